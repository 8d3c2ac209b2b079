import type { Vocabulary } from './vocabulary.ts';

export interface Shared {
  /** The weight of the words that both have, each as often as both have it. */
  readonly weight: number;
  readonly ofOne: number;
  readonly ofOther: number;
}

/** What two stretches of atoms have in common, whatever the order; long words weigh more. */
export function sharedWords(one: Int32Array, other: Int32Array, vocabulary: Vocabulary): Shared {
  const left = new Map<number, number>();
  let [weight, ofOne, ofOther] = [0, 0, 0];
  for (const atom of one) {
    const own = vocabulary.weightOf(atom);
    if (own === 0) continue;
    ofOne += own;
    left.set(atom, (left.get(atom) ?? 0) + 1);
  }
  for (const atom of other) {
    const own = vocabulary.weightOf(atom);
    if (own === 0) continue;
    ofOther += own;
    const count = left.get(atom) ?? 0;
    if (count === 0) continue;
    weight += own;
    left.set(atom, count - 1);
  }
  return { weight, ofOne, ofOther };
}

/** How alike two texts are, from 0 to 1: twice what they share, by what both have (Dice 1945). */
export function likeness(one: Int32Array, other: Int32Array, vocabulary: Vocabulary): number {
  const { weight, ofOne, ofOther } = sharedWords(one, other, vocabulary);
  return ofOne + ofOther === 0 ? 0 : (2 * weight) / (ofOne + ofOther);
}
