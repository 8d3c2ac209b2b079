import type { PointId } from '../text/point.ts';
import type { Amendment, Instrument, Move } from './instrument.ts';
import { wordingOf } from './wording.ts';

/**
 * The last wording of each party that a later version has overtaken, as long as the party has not
 * spoken on the point since: by filing words anew, or by a position on a later version.
 */
export function overtakenOn(instrument: Instrument, point: PointId): readonly Amendment[] {
  const last = new Map(
    instrument.overtaken.filter((one) => one.point === point).map((one) => [one.party, one]),
  );
  return [...last.values()].filter(
    ({ party, text, version }) =>
      !instrument.amendments.get(party)?.has(point) &&
      (instrument.positions.get(point)?.get(party)?.version ?? 0) <= version &&
      wordingOf(instrument, party, point) !== (text ?? null),
  );
}

/**
 * The last wish of each party that a later version has overtaken, as long as it has not moved the point
 * again, nor taken a position on it on a later version.
 */
export function movesOvertakenOn(instrument: Instrument, point: PointId): readonly Move[] {
  const all = (instrument.movesOvertaken ?? []).filter((move) => move.point === point);
  return [...new Map(all.map((move) => [move.party, move])).values()].filter(
    ({ party, version }) =>
      !instrument.moves?.get(party)?.has(point) &&
      (instrument.positions.get(point)?.get(party)?.version ?? 0) <= version,
  );
}
