import type { PartyId, PointId } from '../text/point.ts';
import { stands, wordOf } from './coalitions.ts';
import type { InstrumentId } from './ids.ts';
import type { Instrument, Silence, TakenPosition } from './instrument.ts';
import type { Refusal } from './refusal.ts';
import type { Source } from './source.ts';
import { put, type Room } from './state.ts';
import { wordingsOf } from './wording.ts';

/** The silence procedure: domain.md, Positions, rule 4. Deadlines are compared with recorded instants. */

/** The silence that runs on a text, if one does. */
export const runningOn = (instrument: Instrument | undefined): Silence | undefined =>
  instrument?.silence?.ended ? undefined : instrument?.silence;

/** The text must be under silence. */
export function underSilence(room: Room, id: InstrumentId): Refusal | undefined {
  const instrument = room.instruments.get(id);
  if (!instrument) return { code: 'no-such', what: 'text', name: id };
  const what = 'silence procedure that still runs on the text';
  return runningOn(instrument) ? undefined : { code: 'no-such', what, name: instrument.title };
}

/** Whether a deadline is reached at an instant of recording: at it, or after. */
export const reached = (until: string, recorded: string): boolean =>
  Date.parse(recorded) >= Date.parse(until);

interface Objection {
  readonly party: PartyId;
  /** None: the party objects to the text as a whole. */
  readonly point?: PointId;
  readonly source: Source;
}

/** The instrument after a party's objection: it breaks the silence if in time, and if on one of its points. */
export function broken(instrument: Instrument, { party, point, source }: Objection): Instrument {
  const silence = runningOn(instrument);
  if (!silence || reached(silence.until, source.recorded)) return instrument;
  if (point !== undefined && !silence.points.has(point)) return instrument;
  return { ...instrument, silence: { ...silence, ended: { how: 'broken', party, source } } };
}

/**
 * The instrument when the silence has closed: each party that must agree and counts as silent on a
 * point is held to agree on its words. What a party has said expressly stays as it said it, and so does
 * what a coalition said for it.
 */
export function closed(instrument: Instrument, source: Source): Instrument {
  const silence = runningOn(instrument);
  if (!silence) return instrument;
  let positions = instrument.positions;
  for (const [point, wording] of silence.points) {
    const words = wordingsOf(instrument, point);
    const taken = { position: 'agreed', version: silence.version, wording, words } as const;
    const deemed: TakenPosition = { ...taken, bySilence: true, source };
    const before = positions.get(point);
    const silent = instrument.mustAgree.filter(
      (party) => !stands(wordOf(instrument, point, party)?.taken),
    );
    const held = silent.map((party): [PartyId, TakenPosition] => [party, deemed]);
    positions = put(positions, point, new Map([...(before ?? []), ...held]));
  }
  return { ...instrument, positions, silence: { ...silence, ended: { how: 'closed', source } } };
}
