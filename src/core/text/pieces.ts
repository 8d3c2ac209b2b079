import type { Alternative, Choice, Content } from './compiled.ts';
import type { PartyId } from './point.ts';
import { lookOf, withSigns } from './seen.ts';
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
 * Alternatives stand in the order of the parties; where no one is named, in that of their words.
 * Characters that no one would see are given by signs where alternatives look alike without them, or
 * like nothing: `[US: ⍽][RU: ␣]`. These are for the eye; the words are in the compiled text.
 */
export function piecesOf(
  content: Content,
  by: readonly PartyId[],
  named: ReadonlySet<PartyId>,
): readonly Piece[] {
  return seen(laidOut(content, by, named));
}

const laidOut = (
  content: Content,
  by: readonly PartyId[],
  named: ReadonlySet<PartyId>,
): readonly Piece[] =>
  joined(
    content.flatMap((part) => (typeof part === 'string' ? [part] : choicePieces(part, by, named))),
  );

/** A bracket with the white space that all its alternatives share outside. */
function choicePieces(
  choice: Choice,
  by: readonly PartyId[],
  named: ReadonlySet<PartyId>,
): readonly Piece[] {
  const { alternatives } = choice;
  const decided = standing(choice, by);
  if (decided) return laidOut(decided.content, decided.by, named);
  const inBase = alternatives.some((one) => one.base && one.content.length > 0);
  const shown = alternatives
    .filter((one) => one.by.length > 0)
    .map((one) => alternativePiece(one, named))
    .filter(({ pieces, names }) => pieces.length > 0 || (inBase && names.length > 0));
  const before = sharedSpace(shown, ([first]) => /^\s*/u.exec(wordsOf(first))?.[0] ?? '');
  const begun = shown.map((one) => ({ ...one, pieces: withoutStart(one.pieces, before.length) }));
  const after = sharedSpace(begun, (pieces) => /\s*$/u.exec(wordsOf(pieces.at(-1)))?.[0] ?? '');
  const trimmed = begun.map((one) => ({ ...one, pieces: withoutEnd(one.pieces, after.length) }));
  return [before, { alternatives: inOrder(trimmed) }, after];
}

/** Where no one is named, the order of the words, so that the order of parties tells nothing. */
function inOrder(alternatives: readonly AlternativePiece[]): readonly AlternativePiece[] {
  if (alternatives.some(({ names }) => names.length > 0)) return alternatives;
  return alternatives
    .map((one) => ({ one, key: orderOf(one.pieces) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ one }) => one);
}

/** All words in code units; behind them, for the same words, how they are divided. */
function orderOf(pieces: readonly Piece[]): string {
  const words: string[] = [];
  const shape = (all: readonly Piece[]): readonly unknown[] =>
    all.map((piece) => {
      if (typeof piece !== 'string') return piece.alternatives.map((one) => shape(one.pieces));
      words.push(piece);
      return piece.length;
    });
  const divided = JSON.stringify(shape(pieces));
  return `${words.join('')}\u0000${divided}`;
}

const alternativePiece = (
  { by, content }: Alternative,
  named: ReadonlySet<PartyId>,
): AlternativePiece => ({
  by,
  names: by.filter((party) => named.has(party)),
  pieces: laidOut(content, by, named),
});

/** Who is named in whose place: a coalition that speaks for members. */
export type StandIns = ReadonlyMap<PartyId, PartyId>;

/** The names with each stand-in once in place of those that it stands for, behind all who speak themselves. */
export function namedThrough(names: readonly PartyId[], standIns: StandIns): readonly PartyId[] {
  if (standIns.size === 0) return names;
  const through = names.flatMap((name) => standIns.get(name) ?? []);
  return [...new Set([...names.filter((name) => !standIns.has(name)), ...through])];
}

/** The pieces with stand-ins named; `by` stays everyone who holds the words. */
export const piecesThrough = (pieces: readonly Piece[], standIns: StandIns): readonly Piece[] =>
  pieces.map((piece) =>
    typeof piece === 'string' || standIns.size === 0
      ? piece
      : {
          alternatives: piece.alternatives.map((one) => ({
            ...one,
            names: namedThrough(one.names, standIns),
            pieces: piecesThrough(one.pieces, standIns),
          })),
        },
  );

const wordsOf = (piece: Piece | undefined): string => (typeof piece === 'string' ? piece : '');

/**
 * The white space at one end of all alternatives that have words, where it is the same in all, and
 * all have more than that.
 */
function sharedSpace(
  all: readonly AlternativePiece[],
  at: (pieces: readonly Piece[]) => string,
): string {
  const worded = all.filter(({ pieces }) => pieces.length > 0);
  const spaces = new Set(worded.map(({ pieces }) => at(pieces)));
  const [space = ''] = spaces;
  return spaces.size === 1 &&
    !worded.some(({ pieces }) => pieces.length === 1 && pieces[0] === space)
    ? space
    : '';
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

/**
 * Pieces in which each alternative can be told from the others of its bracket by eye: where the words
 * of one look like those of another, or like nothing, signs stand for what no one would see.
 */
const seen = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece) =>
    typeof piece === 'string' ? piece : { alternatives: toldApart(piece.alternatives) },
  );

function toldApart(alternatives: readonly AlternativePiece[]): readonly AlternativePiece[] {
  const looks = alternatives.map(({ pieces }) => lookOf(firstReadingOf(pieces)));
  const counts = new Map<string, number>();
  for (const look of looks) counts.set(look, (counts.get(look) ?? 0) + 1);
  return alternatives.map((one, place) => {
    const look = looks[place] ?? '';
    const [words, ...others] = one.pieces;
    const alone = others.length === 0 && typeof words === 'string';
    if (!alone) return { ...one, pieces: seen(one.pieces) };
    return look === '' || counts.get(look) !== 1 ? { ...one, pieces: [withSigns(words)] } : one;
  });
}

/** The words with those of the first alternative of each bracket. */
const firstReadingOf = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) =>
      typeof piece === 'string' ? piece : firstReadingOf(piece.alternatives[0]?.pieces ?? []),
    )
    .join('');
