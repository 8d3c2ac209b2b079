import type { Span } from '../span.ts';
import type { Sense } from './lexicon.ts';

/** Words or a state of mind that a text attributes to someone. Spans are of the whole text. */
export interface Attribution {
  readonly lemma: string;
  readonly sense: Sense;
  readonly frame: string;
  readonly cue: Span;
  readonly source?: Span;
  readonly isInherited: boolean;
  readonly content: readonly Span[];
  readonly recipient?: Span;
  readonly adjuncts: readonly Span[];
  readonly confidence: number;
  /** The number of its paragraph and of its sentence there. */
  readonly paragraph: number;
  readonly sentence: number;
}
