import { isHead, mayBeOne, type Point } from './point.ts';
import type { Alignment, Identity } from './align.ts';
import { isWord, tokensOf } from './tokens.ts';
import { weightOf } from './weigh.ts';

/** The aligner that compares all pairs: slow and plain, the oracle of the fast one. */

/** As alike as this, wherever it stands: the same point. */
const SAME_ANYWHERE = 0.6;
/** As alike as this, between the same neighbours: the same point. */
const SAME_IN_PLACE = 0.35;
/** What a common label counts where several points are alike. */
const SAME_LABEL = 0.15;
/** So much of its words in a neighbour: split from it or merged into it. */
const CONTAINED = 0.6;

/**
 * Finds for each point of a revision the base point that it is. Headings meet only their level;
 * a paragraph that is numbered stays the same.
 */
export function alignNaively(
  base: readonly Point[],
  revision: readonly Point[],
  identity: Identity = 'words',
): Alignment {
  const pairs = new Pairs(base, revision);
  if (identity === 'ids') pairs.byId();
  else {
    pairs.identicalEnds();
    pairs.sameWords();
    pairs.alikeAnywhere();
  }
  const moved = pairs.outOfOrder();
  const alignment = {
    baseOf: pairs.baseOf,
    moved,
    splitFrom: revision.map((): number | undefined => undefined),
    mergedInto: base.map((): number | undefined => undefined),
  };
  if (identity === 'words') {
    pairs.pairInGaps(alignment, (b, r) => pairs.alike(b, r) >= SAME_IN_PLACE);
  }
  findSplits(pairs, alignment.splitFrom);
  findMerges(pairs, alignment.mergedInto);
  if (identity === 'words') {
    pairs.pairInGaps(alignment, (b, r) => pairs.sameLabel(b, r));
    pairs.pairInGaps(alignment, (b, r, asMany) => asMany && base[b]?.kind === revision[r]?.kind);
  }
  return alignment;
}

/** The pairs found so far; each point stands in one pair at most. Lives for one `align`. */
class Pairs {
  readonly base: readonly Point[];
  readonly revision: readonly Point[];
  readonly baseOf: (number | undefined)[];
  readonly revisionOf: (number | undefined)[];
  readonly bags = new Map<string, Bag>();
  /** Texts that stand more than once on one side. */
  readonly often: ReadonlySet<string>;

  constructor(base: readonly Point[], revision: readonly Point[]) {
    this.base = base;
    this.revision = revision;
    this.baseOf = revision.map(() => undefined);
    this.revisionOf = base.map(() => undefined);
    this.often = new Set([...repeated(base), ...repeated(revision)]);
  }

  pair(b: number, r: number): void {
    this.baseOf[r] = b;
    this.revisionOf[b] = r;
  }

  bag(text: string): Bag {
    const known = this.bags.get(text) ?? bagOf(text);
    this.bags.set(text, known);
    return known;
  }

  freeBase(from = 0, to = this.base.length): number[] {
    return range(from, to).filter((b) => this.revisionOf[b] === undefined);
  }

  freeRevision(from = 0, to = this.revision.length): number[] {
    return range(from, to).filter((r) => this.baseOf[r] === undefined);
  }

  mayPair(b: number, r: number): boolean {
    const one = this.base[b];
    const other = this.revision[r];
    return one !== undefined && other !== undefined && mayBeOne(one, other);
  }

  alike(b: number, r: number): number {
    return similarity(this.bag(this.base[b]?.text ?? ''), this.bag(this.revision[r]?.text ?? ''));
  }

  sameLabel(b: number, r: number): boolean {
    const label = this.base[b]?.label;
    return label !== undefined && label === this.revision[r]?.label;
  }

  labelsAgree(b: number, r = -1): boolean {
    return (this.base[b]?.label ?? '') === (this.revision[r]?.label ?? '');
  }

  byId(): void {
    const places = new Map(this.base.map((point, b) => [point.id, b]));
    for (const [r, point] of this.revision.entries()) {
      const b = places.get(point.id);
      if (b === undefined || this.revisionOf[b] !== undefined) continue;
      if (this.mayPair(b, r)) this.pair(b, r);
    }
  }

  identicalEnds(): void {
    const same = (b: number, r: number): boolean =>
      this.mayPair(b, r) && this.base[b]?.text === this.revision[r]?.text && this.labelsAgree(b, r);
    const shorter = Math.min(this.base.length, this.revision.length);
    let start = 0;
    while (start < shorter && same(start, start)) this.pair(start, start++);
    for (let end = 1; end <= shorter - start; end++) {
      const b = this.base.length - end;
      const r = this.revision.length - end;
      if (!same(b, r)) break;
      this.pair(b, r);
    }
  }

