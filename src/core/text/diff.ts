import { commonWords } from './common-words.ts';
import type { Sequences } from './sequences.ts';

/**
 * What stands at the places `from` to `to` (excluded) of the base is replaced by a sequence.
 * Atoms (white space at even places, words at odd ones) and the gaps between them have places of
 * their own: the gap before atom n is 2n, atom n is 2n + 1. So an insertion takes one place, and
 * only one at the same gap meets it.
 */
export interface Edit {
  readonly from: number;
  readonly to: number;
  /** The number of the sequence of atoms that is written. */
  readonly written: number;
}

/** The place after the last gap of a text. */
export const endOf = (base: Int32Array): number => 2 * base.length + 1;

/** What has to change in `base` to make it `other`, in order, never overlapping. */
export function editsBetween(base: Int32Array, other: Int32Array, sequences: Sequences): Edit[] {
  const edits: Edit[] = [];
  let atBase = 0;
  let atOther = 0;
  const replace = (toBase: number, toOther: number): void => {
    const alike = atBase < toBase && atOther < toOther && base[atBase] === other[atOther] ? 1 : 0;
    const [from, start] = [atBase + alike, atOther + alike];
    if (areSame(base, from, toBase, other, start, toOther)) return;
    const written = sequences.of(other, start, toOther);
    if (toBase > from && sequences.saysSame(written, base, from, toBase)) return;
    edits.push(
      from === toBase
        ? { from: 2 * from, to: 2 * from + 1, written }
        : { from: 2 * from + 1, to: 2 * toBase, written },
    );
  };
  const pairs = commonWords(base, other, sequences.vocabulary);
  for (let at = 0; at < pairs.length; at += 2) {
    const ofBase = 2 * (pairs[at] as number) + 1;
    const ofOther = 2 * (pairs[at + 1] as number) + 1;
    const back = base[ofBase - 1] === other[ofOther - 1] ? 1 : 0;
    if (ofBase - back > atBase || ofOther - back > atOther) replace(ofBase - back, ofOther - back);
    atBase = ofBase + 1;
    atOther = ofOther + 1;
  }
  const sameEnd = base.at(-1) === other.at(-1) ? 1 : 0;
  replace(base.length - sameEnd, other.length - sameEnd);
  return edits;
}

function areSame(
  base: Int32Array,
  from: number,
  toBase: number,
  other: Int32Array,
  start: number,
  toOther: number,
): boolean {
  if (toBase - from !== toOther - start) return false;
  for (let at = from; at < toBase; at++) if (base[at] !== other[start + at - from]) return false;
  return true;
}
