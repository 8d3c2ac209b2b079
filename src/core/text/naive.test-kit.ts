import { tokensOf } from './tokens.ts';

/**
 * The naive compiler: a page of obvious code, slow and right, against which the fast one is
 * checked. For each point of the base it says what must be printed in brackets, without any
 * cleverness: every word that some wording leaves out once, and everything that a wording puts in
 * at a place once. This is the floor below which no bracketed text can be.
 */
export function leastInBrackets(base: string, wordings: readonly string[]): number {
  const words = wordsOf(base);
  const contested = new Set<number>();
  const written = new Set<string>();
  for (const wording of new Set(wordings)) {
    const other = wordsOf(wording);
    const kept = commonPlaces(words, other);
    const places = [...kept, [words.length, other.length] as const];
    let [b, o] = [0, 0];
    for (const [toBase, toOther] of places) {
      for (let place = b; place < toBase; place++) contested.add(place);
      if (toOther > o) written.add(JSON.stringify([b, toBase, other.slice(o, toOther)]));
      [b, o] = [toBase + 1, toOther + 1];
    }
  }
  const ofBase = [...contested].reduce((sum, place) => sum + lettersIn(words[place] ?? ''), 0);
  return [...written].reduce((sum, said) => sum + lettersIn(said.slice(1)), ofBase);
}

/** The letters and digits of a text. */
export const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

const wordsOf = (text: string): string[] =>
  tokensOf(text)
    .map(({ word }) => word)
    .filter(Boolean);

/** The places of a longest common subsequence (Wagner and Fischer 1974). */
export function commonPlaces<T>(base: readonly T[], other: readonly T[]): [number, number][] {
  const best = Array.from({ length: base.length + 1 }, () =>
    Array.from({ length: other.length + 1 }, () => 0),
  );
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = base.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      const row = best[i];
      if (row)
        row[j] = base[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const places: [number, number][] = [];
  for (let i = 0, j = 0; i < base.length && j < other.length;) {
    if (base[i] === other[j]) places.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return places;
}
