import { openPlaces } from '../../../core/record/places.ts';
import { provisions, standings } from '../../../core/record/standing.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import { wordingOf } from '../../../core/record/wording.ts';
import type { PartyId, PointId } from '../../../core/text/point.ts';
import { overtakenOn } from '../text/overtaken.tsx';
import { movesOvertakenOn } from '../text/places.tsx';

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
