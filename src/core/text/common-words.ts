import { bitCommon } from './bit-parallel.ts';
import { heaviestIncreasing } from './increasing.ts';
import { Ints } from './ints.ts';
import type { Box, Matching } from './matching.ts';
import { shortestEdit } from './shortest-edit.ts';
import type { Vocabulary } from './vocabulary.ts';
import { weightedCommon } from './weighted.ts';

/** Up to so many pairs of words are compared one by one, which gives the best reading. */
const FEW = 300;
const SEVERAL = 40_000;
/** A window in which hits of chance are weighed again has at most so many. */
const WINDOW = 4_000;
/** Runs of common words at least so long are no chance. */
const SURE = 4;
/** Beyond so many words on both sides, words that stand once in each are looked for first. */
const LONG = 400;
/** Texts that share less than this of their words are not compared: one replaces the other. */
const UNLIKE = 0.15;

/** Used again and again. */
const common = new Ints(1 << 12);

/**
 * The words that two texts have in common, in order: pairs of places of words in `base` and
 * `other`, chosen so that what is left over reads well. Identical ends pair first, then short
 * stretches by weight, longer ones by the shortest edit, the longest by words that stand once
 * in both (patience diff, Cohen 2008), and what is left by bit-parallel search. The pairs are good
 * until the next two texts are compared.
 */
export function commonWords(
  base: Int32Array,
  other: Int32Array,
  vocabulary: Vocabulary,
): Int32Array {
  common.length = 0;
  compare(
    { base, other, vocabulary, pairs: common },
    { fromBase: 0, toBase: base.length >> 1, from: 0, to: other.length >> 1 },
  );
  return common.items.subarray(0, common.length);
}

/** The word at a place, and the white space before it. */
const sameWord = ({ base, other }: Matching, b: number, o: number): boolean =>
  base[2 * b + 1] === other[2 * o + 1];
const sameBefore = ({ base, other }: Matching, b: number, o: number): boolean =>
  base[2 * b] === other[2 * o];

function compare(texts: Matching, box: Box): void {
  let { fromBase, toBase, from, to } = box;
  while (
    fromBase < toBase &&
    from < to &&
    sameWord(texts, fromBase, from) &&
    sameBefore(texts, fromBase, from)
  ) {
    texts.pairs.pushPair(fromBase++, from++);
  }
  let after = 0;
  while (
    fromBase < toBase &&
    from < to &&
    sameWord(texts, toBase - 1, to - 1) &&
    sameBefore(texts, toBase, to)
  ) {
    toBase--;
    to--;
    after++;
  }
  search(texts, { fromBase, toBase, from, to });
  for (let n = 0; n < after; n++) texts.pairs.pushPair(toBase + n, to + n);
}

function search(texts: Matching, box: Box): void {
  const [rows, columns] = [box.toBase - box.fromBase, box.to - box.from];
  if (rows === 0 || columns === 0) return;
  const cells = rows * columns;
  if (cells <= FEW) return weightedCommon(texts, box);
  const start = texts.pairs.length;
  if (shortestEdit(texts, box)) return weighAgain(texts, box, start);
  if (sharedPart(texts, box) < UNLIKE) return;
  if (cells <= SEVERAL) return weightedCommon(texts, box);
  if (Math.min(rows, columns) >= LONG && divide(texts, box)) return;
  if (bitCommon(texts, box)) weighAgain(texts, box, start);
}

/** How much of the words both have, by weight, of the smaller one's. */
function sharedPart({ base, other, vocabulary }: Matching, box: Box): number {
  const { weight, ofOne, ofOther } = vocabulary.likeness.shared(
    base.subarray(2 * box.fromBase + 1, 2 * box.toBase),
    other.subarray(2 * box.from + 1, 2 * box.to),
  );
  return weight / Math.max(1, Math.min(ofOne, ofOther));
}

/** Divides a long stretch at words that stand once on both sides, in the same order. */
function divide(texts: Matching, box: Box): boolean {
  const anchors = anchorsIn(texts, box);
  if (anchors.length === 0) return false;
  let { fromBase, from } = box;
  for (const [b, o] of anchors) {
    if (b < fromBase || o < from) continue;
    compare(texts, { fromBase, toBase: b, from, to: o });
    texts.pairs.pushPair(b, o);
    [fromBase, from] = [b + 1, o + 1];
  }
  compare(texts, { fromBase, toBase: box.toBase, from, to: box.to });
  return true;
}

/** How many words in a row must be the same on both sides, and stand there once. */
const IN_A_ROW = [4, 3, 2, 1] as const;

function anchorsIn(texts: Matching, box: Box): [number, number][] {
  const { base, other } = texts;
  for (const run of IN_A_ROW) {
    const ofBase = onceIn(base, box.fromBase, box.toBase, run);
    const ofOther = onceIn(other, box.from, box.to, run);
    const found: [number, number][] = [];
    for (const [key, o] of ofOther) {
      const b = ofBase.get(key);
      if (b !== undefined && b >= 0 && o >= 0 && sameWord(texts, b, o)) found.push([b, o]);
    }
    const kept = heaviestIncreasing(
      found.map(([b]) => b),
      found.map(() => 1),
    ).map((place) => found[place] as [number, number]);
    // few and far between are chance: unrelated texts share rare words in any order
    const least = run === 1 ? Math.min(box.toBase - box.fromBase, box.to - box.from) / 50 : 3;
    if (kept.length >= Math.max(3, least)) return kept;
  }
  return [];
}

/** The places of the runs of words that stand once, by a hash of the run; -1 for others. */
function onceIn(atoms: Int32Array, from: number, to: number, run: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = from; at + run <= to; at++) {
    let key = 0;
    for (let n = 0; n < run; n++)
      key = (key * 1_000_003 + (atoms[2 * (at + n) + 1] as number)) % 0x1f_ffff_ffff;
    places.set(key, places.has(key) ? -1 : at);
  }
  return places;
}

/**
 * The shortest edit takes any word that fits, a comma here and a "the" there. Between common runs
 * that are no chance, words are weighed once more.
 */
function weighAgain(texts: Matching, box: Box, start: number): void {
  const found = texts.pairs.copy(start);
  texts.pairs.length = start;
  let { fromBase, from } = box;
  for (let at = 0; at < found.length;) {
    const end = endOfRun(found, at);
    if (end - at >= 2 * SURE) {
      const [toBase, to] = [found[at] as number, found[at + 1] as number];
      weigh(texts, { fromBase, toBase, from, to }, found);
      texts.pairs.append(found, at, end);
      [fromBase, from] = [(found[end - 2] as number) + 1, (found[end - 1] as number) + 1];
    }
    at = end;
  }
  weigh(texts, { fromBase, toBase: box.toBase, from, to: box.to }, found);
}

/** Where the run of pairs that begins at `at` ends. */
function endOfRun(pairs: Int32Array, at: number): number {
  let end = at + 2;
  while (
    end < pairs.length &&
    pairs[end] === (pairs[end - 2] as number) + 1 &&
    pairs[end + 1] === (pairs[end - 1] as number) + 1
  )
    end += 2;
  return end;
}

/** Keeps what was found where a window is too large. */
function weigh(texts: Matching, box: Box, found: Int32Array): void {
  const [rows, columns] = [box.toBase - box.fromBase, box.to - box.from];
  if (rows === 0 || columns === 0) return;
  if (rows * columns <= WINDOW) return weightedCommon(texts, box);
  for (let at = 0; at < found.length; at += 2) {
    const b = found[at] as number;
    if (b >= box.fromBase && b < box.toBase) texts.pairs.pushPair(b, found[at + 1] as number);
  }
}
