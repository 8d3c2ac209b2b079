import { throughOn } from '../../../core/record/coalitions.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import { displayLabels } from '../../../core/text/bis.ts';
import type { Compiled, CompiledPoint } from '../../../core/text/compiled.ts';
import {
  namedThrough,
  piecesOf,
  piecesThrough,
  type Piece,
  type StandIns,
} from '../../../core/text/pieces.ts';
import type { PartyId, PointId, PointKind } from '../../../core/text/point.ts';

export interface ShownPoint {
  readonly id: PointId;
  readonly label: string;
  readonly kind: PointKind;
  readonly depth: number;
  readonly pieces: readonly Piece[];
  /** The point as a whole stands in a bracket: who wants it, and who is named to want it out. */
  readonly whole?: { readonly names: readonly PartyId[]; readonly out: readonly PartyId[] };
}

/** Who is named on a point: those who have spoken on it, by an amendment or a position, or through a coalition. */
export type Spoken = (point: PointId) => ReadonlySet<PartyId>;

export const spokenIn =
  (instrument: Instrument): Spoken =>
  (point) =>
    new Set([
      ...instrument.mustAgree.filter((party) => instrument.amendments.get(party)?.has(point)),
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
  return compiled.points.flatMap((point) => {
    const by = point.in?.by ?? compiled.parties;
    if (point.in && by.length === 0 && compiled.parties.length > 0) return [];
    const named = spoken(point.id);
    const { id, kind, depth } = point;
    const shown = { id, kind, depth, label: labels.get(id) ?? '' };
    const through = standIns(id);
    const pieces = piecesThrough(piecesOf(point.content, by, named), through);
    const whole = wholeOf(point, compiled.parties, { named, through });
    return [{ ...shown, pieces, ...(whole ? { whole } : {}) }];
  });
}

function wholeOf(
  point: CompiledPoint,
  parties: readonly PartyId[],
  { named, through }: { readonly named: ReadonlySet<PartyId>; readonly through: StandIns },
): ShownPoint['whole'] | undefined {
  if (!point.in || point.in.by.length === parties.length) return undefined;
  const { by, base } = point.in;
  const namesOf = (all: readonly PartyId[]): readonly PartyId[] =>
    namedThrough(
      all.filter((party) => named.has(party)),
      through,
    );
  const absent = parties.filter((party) => !by.includes(party));
  return {
    names: namesOf(by),
    out: base ? namesOf(absent) : [],
  };
}

/** The brackets of a point, not counting those inside others. */
export const bracketsIn = (point: ShownPoint): number =>
  point.pieces.filter((piece) => typeof piece !== 'string').length + (point.whole ? 1 : 0);

/** All words, of every alternative, without the notation. */
export const plainWords = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) =>
      typeof piece === 'string'
        ? piece
        : piece.alternatives.map((one) => plainWords(one.pieces)).join(''),
    )
    .join('');
