import { tally } from '../../../core/record/standing.ts';
import type { Stage } from '../../../core/record/condition.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { Act, Room } from '../../../core/record/state.ts';
import type { PartyId } from '../../../core/text/point.ts';

/** Where a text stands, counted. */
export interface Count {
  readonly total: number;
  readonly by: Readonly<Record<Stage, number>>;
}

export function countOf(instrument: Instrument): Count {
  const by = tally(instrument);
  return { total: Object.values(by).reduce((sum, n) => sum + n, 0), by };
}

const moving = ['amendment-filed', 'amendment-withdrawn'];
const day = 86_400_000;

/** The day a week before the room's last entry: what happened since then is recent. */
export const weekBefore = (room: Room): string =>
  new Date(Date.parse(room.recorded) - 7 * day).toISOString().slice(0, 10);

/** On how many points each party has changed its words since a day, the busiest first. */
export function moversSince(
  room: Room,
  instrument: Instrument,
  since: string,
): readonly { readonly party: PartyId; readonly points: number }[] {
  const moved = new Map<string, Set<string>>();
  for (const act of room.acts) {
    const on = moveOf(act, instrument, since);
    if (on) moved.set(on.party, (moved.get(on.party) ?? new Set()).add(on.point));
  }
  return instrument.mustAgree
    .map((party) => ({ party, points: moved.get(party)?.size ?? 0 }))
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points);
}

function moveOf(act: Act, instrument: Instrument, since: string) {
  if (!moving.includes(act.kind) || act.source.recorded < since) return undefined;
  return isOnPoint(act.body) && act.body.instrument === instrument.id ? act.body : undefined;
}

interface OnPoint {
  readonly instrument: string;
  readonly party: string;
  readonly point: string;
}

/** Of an act that was accepted, whose schema holds: this is painted first, and waits for no schemas. */
const isOnPoint = (body: unknown): body is OnPoint =>
  typeof body === 'object' &&
  body !== null &&
  'instrument' in body &&
  'party' in body &&
  'point' in body;