  /**
   * Exact words that stand once on both sides; repeated ones pair when they are equally many
   * and numbered alike: of points that say "[repealed]" none has moved to another article.
   */
  sameWords(): void {
    const key = (point: Point | undefined): string => JSON.stringify([headOf(point), point?.text]);
    const byWords = (places: number[], points: readonly Point[]): Map<string, number[]> =>
      Map.groupBy(
        places.filter((place) => points[place]?.text !== ''),
        (place) => key(points[place]),
      );
    const ofRevision = byWords(this.freeRevision(), this.revision);
    for (const [words, ofBase] of byWords(this.freeBase(), this.base)) {
      const there = ofRevision.get(words);
      if (there?.length !== ofBase.length) continue;
      const often = this.often.has(this.base[ofBase[0] ?? 0]?.text ?? '');
      if (often && !ofBase.every((b, n) => this.labelsAgree(b, there[n]))) continue;
      for (const [n, b] of ofBase.entries()) this.pair(b, there[n] ?? 0);
    }
  }

  alikeAnywhere(): void {
    const rare = (places: readonly number[], points: readonly Point[]): number[] =>
      places.filter((place) => !this.often.has(points[place]?.text ?? ''));
    this.pairBest(
      rare(this.freeBase(), this.base),
      rare(this.freeRevision(), this.revision),
      SAME_ANYWHERE,
    );
  }

  /** The most alike first, a common label counting something; of equally alike ones the nearest. */
  pairBest(ofBase: readonly number[], ofRevision: readonly number[], least: number): void {
    const found: { b: number; r: number; score: number; far: number }[] = [];
    for (const b of ofBase) {
      for (const r of ofRevision) {
        if (!this.mayPair(b, r)) continue;
        const alike = this.alike(b, r);
        if (alike < least) continue;
        const score = alike + (this.sameLabel(b, r) ? SAME_LABEL : 0);
        found.push({ b, r, score, far: Math.abs(b - r) });
      }
    }
    const best = found.toSorted(
      (x, y) => y.score - x.score || x.far - y.far || x.b - y.b || x.r - y.r,
    );
    for (const { b, r } of best) {
      if (this.revisionOf[b] === undefined && this.baseOf[r] === undefined) this.pair(b, r);
    }
  }

  /** The pairs that fall outside the heaviest increasing sequence: their points have moved. */
  outOfOrder(): boolean[] {
    const paired = range(0, this.revision.length).filter((r) => this.baseOf[r] !== undefined);
    const kept = heaviestIncreasing(
      paired.map((r) => this.baseOf[r] ?? 0),
      paired.map((r) => 1_000_000 + (this.revision[r]?.text.length ?? 0)),
    );
    const inOrder = new Set(kept.map((place) => paired[place]));
    return this.baseOf.map((b, r) => b !== undefined && !inOrder.has(r));
  }

  /** Pairs what fits between neighbours that both sides have. */
  pairInGaps(alignment: Alignment, fits: (b: number, r: number, asMany: boolean) => boolean): void {
    for (const gap of gapsBetween(this, alignment.moved)) {
      const ofBase = this.freeBase(gap.fromBase, gap.toBase).filter(
        (b) => alignment.mergedInto[b] === undefined,
      );
      const ofRevision = this.freeRevision(gap.from, gap.to).filter(
        (r) => alignment.splitFrom[r] === undefined,
      );
      const asMany = ofBase.length === ofRevision.length;
      this.pairInOrder(ofBase, ofRevision, (b, r) => fits(b, r, asMany));
    }
  }

  /** Pairs one after the other, never crossing, first fit. */
  pairInOrder(
    ofBase: readonly number[],
    ofRevision: readonly number[],
    fits: (b: number, r: number) => boolean,
  ): void {
    let next = 0;
    for (const b of ofBase) {
      const found = ofRevision.findIndex(
        (r, place) => place >= next && this.mayPair(b, r) && fits(b, r),
      );
      if (found < 0) continue;
      this.pair(b, ofRevision[found] ?? 0);
      next = found + 1;
    }
  }
}

interface Gap {
  readonly fromBase: number;
  readonly toBase: number;
  readonly from: number;
  readonly to: number;
}

/** The stretches between pairs that stand in order. */
function gapsBetween(pairs: Pairs, moved: readonly boolean[]): Gap[] {
  const gaps: Gap[] = [];
  let fromBase = 0;
  let from = 0;
  for (const [r, b] of [...pairs.baseOf.entries(), [pairs.revision.length, pairs.base.length]]) {
    if (r === undefined || b === undefined || moved[r]) continue;
    gaps.push({ fromBase, toBase: b, from, to: r });
    fromBase = b + 1;
    from = r + 1;
  }
  return gaps;
}

