import { z } from 'zod';
import { openPlaces } from '../../../core/record/places.ts';
import { provisions, standings, tally } from '../../../core/record/standing.ts';
import type { Stage } from '../../../core/record/condition.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { Act, Room } from '../../../core/record/state.ts';
import { wordingOf } from '../../../core/record/wording.ts';
import type { PartyId, PointId } from '../../../core/text/point.ts';
import { overtakenOn } from '../text/overtaken.tsx';
import { movesOvertakenOn } from '../text/places.tsx';

/** Where a text stands, counted. */
export interface Count {
  readonly total: number;
  readonly by: Readonly<Record<Stage, number>>;
}

export function countOf(instrument: Instrument): Count {
  const by = tally(instrument);
  return { total: Object.values(by).reduce((sum, n) => sum + n, 0), by };
}

const zOnPoint = z.object({ instrument: z.string(), party: z.string(), point: z.string() });
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
  const read = zOnPoint.safeParse(act.body);
  return read.success && read.data.instrument === instrument.id ? read.data : undefined;
}

/** What waits for a party's own word. */
export interface Desk {
  /** Points on which its position has lapsed. */
  readonly lapsed: readonly PointId[];
  /** Points whose bracket would be gone if it joined the one other wording, and who holds that. */
  readonly closes: readonly { readonly point: PointId; readonly by: readonly PartyId[] }[];
  /** Points on which its wording was overtaken by a later version, and not filed anew. */
  readonly overtaken: readonly PointId[];
  /** Points that it wanted in a place that a later version no longer has. */
  readonly placeOvertaken: readonly PointId[];
  /** Points without a bracket to which every other party has agreed. */
  readonly lacking: readonly PointId[];
  /** How many of the points that count it has never taken a position on. */
  readonly unsaid: number;
}

export function deskOf(instrument: Instrument, party: PartyId): Desk {
  const all = [...standings(instrument)];
  const others = instrument.mustAgree.filter((one) => one !== party);
  const wordings = (point: PointId): readonly (string | null)[] => [
    ...new Set(others.map((one) => wordingOf(instrument, one, point))),
  ];
  return {
    lapsed: all.flatMap(([id, { held }]) => (held.get(party)?.taken?.lapsed ? [id] : [])),
    closes: all.flatMap(([point, { bracketed }]) =>
      bracketed && !openPlaces(instrument).has(point) && wordings(point).length === 1
        ? [{ point, by: others }]
        : [],
    ),
    overtaken: all.flatMap(([id]) =>
      overtakenOn(instrument, id).some((one) => one.party === party) ? [id] : [],
    ),
    placeOvertaken: all.flatMap(([id]) =>
      movesOvertakenOn(instrument, id).some((one) => one.party === party) ? [id] : [],
    ),
    lacking: all.flatMap(([id, { held, bracketed }]) => {
      const agree = (one: PartyId): boolean => held.get(one)?.counts === 'agreed';
      return !bracketed && !agree(party) && others.every(agree) ? [id] : [];
    }),
    unsaid: provisions(instrument).filter(({ parts }) =>
      parts.some((point) => !instrument.positions.get(point)?.has(party)),
    ).length,
  };
}
