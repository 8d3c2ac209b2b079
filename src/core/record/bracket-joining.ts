import { openBrackets } from '../text/open-brackets.ts';
import type { PartyId, PointId } from '../text/point.ts';
import { project } from '../text/project.ts';
import { settle } from '../text/resolve.ts';
import { compiledPoint } from './compiled-text.ts';
import type { Instrument } from './instrument.ts';
import { wordingOf } from './wording.ts';

/** The words of others in one bracket, as a party can take them over. */
export interface Joinable {
  /** The parties that hold these words there. */
  readonly by: readonly PartyId[];
  /** The party’s own full wording with them in it. */
  readonly text: string;
  /** Those of them whose wording of the whole point it then is, word for word. */
  readonly whose: readonly PartyId[];
  /** No other party wants the point to say anything else: the last bracket closes. */
  readonly closes: boolean;
}

/**
 * What a party can take over in one bracket of a point, counted from 1 as `openBrackets` does; everywhere
 * else its own words stay. Nothing where it does not hold the point, or where there is no such bracket.
 */
export function joinableIn(
  instrument: Instrument,
  party: PartyId,
  point: PointId,
  place: number,
): readonly Joinable[] {
  const compiled = compiledPoint(instrument, point);
  const bracket = openBrackets(compiled).find((one) => one.place === place);
  if (!bracket || !compiled.parties.includes(party)) return [];
  return bracket.readings.flatMap(({ by }): Joinable[] => {
    const [joined] = by;
    if (joined === undefined || by.includes(party)) return [];
    const settled = settle(compiled, [{ point, place, wish: { party: joined } }]);
    const text = project(settled, party).find(({ id }) => id === point)?.text;
    if (text === undefined) return [];
    const has = (one: PartyId): boolean => wordingOf(instrument, one, point) === text;
    const closes = instrument.mustAgree.every((one) => one === party || has(one));
    return [{ by, text, whose: by.filter(has), closes }];
  });
}
