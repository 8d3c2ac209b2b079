import { throughOn } from '../../../core/record/coalitions.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import { displayLabels } from '../../../core/text/bis.ts';
import type { Compiled, CompiledPoint } from '../../../core/text/compiled.ts';
import { fatesIn, type Fate } from '../../../core/text/fates.ts';
import {
  namedThrough,
  piecesOf,
  piecesThrough,
  type BracketPiece,
  type Piece,
  type StandIns,
} from '../../../core/text/pieces.ts';
import type { PartyId, PointId, PointKind } from '../../../core/text/point.ts';

export interface ShownPoint {
  /** The place where it stands; a point that some want elsewhere has several. */
  readonly id: PointId;
  /** The point that it is. */
  readonly point: PointId;
  readonly label: string;
  readonly kind: PointKind;
  readonly depth: number;
  readonly pieces: readonly Piece[];
  /** The point as a whole stands in a bracket: who wants it here, and what others want instead. */
  readonly whole?: Whole;
}

export interface Whole {
  readonly names: readonly PartyId[];
  /** The number of the place that it was moved from; empty where that has none. */
  readonly from?: string;
  /** Who is named to want it out, or elsewhere: `to` is the number of that place. */
  readonly out: readonly { readonly names: readonly PartyId[]; readonly to?: string }[];
}

/** Who is named on a point: those who have spoken on it, by an amendment or a position, or through a coalition. */
export type Spoken = (point: PointId) => ReadonlySet<PartyId>;

export const spokenIn =
  (instrument: Instrument): Spoken =>
  (point) =>
    new Set([
      ...instrument.mustAgree.filter(
        (party) =>
          instrument.amendments.get(party)?.has(point) || instrument.moves?.get(party)?.has(point),
      ),
      ...(instrument.positions.get(point)?.keys() ?? []),
      ...throughOn(instrument, point).keys(),
    ]);

const asThemselves = (): StandIns => new Map();

/** The compiled text as it is shown: the notation of domain.md, as a tree instead of as characters. */
export function shownPoints(
  compiled: Compiled,
  spoken: Spoken,
  standIns: (point: PointId) => StandIns = asThemselves,
): readonly ShownPoint[] {
  const labels = displayLabels(compiled);
  const fatesOf = fatesIn(compiled);
  return compiled.points.flatMap((place) => {
    const by = place.in?.by ?? compiled.parties;
    if (place.in && by.length === 0 && compiled.parties.length > 0) return [];
    const { id, kind, depth, movedFrom } = place;
    const point = movedFrom ?? id;
    const named = spoken(point);
    const through = standIns(point);
    const shown = { id, point, kind, depth, label: labels.get(id) ?? '' };
    const pieces = piecesThrough(piecesOf(place.content, by, named), through);
    const fates = fatesOf(place);
    const whole = wholeOf(place, compiled.parties, { named, through, labels, fates });
    return [{ ...shown, pieces, ...(whole ? { whole } : {}) }];
  });
}

interface Naming {
  readonly named: ReadonlySet<PartyId>;
  readonly through: StandIns;
  readonly labels: ReadonlyMap<PointId, string>;
  readonly fates: readonly Fate[];
}

/** Who has moved a point has spoken by that, also on what stands below it. */
function wholeOf(
  { in: held, movedFrom }: CompiledPoint,
  parties: readonly PartyId[],
  { named, through, labels, fates }: Naming,
): Whole | undefined {
  if (!held || held.by.length === parties.length) return undefined;
  const numberOf = (place: PointId): string => (labels.get(place) ?? '').replace(/[.:]$/u, '');
  const out = fates.map(({ by, movedTo }) =>
    movedTo === undefined
      ? {
          names: namedThrough(
            by.filter((party) => named.has(party)),
            through,
          ),
        }
      : { names: by, to: numberOf(movedTo) },
  );
  return {
    names: namedThrough(
      held.by.filter((party) => movedFrom !== undefined || named.has(party)),
      through,
    ),
    ...(movedFrom === undefined ? {} : { from: numberOf(movedFrom) }),
    out: out.filter(({ names }) => names.length > 0),
  };
}

/** The brackets of a point, not counting those inside others. */
export const bracketsIn = (point: ShownPoint): number =>
  point.pieces.filter((piece) => typeof piece !== 'string').length + (point.whole ? 1 : 0);

/** Whether two brackets may be one at two times: some of the words are in both. */
export const areKin = (one: BracketPiece, other: BracketPiece): boolean => {
  const said = new Set(one.alternatives.map(({ pieces }) => plainWords(pieces)));
  return other.alternatives.some(({ pieces }) => said.has(plainWords(pieces)));
};

/** All words, of every alternative, without the notation. */
export const plainWords = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) =>
      typeof piece === 'string'
        ? piece
        : piece.alternatives.map((one) => plainWords(one.pieces)).join(''),
    )
    .join('');

/** All words to be heard: those of alternatives inside one another set apart by a stroke. */
export const heardWords = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) =>
      typeof piece === 'string'
        ? piece
        : piece.alternatives
            .map((one) => heardWords(one.pieces))
            .filter(Boolean)
            .join(' / '),
    )
    .join('');