/** A new point next to a point that lost those words took them. */
function findSplits(pairs: Pairs, splitFrom: (number | undefined)[]): void {
  const left = new Map<number, Bag>();
  const take = (r: number, b: number | undefined): boolean => {
    const [source, piece] = [pairs.base[b ?? -1], pairs.revision[r]];
    if (b === undefined || !source || !piece || !mayBeOne(source, piece)) return false;
    const partner = pairs.revision[pairs.revisionOf[b] ?? -1]?.text ?? '';
    const rest = left.get(b) ?? without(pairs.bag(source.text), pairs.bag(partner));
    const words = pairs.bag(piece.text);
    if (rest.weight === 0 || containment(words, rest) < CONTAINED) return false;
    left.set(b, without(rest, words));
    splitFrom[r] = b;
    return true;
  };
  const sourceOf = (r: number): number | undefined => pairs.baseOf[r] ?? splitFrom[r];
  for (const r of pairs.freeRevision()) take(r, sourceOf(r - 1));
  for (const r of pairs.freeRevision().toReversed()) {
    if (splitFrom[r] === undefined) take(r, sourceOf(r + 1));
  }
}

/** A base point left out, next to a point that gained those words, was merged into it. */
function findMerges(pairs: Pairs, mergedInto: (number | undefined)[]): void {
  const left = new Map<number, Bag>();
  const give = (b: number, r: number | undefined): boolean => {
    const [source, taker] = [pairs.base[b], pairs.revision[r ?? -1]];
    if (r === undefined || !source || !taker || !mayBeOne(source, taker)) return false;
    const partner = pairs.base[pairs.baseOf[r] ?? -1]?.text ?? '';
    const rest = left.get(r) ?? without(pairs.bag(taker.text), pairs.bag(partner));
    const words = pairs.bag(source.text);
    if (words.weight === 0 || containment(words, rest) < CONTAINED) return false;
    left.set(r, without(rest, words));
    mergedInto[b] = r;
    return true;
  };
  const takerOf = (b: number): number | undefined => pairs.revisionOf[b] ?? mergedInto[b];
  for (const b of pairs.freeBase()) give(b, takerOf(b - 1));
  for (const b of pairs.freeBase().toReversed()) {
    if (mergedInto[b] === undefined) give(b, takerOf(b + 1));
  }
}

/** Places of the increasing subsequence with the greatest weight, by dynamic programming. */
function heaviestIncreasing(values: readonly number[], weights: readonly number[]): number[] {
  const best: number[] = [];
  const before: (number | undefined)[] = [];
  let end: number | undefined;
  for (const [at, value] of values.entries()) {
    let total = weights[at] ?? 0;
    for (let earlier = 0; earlier < at; earlier++) {
      const sum = (best[earlier] ?? 0) + (weights[at] ?? 0);
      if ((values[earlier] ?? 0) >= value || sum <= total) continue;
      total = sum;
      before[at] = earlier;
    }
    best[at] = total;
    if (end === undefined || total > (best[end] ?? 0)) end = at;
  }
  const places: number[] = [];
  for (let at = end; at !== undefined; at = before[at]) places.push(at);
  return places.toReversed();
}

/** The texts that stand in more than one point. */
function repeated(points: readonly Point[]): string[] {
  const alike = Map.groupBy(points, ({ text }) => text);
  return [...alike].filter(([, all]) => all.length > 1).map(([text]) => text);
}

/** Heads of one kind and level are named alike; whatever else has words, is not named. */
const headOf = (point: Point | undefined): string =>
  point && isHead(point.kind) ? `${point.kind} ${point.depth}` : '';

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, place) => from + place);

/** The words of a text with how often each stands there; longer words weigh more. */
interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly weight: number;
}

function bagOf(text: string): Bag {
  return bagOfWords(tokensOf(text).map((token) => token.word));
}

function bagOfWords(words: readonly string[]): Bag {
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
function sharedWeight(one: Bag, other: Bag): number {
  const [small, large] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [word, count] of small.counts) {
    const there = large.counts.get(word);
    if (there !== undefined) shared += Math.min(count, there) * weightOf(word);
  }
  return shared;
}

/** How alike two texts are, from 0 to 1: twice what they share, by what both have (Dice 1945). */
function similarity(one: Bag, other: Bag): number {
  const both = one.weight + other.weight;
  return both === 0 ? 0 : (2 * sharedWeight(one, other)) / both;
}

/** How much of `part` stands in `container`, from 0 to 1. */
function containment(part: Bag, container: Bag): number {
  return part.weight === 0 ? 0 : sharedWeight(part, container) / part.weight;
}

/** What is left of a bag when the words of another are taken out of it. */
function without(bag: Bag, taken: Bag): Bag {
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
