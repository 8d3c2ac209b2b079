import { heaviestIncreasing } from './increasing.ts';
import { isHead, mayBeOne, type Point, type PointId } from './point.ts';
import type { Vocabulary } from './vocabulary.ts';

/** As alike as this at the same place, and more than the neighbours are: the same point. */
const SURE = 0.6;
/** So much of a point found again in the other, under one label: the same point. */
const MUCH = 0.6;
/** How many signs are looked for at once, */
const SAMPLE = 12;
/** how often in a point, */
const SAMPLES = 12;
/** and how far from where the last was found. */
const NEAR = 160;

/** The pairs found so far; each point stands in one pair at most. Lives for one `align`. */
export class Pairs {
  readonly base: readonly Point[];
  readonly revision: readonly Point[];
  readonly baseOf: (number | undefined)[];
  readonly revisionOf: (number | undefined)[];
  readonly vocabulary: Vocabulary;

  constructor(base: readonly Point[], revision: readonly Point[], vocabulary: Vocabulary) {
    this.base = base;
    this.revision = revision;
    this.vocabulary = vocabulary;
    this.baseOf = revision.map(() => undefined);
    this.revisionOf = base.map(() => undefined);
  }

  pair(b: number, r: number): void {
    this.baseOf[r] = b;
    this.revisionOf[b] = r;
  }

  freeBase(from = 0, to = this.base.length): number[] {
    return freeIn(this.revisionOf, from, to);
  }

  freeRevision(from = 0, to = this.revision.length): number[] {
    return freeIn(this.baseOf, from, to);
  }

  mayPair(b: number, r: number): boolean {
    const one = this.base[b];
    const other = this.revision[r];
    return one !== undefined && other !== undefined && mayBeOne(one, other);
  }

  atomsOfBase(b: number): Int32Array {
    return this.vocabulary.atoms(this.base[b]?.text ?? '');
  }

  atomsOfRevision(r: number): Int32Array {
    return this.vocabulary.atoms(this.revision[r]?.text ?? '');
  }

  /** From 0 to 1; 0 where the two may not be one. */
  likeness(b: number, r: number): number {
    if (!this.mayPair(b, r)) return 0;
    return this.vocabulary.likeness.between(this.atomsOfBase(b), this.atomsOfRevision(r));
  }

  /** Whether both bear a label, the same one. */
  sameLabel(b: number, r: number): boolean {
    const label = this.base[b]?.label;
    return label !== undefined && label === this.revision[r]?.label;
  }

  /** Whether both bear the same label, or none. */
  labelsAgree(b: number, r: number): boolean {
    return (this.base[b]?.label ?? '') === (this.revision[r]?.label ?? '');
  }

  pairIds(): void {
    const places = new Map(this.base.map((point, b) => [point.id, b]));
    for (const [r, point] of this.revision.entries()) {
      const b = places.get(point.id);
      if (b === undefined || this.revisionOf[b] !== undefined) continue;
      if (this.mayPair(b, r)) this.pair(b, r);
    }
  }

