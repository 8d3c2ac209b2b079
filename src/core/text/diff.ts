import { isWord, tokensOf } from './tokens.ts';

/**
 * A text as atoms: white space at even places (often empty), words at odd ones, white space last.
 */
export type Atoms = readonly string[];

/**
 * What stands at the places `from` to `to` (excluded) of the base is replaced by `atoms`.
 * Atoms and the gaps between them have places of their own: the gap before atom n is 2n,
 * atom n is 2n + 1. So an insertion takes one place, and only one at the same gap meets it.
 */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly atoms: Atoms;
}

/** Beyond this many pairs of words to compare, a text counts as rewritten whole. */
const MOST_PAIRS = 30_000_000;

export function atomsOf(text: string): Atoms {
  return tokensOf(text)
    .flatMap(({ space, word }) => [space, word])
    .slice(0, -1);
}

/** The place after the last gap of a text. */
export const endOf = (base: Atoms): number => 2 * base.length + 1;

/** The atoms at the places `from` to `to`. */
export const stretch = (base: Atoms, from: number, to: number): Atoms =>
  base.slice(from >> 1, to >> 1);

/** Atoms that stood at the places from `from` on as a text of their own, with white space at both ends. */
export function whole(atoms: Atoms, from: number): Atoms {
  const begun = (from >> 1) % 2 === 0 ? atoms : ['', ...atoms];
  return begun.length % 2 === 1 ? begun : [...begun, ''];
}

/** What has to change in `base` to make it `other`, in order, never overlapping. */
export function editsBetween(base: Atoms, other: Atoms): Edit[] {
  const edits: Edit[] = [];
  let atBase = 0;
  let atOther = 0;
  const replace = (toBase: number, toOther: number): void => {
    const alike = atBase < toBase && atOther < toOther && base[atBase] === other[atOther] ? 1 : 0;
    const atoms = other.slice(atOther + alike, toOther);
    if (atoms.join('') === base.slice(atBase + alike, toBase).join('')) return;
    edits.push({ ...placesOf(atBase + alike, toBase), atoms });
  };
  for (const [ofBase, ofOther] of commonWords(base, other)) {
    const back = base[ofBase - 1] === other[ofOther - 1] ? 1 : 0;
    replace(ofBase - back, ofOther - back);
    atBase = ofBase + 1;
    atOther = ofOther + 1;
  }
  const sameEnd = base.at(-1) === other.at(-1) ? 1 : 0;
  replace(base.length - sameEnd, other.length - sameEnd);
  return edits;
}

const placesOf = (start: number, end: number): Pick<Edit, 'from' | 'to'> =>
  start === end ? { from: 2 * start, to: 2 * start + 1 } : { from: 2 * start + 1, to: 2 * end };

/** The places of the words that both have, in order. The identical ends are never searched. */
function commonWords(base: Atoms, other: Atoms): [number, number][] {
  const pairs: [number, number][] = [];
  const after: [number, number][] = [];
  const same = (i: number, j: number): boolean =>
    base[i] === other[j] && base[i - 1] === other[j - 1];
  let start = 1;
  let endBase = base.length - 2;
  let endOther = other.length - 2;
  while (start <= endBase && start <= endOther && same(start, start)) {
    pairs.push([start, start]);
    start += 2;
  }
  while (
    endBase >= start &&
    endOther >= start &&
    base[endBase] === other[endOther] &&
    base[endBase + 1] === other[endOther + 1]
  ) {
    after.push([endBase, endOther]);
    endBase -= 2;
    endOther -= 2;
  }
  const middle = longestCommon(base, other, start, endBase, endOther);
  return [...pairs, ...middle, ...after.toReversed()];
}

/**
 * Longest common subsequence of the words at odd places, by dynamic programming
 * (Wagner and Fischer 1974). A long word counts more than a short one and a comma least;
 * words that stand together count more than scattered ones.
 */
function longestCommon(
  base: Atoms,
  other: Atoms,
  start: number,
  endBase: number,
  endOther: number,
): [number, number][] {
  const rows = Math.max(0, (endBase - start) / 2 + 1);
  const columns = Math.max(0, (endOther - start) / 2 + 1);
  if (rows * columns === 0 || rows * columns > MOST_PAIRS) return [];
  const width = columns + 1;
  const best = new Int32Array((rows + 1) * width);
  const paired = new Int32Array((rows + 1) * width);
  const worth = base.map((atom, place) => (place % 2 === 1 ? worthOf(atom) : 0));
  for (let i = rows - 1; i >= 0; i--) {
    const b = start + 2 * i;
    for (let j = columns - 1; j >= 0; j--) {
      const at = i * width + j;
      const o = start + 2 * j;
      const next = at + width + 1;
      let score = Math.max(best[at + 1] ?? 0, best[at + width] ?? 0);
      if (base[b] === other[o]) {
        const spaced = base[b - 1] === other[o - 1] ? 1 : 0;
        const run = (paired[next] ?? 0) + 2;
        const pair = (worth[b] ?? 0) + spaced + Math.max(best[next] ?? 0, paired[next] ? run : 0);
        paired[at] = pair;
        score = Math.max(score, pair);
      }
      best[at] = score;
    }
  }
  return trace(best, paired, width, rows, columns, start);
}

function trace(
  best: Int32Array,
  paired: Int32Array,
  width: number,
  rows: number,
  columns: number,
  start: number,
): [number, number][] {
  const pairs: [number, number][] = [];
  let i = 0;
  let j = 0;
  let inRun = false;
  while (i < rows && j < columns) {
    const at = i * width + j;
    const pair = paired[at] ?? 0;
    if (pair > 0 && (inRun || pair === best[at])) {
      pairs.push([start + 2 * i, start + 2 * j]);
      const next = at + width + 1;
      inRun = (paired[next] ?? 0) > 0 && (paired[next] ?? 0) + 2 >= (best[next] ?? 0);
      i++;
      j++;
    } else {
      inRun = false;
      if (best[at] === best[at + width]) i++;
      else j++;
    }
  }
  return pairs;
}

function worthOf(word: string): number {
  if (!isWord(word)) return 2;
  return word.length <= 3 ? 5 : 8;
}
