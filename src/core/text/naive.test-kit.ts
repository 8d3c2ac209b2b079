import type { Content } from './compiled.ts';
import { partyId, type PartyId } from './point.ts';
import { tokensOf } from './tokens.ts';

/**
 * The naive compiler of one point: a page of obvious code, slow and right, against which the fast
 * one is checked. The words of the base that all wordings keep (longest common subsequences) stand
 * plain; between them each distinct wording is an alternative. `wordings` are those of `P0`, `P1` ...
 */
export function compileNaively(base: string, wordings: readonly string[]): Content {
  const words = piecesOf(base);
  const others = wordings.map(piecesOf);
  const kept = others.map((other) => new Map(commonPlaces(words, other)));
  const content: Content[number][] = [];
  let from = 0;
  let starts = others.map(() => 0);
  const close = (to: number, ends: readonly number[]): void => {
    const own = words.slice(from, to).join('');
    const said = others.map((other, place) => other.slice(starts[place], ends[place]).join(''));
    if (said.every((text) => text === own)) content.push(own);
    else {
      const by = Map.groupBy(said.keys(), (place) => said[place] ?? '');
      const texts = [...new Set([own, ...said])];
      const alternatives = texts.map((text) => ({
        by: (by.get(text) ?? []).map((place): PartyId => partyId(`P${place}`)),
        base: text === own,
        content: [text].filter(Boolean),
      }));
      content.push({ alternatives });
    }
    from = to;
    starts = [...ends];
  };
  for (const [place, word] of words.entries()) {
    const there = kept.map((places) => places.get(place));
    if (!there.every((one) => one !== undefined)) continue;
    close(place, there);
    content.push(word);
    from = place + 1;
    starts = there.map((one) => one + 1);
  }
  close(
    words.length,
    others.map(({ length }) => length),
  );
  return content.filter((part) => part !== '');
}

/** Words, each with the white space before it; what stands last is white space. */
const piecesOf = (text: string): string[] => tokensOf(text).map(({ space, word }) => space + word);

/** The letters in the alternatives that someone wants, as they are printed. */
export function lettersInBrackets(content: Content): number {
  let sum = 0;
  for (const part of content) {
    if (typeof part === 'string') continue;
    for (const one of part.alternatives) {
      if (one.by.length === 0) continue;
      for (const inside of one.content)
        sum += typeof inside === 'string' ? lettersIn(inside) : lettersInBrackets([inside]);
    }
  }
  return sum;
}

/**
 * The floor below which no bracketed text of one point can be: every word of the base that some
 * wording leaves out once, and everything that a wording puts in at a place once, in letters.
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
const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

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
