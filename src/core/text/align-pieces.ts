import type { Pairs } from './align-pairs.ts';
import { bagOf, containment, without, type Bag } from './similarity.ts';
import { mayBeOne, type Point } from './point.ts';

/** So much of its words in a neighbour: split from it or merged into it; */
const CONTAINED = 0.6;
/** or so much, */
const PARTLY_CONTAINED = 0.3;
/** if so many of them stand there in a row. */
const IN_A_ROW = 3;
/** Longer texts are not searched for rows of words. */
const MOST_PAIRS = 1_000_000;

/** A new point next to a point that lost those words took them. */
export function findSplits(pairs: Pairs, splitFrom: (number | undefined)[]): void {
  const rests = new Rests(pairs);
  const take = (r: number, b: number | undefined): boolean => {
    const [source, piece] = [pairs.base[b ?? -1], pairs.revision[r]];
    if (b === undefined || !source || !piece) return false;
    const partner = pairs.revision[pairs.revisionOf[b] ?? -1];
    if (!rests.take(b, source, partner, piece)) return false;
    splitFrom[r] = b;
    return true;
  };
  const sourceOf = (r: number): number | undefined => pairs.baseOf[r] ?? splitFrom[r];
  for (const r of pairs.freeRevision()) take(r, sourceOf(r - 1));
  for (const r of pairs.freeRevision().toReversed()) {
    if (splitFrom[r] === undefined) take(r, sourceOf(r + 1));
  }
}

/** A base point left out, next to a point that gained those words, was merged into it. */
export function findMerges(pairs: Pairs, mergedInto: (number | undefined)[]): void {
  const rests = new Rests(pairs);
  const give = (b: number, r: number | undefined): boolean => {
    const [source, taker] = [pairs.base[b], pairs.revision[r ?? -1]];
    if (r === undefined || !source || !taker) return false;
    const partner = pairs.base[pairs.baseOf[r] ?? -1];
    if (!rests.take(r, taker, partner, source)) return false;
    mergedInto[b] = r;
    return true;
  };
  const takerOf = (b: number): number | undefined => pairs.revisionOf[b] ?? mergedInto[b];
  for (const b of pairs.freeBase()) give(b, takerOf(b - 1));
  for (const b of pairs.freeBase().toReversed()) {
    if (mergedInto[b] === undefined) give(b, takerOf(b + 1));
  }
}

/** The words of long points that no piece has taken yet. */
class Rests {
  readonly #pairs: Pairs;
  readonly #left = new Map<number, Bag>();

  constructor(pairs: Pairs) {
    this.#pairs = pairs;
  }

  /** Whether a piece stands in what is left of a point beside its partner; takes it out then. */
  take(place: number, long: Point, partner: Point | undefined, piece: Point): boolean {
    if (!mayBeOne(long, piece)) return false;
    const rest = this.#left.get(place) ?? without(this.#bag(long), this.#bag(partner));
    const words = this.#bag(piece);
    if (words.weight === 0 || rest.weight === 0) return false;
    const contained = containment(words, rest);
    if (contained < PARTLY_CONTAINED) return false;
    if (contained < CONTAINED && this.#longestRow(long, piece) < IN_A_ROW) return false;
    this.#left.set(place, without(rest, words));
    return true;
  }

  /** The most words in a row that two texts share. */
  #longestRow(one: Point, other: Point): number {
    const [base, words] = [one, other].map(({ text }) => this.#pairs.vocabulary.atoms(text));
    if (!base || !words || base.length * words.length > 4 * MOST_PAIRS) return 0;
    let before = new Int32Array(words.length + 2);
    let most = 0;
    for (let b = 1; b < base.length; b += 2) {
      const row = new Int32Array(words.length + 2);
      for (let w = 1; w < words.length; w += 2) {
        if (base[b] !== words[w]) continue;
        row[w + 2] = (before[w] as number) + 1;
        most = Math.max(most, row[w + 2] as number);
      }
      before = row;
    }
    return most;
  }

  #bag(point: Point | undefined): Bag {
    return bagOf(this.#pairs.vocabulary.atoms(point?.text ?? ''), this.#pairs.vocabulary);
  }
}
