import { onTable } from '../../../core/record/rules.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import { revisionOf } from '../../../core/record/wording.ts';
import { displayLabels } from '../../../core/text/bis.ts';
import { compile } from '../../../core/text/compile.ts';
import type {
  Alternative,
  Choice,
  Compiled,
  CompiledPoint,
  Content,
} from '../../../core/text/compiled.ts';
import type { PartyId, PointId, PointKind } from '../../../core/text/point.ts';

/** Words, or a bracket, as they stand in the text on screen. */
export type Piece = string | ShownBracket;

export interface ShownBracket {
  readonly alternatives: readonly ShownAlternative[];
}

export interface ShownAlternative {
  /** Those who want these words, of those who have spoken on the point. */
  readonly names: readonly PartyId[];
  /** Everyone who holds them, by silence too. */
  readonly by: readonly PartyId[];
  /** None: these parties want the words out. */
  readonly pieces: readonly Piece[];
}

export interface ShownPoint {
  readonly id: PointId;
  readonly label: string;
  readonly kind: PointKind;
  readonly depth: number;
  readonly pieces: readonly Piece[];
  /** The point as a whole stands in a bracket: who wants it, and who is named to want it out. */
  readonly whole?: { readonly names: readonly PartyId[]; readonly out: readonly PartyId[] };
}

/** Who is named on a point: those who have spoken on it, by an amendment or a position. */
export type Spoken = (point: PointId) => ReadonlySet<PartyId>;

/** The text on the table, compiled with every party's own wording of it. */
export function compiledOf(instrument: Instrument, only?: PointId): Compiled {
  const here = (point: { readonly id: PointId }): boolean =>
    only === undefined || point.id === only;
  const base = (onTable(instrument)?.points ?? []).filter(here);
  const revisions = instrument.mustAgree.map((party) => ({
    party,
    points: revisionOf(instrument, party).filter(here),
  }));
  return compile(base, revisions, { identity: 'ids' });
}

export const spokenIn =
  (instrument: Instrument): Spoken =>
  (point) =>
    new Set([
      ...instrument.mustAgree.filter((party) => instrument.amendments.get(party)?.has(point)),
      ...(instrument.positions.get(point)?.keys() ?? []),
    ]);

/** The compiled text as it is shown: the notation of domain.md, as a tree instead of as characters. */
export function shownPoints(compiled: Compiled, spoken: Spoken): readonly ShownPoint[] {
  const labels = displayLabels(compiled);
  return compiled.points.flatMap((point) => {
    const by = point.in?.by ?? compiled.parties;
    if (point.in && by.length === 0 && compiled.parties.length > 0) return [];
    const named = spoken(point.id);
    const { id, kind, depth } = point;
    const shown = { id, kind, depth, label: labels.get(id) ?? '' };
    const pieces = piecesOf(point.content, by, named);
    const whole = wholeOf(point, compiled.parties, named);
    return [{ ...shown, pieces, ...(whole ? { whole } : {}) }];
  });
}

function wholeOf(
  point: CompiledPoint,
  parties: readonly PartyId[],
  named: ReadonlySet<PartyId>,
): ShownPoint['whole'] | undefined {
  if (!point.in || point.in.by.length === parties.length) return undefined;
  const { by, base } = point.in;
  const absent = parties.filter((party) => !by.includes(party));
  return {
    names: by.filter((party) => named.has(party)),
    out: base ? absent.filter((party) => named.has(party)) : [],
  };
}

function piecesOf(
  content: Content,
  by: readonly PartyId[],
  named: ReadonlySet<PartyId>,
): readonly Piece[] {
  return joined(
    content.flatMap((part) => (typeof part === 'string' ? [part] : choicePieces(part, by, named))),
  );
}

/** A bracket with the white space that all its alternatives share outside; plain where all agree. */
function choicePieces(
  { alternatives }: Choice,
  by: readonly PartyId[],
  named: ReadonlySet<PartyId>,
): readonly Piece[] {
  const agreed =
    alternatives.find((one) => by.length > 0 && one.by.length === by.length) ??
    (by.length === 0 ? alternatives.find((one) => one.base) : undefined);
  if (agreed) return piecesOf(agreed.content, agreed.by, named);
  const held = alternatives.filter((one) => one.by.length > 0);
  const inBase = alternatives.some((one) => one.base && one.content.length > 0);
  const all = held.map((one) => alternativeOf(one, named));
  const shown = all.filter(
    ({ pieces, names }) => pieces.length > 0 || (inBase && names.length > 0),
  );
  const worded = shown.filter(({ pieces }) => pieces.length > 0).map(({ pieces }) => pieces);
  const before = sharedSpace(worded, (pieces) => firstOf(pieces).match(/^\s*/)?.[0] ?? '');
  const after = sharedSpace(worded, (pieces) => lastOf(pieces).match(/\s*$/)?.[0] ?? '');
  const trimmed = shown.map((one) => ({ ...one, pieces: trim(one.pieces, before, after) }));
  return [before, { alternatives: trimmed }, after];
}

const alternativeOf = (
  { by, content }: Alternative,
  named: ReadonlySet<PartyId>,
): ShownAlternative => ({
  by,
  names: by.filter((party) => named.has(party)),
  pieces: piecesOf(content, by, named),
});

const firstOf = ([first]: readonly Piece[]): string => (typeof first === 'string' ? first : '');
const lastOf = (pieces: readonly Piece[]): string => firstOf(pieces.slice(-1));

/** The white space at one end, where it is the same in all. */
function sharedSpace(
  all: readonly (readonly Piece[])[],
  at: (pieces: readonly Piece[]) => string,
): string {
  const [first = '', ...others] = all.map(at);
  return others.every((space) => space === first) ? first : '';
}

function trim(pieces: readonly Piece[], before: string, after: string): readonly Piece[] {
  const start = pieces.map((piece, place) =>
    place === 0 && typeof piece === 'string' ? piece.slice(before.length) : piece,
  );
  const last = start.length - 1;
  return start.map((piece, place) =>
    place === last && typeof piece === 'string' && after !== ''
      ? piece.slice(0, Math.max(0, piece.length - after.length))
      : piece,
  );
}

/** Neighbouring words as one piece, and no empty ones. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const before = all.at(-1);
    if (piece === '') continue;
    if (typeof piece === 'string' && typeof before === 'string') all.splice(-1, 1, before + piece);
    else all.push(piece);
  }
  return all;
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
