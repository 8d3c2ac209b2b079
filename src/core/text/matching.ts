import type { Ints } from './ints.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Two texts as atoms whose common words are looked for, and those found so far. */
export interface Matching {
  readonly base: Int32Array;
  readonly other: Int32Array;
  readonly vocabulary: Vocabulary;
  /** The places of common words, of the base and of the other in turn; both rise. */
  readonly pairs: Ints;
}

/** A stretch of the words of two texts; words are counted, not atoms. */
export interface Box {
  readonly fromBase: number;
  readonly toBase: number;
  readonly from: number;
  readonly to: number;
}