  /** The identical points at the beginning and at the end. */
  pairEnds(): void {
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
  pairSameWords(): void {
    const ofBase = placesByWords(this.freeBase(), this.base);
    const ofRevision = placesByWords(this.freeRevision(), this.revision);
    const often = this.repeated();
    for (const [words, places] of ofBase) {
      const there = ofRevision.get(words);
      if (there?.length !== places.length) continue;
      const isOften = often.has(this.base[places[0] ?? 0]?.text ?? '');
      if (isOften && !places.every((b, n) => this.labelsAgree(b, there[n] ?? -1))) continue;
      for (const [n, b] of places.entries()) this.pair(b, there[n] ?? 0);
    }
  }

  /** The texts that stand in more than one point of one side. */
  repeated(): ReadonlySet<string> {
    const often = new Set<string>();
    for (const points of [this.base, this.revision]) {
      const seen = new Set<string>();
      for (const { text } of points) {
        if (seen.has(text)) often.add(text);
        seen.add(text);
      }
    }
    return often;
  }

  /** From the ends of each stretch without a pair inwards, as long as all is much alike. */
  pairAlikeInPlace(): void {
    for (const gap of this.gaps(this.outOfOrder())) {
      let { fromBase, toBase, from, to } = gap;
      while (fromBase < toBase && from < to && this.#isSure(fromBase, from)) {
        this.pair(fromBase++, from++);
      }
      while (fromBase < toBase && from < to && this.#isSure(toBase - 1, to - 1)) {
        this.pair(--toBase, --to);
      }
    }
  }

  /** Much alike, and more than either is with a neighbour of the other. */
  #isSure(b: number, r: number): boolean {
    if (!this.mayPair(b, r) || this.#isTaken(b, r)) return false;
    if (
      this.labelsAgree(b, r) &&
      samplesAgree(this.base[b]?.text ?? '', this.revision[r]?.text ?? '')
    )
      return true;
    const own = this.likeness(b, r);
    if (own < SURE) return false;
    return [-1, 1].every(
      (step) => this.likeness(b + step, r) < own && this.likeness(b, r + step) < own,
    );
  }

  #isTaken(b: number, r: number): boolean {
    return this.revisionOf[b] !== undefined || this.baseOf[r] !== undefined;
  }

  /** The pairs that fall outside the heaviest increasing sequence, and those declared: their points have moved. */
  outOfOrder(declared: ReadonlySet<PointId> = new Set()): boolean[] {
    const paired: number[] = [];
    for (const [r, b] of this.baseOf.entries()) {
      const said = declared.size > 0 && declared.has((this.revision[r] as Point).id);
      if (b !== undefined && !said) paired.push(r);
    }
    const inOrder = heaviestIncreasing(
      paired.map((r) => this.baseOf[r] ?? 0),
      paired.map((r) => 1_000_000 + (this.revision[r]?.text.length ?? 0)),
    );
    const moved = this.baseOf.map((b) => b !== undefined);
    for (const place of inOrder) moved[paired[place] ?? 0] = false;
    return moved;
  }

  /** The stretches between pairs that stand in order. */
  gaps(moved: readonly boolean[]): Gap[] {
    const gaps: Gap[] = [];
    let fromBase = 0;
    let from = 0;
    const close = (toBase: number, to: number): void => {
      if (toBase > fromBase && to > from) gaps.push({ fromBase, toBase, from, to });
      fromBase = toBase + 1;
      from = to + 1;
    };
    for (const [r, b] of this.baseOf.entries()) {
      if (b !== undefined && !moved[r]) close(b, r);
    }
    close(this.base.length, this.revision.length);
    return gaps;
  }
}

export interface Gap {
  readonly fromBase: number;
  readonly toBase: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Whether most of a text stands in another in the same order: short samples of the one are
 * looked for in the other, without reading the words of either.
 */
function samplesAgree(one: string, other: string): boolean {
  const [shorter, longer] = [one.length, other.length].toSorted((a, b) => a - b) as [
    number,
    number,
  ];
  if (shorter < MUCH * longer) return false;
  const step = Math.max(SAMPLE, Math.floor(other.length / SAMPLES));
  let [at, found, looked] = [0, 0, 0];
  for (let from = 0; from + SAMPLE <= other.length; from += step) {
    looked++;
    const place = one.indexOf(other.slice(from, from + SAMPLE), at);
    if (place < 0 || place > at + step + NEAR) continue;
    found++;
    at = place + SAMPLE;
  }
  return looked >= SAMPLES / 2 && found >= MUCH * looked;
}

function freeIn(pairs: readonly (number | undefined)[], from: number, to: number): number[] {
  const free: number[] = [];
  for (let place = from; place < to; place++) if (pairs[place] === undefined) free.push(place);
  return free;
}

/** Heads of one kind and level are named alike; whatever else has words, is not named. */
function placesByWords(places: readonly number[], points: readonly Point[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const place of places) {
    const { kind, depth, text } = points[place] as Point;
    if (text === '') continue;
    const key = isHead(kind) ? `${kind} ${depth}\n${text}` : text;
    const known = found.get(key);
    if (known) known.push(place);
    else found.set(key, [place]);
  }
  return found;
}
