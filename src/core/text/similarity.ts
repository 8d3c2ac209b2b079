import { isWord, tokensOf } from './tokens.ts';

/** The words of a text with how often each stands there; longer words weigh more. */
export interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly weight: number;
}

export function bagOf(text: string): Bag {
  return bagOfWords(tokensOf(text).map((token) => token.word));
}

export function bagOfWords(words: readonly string[]): Bag {
  const counts = new Map<string, number>();
  let weight = 0;
  for (const word of words) {
    if (!isWord(word)) continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
    weight += weightOf(word);
  }
  return { counts, weight };
}

/** The weight of the words that both have, each as often as both have it. */
export function sharedWeight(one: Bag, other: Bag): number {
  const [small, large] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [word, count] of small.counts) {
    const there = large.counts.get(word);
    if (there !== undefined) shared += Math.min(count, there) * weightOf(word);
  }
  return shared;
}

/** How alike two texts are, from 0 to 1: twice what they share, by what both have (Dice 1945). */
export function similarity(one: Bag, other: Bag): number {
  const both = one.weight + other.weight;
  return both === 0 ? 0 : (2 * sharedWeight(one, other)) / both;
}

/** How much of `part` stands in `container`, from 0 to 1. */
export function containment(part: Bag, container: Bag): number {
  return part.weight === 0 ? 0 : sharedWeight(part, container) / part.weight;
}

/** What is left of a bag when the words of another are taken out of it. */
export function without(bag: Bag, taken: Bag): Bag {
  const counts = new Map<string, number>();
  let weight = 0;
  for (const [word, count] of bag.counts) {
    const left = count - (taken.counts.get(word) ?? 0);
    if (left <= 0) continue;
    counts.set(word, left);
    weight += left * weightOf(word);
  }
  return { counts, weight };
}

/** Little words say little about what a text is about. */
export function weightOf(word: string): number {
  const wide = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u.test(word);
  if (wide) return 2 * word.length;
  return word.length <= 3 ? 1 : Math.min(word.length - 2, 8);
}
