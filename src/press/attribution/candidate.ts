import type { Sense } from './lexicon.ts';
import type { Range } from './sentence.ts';

/** One way to read a sentence as someone's words or mind: ranges are words of that sentence. */
export interface Candidate {
  readonly lemma: string;
  readonly sense: Sense;
  /** How cue, source and content stand to each other, such as `before|that`: what confidence is kept by. */
  readonly frame: string;
  readonly cue: Range;
  readonly source?: Range;
  /** Whether the source was taken over from verbs before. */
  readonly isInherited: boolean;
  readonly content: readonly Range[];
  readonly recipient?: Range;
  readonly adjuncts: readonly Range[];
  /** Between 0 and 1. */
  readonly confidence: number;
}

export const isWithin = (inner: Range, outer: Range): boolean =>
  inner.from >= outer.from && inner.to <= outer.to;
export const meet = (a: Range, b: Range): boolean => a.from <= b.to && b.from <= a.to;
