import type { Pairs } from './align-pairs.ts';

/** As alike as this, wherever it stands: the same point. */
const SAME_ANYWHERE = 0.6;
/** What a common label counts where several points are alike. */
const SAME_LABEL = 0.15;
/** So many of a point's rarest words are looked up, */
const RAREST = 10;
/** each where it stands in no more points than this, */
const MOST_PLACES = 24;
/** and so many points that share the most of them are compared, */
const CANDIDATES = 4;
/** if they share more than such a part. */
const ENOUGH = 0.25;

interface Found {
  readonly b: number;
  readonly r: number;
  readonly score: number;
}

/**
 * Pairs what is much alike wherever it stands. Only points that share rare words are compared: an
 * index says where each word stands (as search engines find near duplicates; Broder 1997 for the
 * measure). The most alike pair first, a common label counting something; of equally alike ones
 * the nearest.
 */
export function pairByRareWords(pairs: Pairs): void {
  const [freeBase, freeRevision] = [pairs.freeBase(), pairs.freeRevision()];
  if (freeBase.length === 0 || freeRevision.length === 0) return;
  const often = pairs.repeated();
  const rare = (text: string | undefined): boolean => text !== undefined && !often.has(text);
  const ofBase = freeBase.filter((b) => rare(pairs.base[b]?.text));
  const ofRevision = freeRevision.filter((r) => rare(pairs.revision[r]?.text));
  if (ofBase.length === 0 || ofRevision.length === 0) return;
  const index = new RareWords(pairs, ofBase);
  const found = ofRevision.flatMap((r): Found[] =>
    index.candidates(r).flatMap((b) => {
      const alike = pairs.likeness(b, r);
      if (alike < SAME_ANYWHERE) return [];
      return [{ b, r, score: alike + (pairs.sameLabel(b, r) ? SAME_LABEL : 0) }];
    }),
  );
  const far = ({ b, r }: Found): number => Math.abs(b - r);
  const best = found.toSorted(
    (x, y) => y.score - x.score || far(x) - far(y) || x.b - y.b || x.r - y.r,
  );
  for (const { b, r } of best) {
    if (pairs.revisionOf[b] === undefined && pairs.baseOf[r] === undefined) pairs.pair(b, r);
  }
}

/** Where each word stands in points of the base that are still free. */
class RareWords {
  readonly #pairs: Pairs;
  /** By the numbers of the words; of a word that is not rare only the first places. */
  readonly #places: (readonly number[] | undefined)[];

  constructor(pairs: Pairs, ofBase: readonly number[]) {
    this.#pairs = pairs;
    const all = ofBase.map((b) => pairs.atomsOfBase(b));
    const found = Array.from(
      { length: pairs.vocabulary.size },
      (): number[] | undefined => undefined,
    );
    for (const [n, b] of ofBase.entries()) {
      const atoms = all[n] as Int32Array;
      for (let at = 1; at < atoms.length; at += 2) {
        const word = atoms[at] as number;
        const places = found[word];
        if (places) {
          if (places.length <= MOST_PLACES && places[places.length - 1] !== b) places.push(b);
        } else if (pairs.vocabulary.weightOf(word) > 0) found[word] = [b];
      }
    }
    this.#places = found;
  }

  /** The free base points that share the most of a point's rare words. */
  candidates(r: number): number[] {
    const { vocabulary } = this.#pairs;
    const votes = new Map<number, number>();
    const shared = new Map<number, number>();
    const rarest = this.#rarestOf(r);
    for (const { word, places } of rarest) {
      const vote = vocabulary.weightOf(word) / places.length;
      for (const b of places) {
        votes.set(b, (votes.get(b) ?? 0) + vote);
        shared.set(b, (shared.get(b) ?? 0) + 1);
      }
    }
    const least = rarest.length < RAREST ? 0 : ENOUGH * rarest.length;
    return [...votes]
      .filter(([b]) => (shared.get(b) ?? 0) > least)
      .toSorted(([b, one], [c, other]) => other - one || Math.abs(b - r) - Math.abs(c - r) || b - c)
      .slice(0, CANDIDATES)
      .map(([b]) => b);
  }

  #rarestOf(r: number): { word: number; places: readonly number[] }[] {
    const atoms = this.#pairs.atomsOfRevision(r);
    const rare = new Map<number, { word: number; places: readonly number[] }>();
    for (let at = 1; at < atoms.length; at += 2) {
      const word = atoms[at] as number;
      const places = this.#places[word];
      if (places && places.length <= MOST_PLACES) rare.set(word, { word, places });
    }
    return [...rare.values()]
      .toSorted((one, other) => one.places.length - other.places.length)
      .slice(0, RAREST);
  }
}
