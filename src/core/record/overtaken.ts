import type { PointId } from '../text/point.ts';
import type { Amendment, Instrument } from './instrument.ts';
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
