import type { Vocabulary } from './vocabulary.ts';

/** The words of a text with how often each stands there; longer words weigh more. */
export interface Bag {
  readonly counts: ReadonlyMap<number, number>;
  readonly weight: number;
  readonly vocabulary: Vocabulary;
}

/** A bag of atoms; white space and punctuation are left out. */
export function bagOf(atoms: Int32Array, vocabulary: Vocabulary): Bag {
  const counts = new Map<number, number>();
  let weight = 0;
  for (let at = 1; at < atoms.length; at += 2) {
    const word = atoms[at] as number;
    const own = vocabulary.weightOf(word);
    if (own === 0) continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
    weight += own;
  }
  return { counts, weight, vocabulary };
}

/** How much of `part` stands in `container`, from 0 to 1. */
export function containment(part: Bag, container: Bag): number {
  let shared = 0;
  for (const [word, count] of part.counts) {
    const there = container.counts.get(word) ?? 0;
    shared += Math.min(count, there) * part.vocabulary.weightOf(word);
  }
  return part.weight === 0 ? 0 : shared / part.weight;
}

/** What is left of a bag when the words of another are taken out of it. */
export function without(bag: Bag, taken: Bag): Bag {
  const counts = new Map<number, number>();
  let weight = 0;
  for (const [word, count] of bag.counts) {
    const left = count - (taken.counts.get(word) ?? 0);
    if (left <= 0) continue;
    counts.set(word, left);
    weight += left * bag.vocabulary.weightOf(word);
  }
  return { counts, weight, vocabulary: bag.vocabulary };
}
