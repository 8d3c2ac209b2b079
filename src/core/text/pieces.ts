import type { Alternative, Choice, Content } from './compiled.ts';
import type { PartyId } from './point.ts';
import { standing } from './standing.ts';

/**
 * The words of a compiled point as they are shown, on paper and on screen: what all agree on as
 * plain words, everything else as brackets in which only live alternatives stand.
 */
export type Piece = string | BracketPiece;

export interface BracketPiece {
  readonly alternatives: readonly AlternativePiece[];
}

export interface AlternativePiece {
  /** Those who want these words, of those who may be named. */
  readonly names: readonly PartyId[];
  /** Everyone who holds them. */
  readonly by: readonly PartyId[];
  /** None: these parties want the words out. */
  readonly pieces: readonly Piece[];
}

/**
 * The pieces of a content that `by` holds; only `named` parties are named. What goes in with
 * `unopposed: apply` is plain; words that only the base has are not shown; that someone has nothing
 * there is shown only where the base has words, and someone can be named for taking them out.
 */
export function piecesOf(
  content: Content,
  by: readonly PartyId[],
  named: ReadonlySet<PartyId>,
): readonly Piece[] {
  return joined(
    content.flatMap((part) => (typeof part === 'string' ? [part] : choicePieces(part, by, named))),
  );
}

/** A bracket with the white space that all its alternatives share outside. */
function choicePieces(
  choice: Choice,
  by: readonly PartyId[],
  named: ReadonlySet<PartyId>,
): readonly Piece[] {
  const { alternatives } = choice;
  const decided = standing(choice, by);
  if (decided) return piecesOf(decided.content, decided.by, named);
  const inBase = alternatives.some((one) => one.base && one.content.length > 0);
  const shown = alternatives
    .filter((one) => one.by.length > 0)
    .map((one) => alternativePiece(one, named))
    .filter(({ pieces, names }) => pieces.length > 0 || (inBase && names.length > 0));
  const before = sharedSpace(shown, ([first]) => /^\s*/u.exec(wordsOf(first))?.[0] ?? '');
  const begun = shown.map((one) => ({ ...one, pieces: withoutStart(one.pieces, before.length) }));
  const after = sharedSpace(begun, (pieces) => /\s*$/u.exec(wordsOf(pieces.at(-1)))?.[0] ?? '');
  const trimmed = begun.map((one) => ({ ...one, pieces: withoutEnd(one.pieces, after.length) }));
  return [before, { alternatives: trimmed }, after];
}

const alternativePiece = (
  { by, content }: Alternative,
  named: ReadonlySet<PartyId>,
): AlternativePiece => ({
  by,
  names: by.filter((party) => named.has(party)),
  pieces: piecesOf(content, by, named),
});

const wordsOf = (piece: Piece | undefined): string => (typeof piece === 'string' ? piece : '');

/** The white space at one end of all alternatives that have words, where it is the same in all. */
function sharedSpace(
  all: readonly AlternativePiece[],
  at: (pieces: readonly Piece[]) => string,
): string {
  const spaces = new Set(
    all.filter(({ pieces }) => pieces.length > 0).map(({ pieces }) => at(pieces)),
  );
  const [space = ''] = spaces;
  return spaces.size === 1 ? space : '';
}

const withoutStart = (pieces: readonly Piece[], length: number): readonly Piece[] =>
  pieces.map((piece, at) => (at === 0 && typeof piece === 'string' ? piece.slice(length) : piece));

const withoutEnd = (pieces: readonly Piece[], length: number): readonly Piece[] =>
  pieces.map((piece, at) =>
    at === pieces.length - 1 && typeof piece === 'string'
      ? piece.slice(0, piece.length - length)
      : piece,
  );

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
