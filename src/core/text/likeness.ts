import type { Ints } from './ints.ts';

export interface Shared {
  /** The weight of the words that both have, each as often as both have it. */
  readonly weight: number;
  readonly ofOne: number;
  readonly ofOther: number;
}

/**
 * Measures what stretches of atoms have in common, whatever the order; a long word weighs more
 * than a short one, white space and punctuation nothing.
 */
export class Likeness {
  /** What each word weighs, by its number. */
  readonly #weights: Ints;
  /** How often each word was met in the one and not yet in the other. */
  #left = new Int32Array(1 << 10);

  constructor(weights: Ints) {
    this.#weights = weights;
  }

  /** From 0 to 1: twice what they share, by what both have (Dice 1945). */
  between(one: Int32Array, other: Int32Array): number {
    const { weight, ofOne, ofOther } = this.shared(one, other);
    return ofOne + ofOther === 0 ? 0 : (2 * weight) / (ofOne + ofOther);
  }

  shared(one: Int32Array, other: Int32Array): Shared {
    const { items: weights, length: size } = this.#weights;
    if (this.#left.length < size) this.#left = new Int32Array(2 * size);
    const left = this.#left;
    let [weight, ofOne, ofOther] = [0, 0, 0];
    for (let at = 0; at < one.length; at++) {
      const atom = one[at] as number;
      const own = weights[atom] as number;
      if (own === 0) continue;
      ofOne += own;
      left[atom] = (left[atom] as number) + 1;
    }
    for (let at = 0; at < other.length; at++) {
      const atom = other[at] as number;
      const own = weights[atom] as number;
      if (own === 0) continue;
      ofOther += own;
      if ((left[atom] as number) === 0) continue;
      left[atom] = (left[atom] as number) - 1;
      weight += own;
    }
    for (let at = 0; at < one.length; at++) left[one[at] as number] = 0;
    return { weight, ofOne, ofOther };
  }
}
