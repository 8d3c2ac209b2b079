import type { PartyId, PointId } from '../text/point.ts';
import { coalitionsOn } from './coalitions.ts';
import type { Instrument, TakenPosition, Wordings } from './instrument.ts';
import { pointsInPlay, standings } from './standing.ts';
import { wordingsOf } from './wording.ts';

/** What waits for someone, read off the positions. */

/** A point that parties have kept for their principals. */
export interface Referred {
  readonly instrument: Instrument;
  readonly point: PointId;
  readonly by: readonly { readonly party: PartyId; readonly note?: string }[];
}

/** The principals' agenda over several texts: what they alone can settle, in the order of the texts. */
export const principalsAgenda = (instruments: Iterable<Instrument>): readonly Referred[] =>
  [...instruments].flatMap((instrument) =>
    [...standings(instrument).values()].flatMap(({ point, held }) => {
      const by = [...held].flatMap(([party, { counts, taken }]) =>
        counts === 'referred'
          ? [taken?.note === undefined ? { party } : { party, note: taken.note }]
          : [],
      );
      return by.length === 0 ? [] : [{ instrument, point, by }];
    }),
  );

/** A party's position that lapsed and was not renewed: the party is told, with what it was given on. */
export interface Lapse {
  readonly point: PointId;
  readonly party: PartyId;
  readonly taken: TakenPosition;
  /** The words that the parties hold now; `taken.words` are those it was given on. */
  readonly now: Wordings;
}

/** The notices of lapsed positions on a text, in its order; those of points that went out of it last. */
export function lapses(instrument: Instrument, party?: PartyId): readonly Lapse[] {
  const inPlay = pointsInPlay(instrument);
  const gone = [...instrument.positions.keys()].filter((point) => !inPlay.includes(point));
  const asked = [...instrument.mustAgree, ...coalitionsOn(instrument)].filter(
    (each) => party === undefined || each === party,
  );
  return [...inPlay, ...gone].flatMap((point) =>
    asked.flatMap((each): Lapse[] => {
      const taken = instrument.positions.get(point)?.get(each);
      if (!taken?.lapsed) return [];
      return [{ point, party: each, taken, now: wordingsOf(instrument, point) }];
    }),
  );
}
