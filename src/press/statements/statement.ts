import type { Party } from '../people/parties.ts';
import type { Span } from '../span.ts';

/** A date in EDTF (ISO 8601-2) as the record takes it, and what it rests on, in words. */
export interface When {
  readonly edtf: string;
  readonly basis: string;
  readonly certainty: 'stated' | 'inferred' | 'not stated';
}

export const HOWS = ['said', 'posted', 'stated', 'broadcast', 'reported', 'put in'] as const;

export type How = (typeof HOWS)[number];

/** One link of the chain by which a statement reached the reader, the speaker first. */
export interface Link {
  readonly who: string;
  readonly how: How;
  readonly certainty: 'stated' | 'inferred';
}

/** In what something was said: "post" on "Truth Social", "address", "statement". */
export interface Medium {
  readonly type: string;
  readonly platform?: string;
  readonly certainty: 'stated' | 'inferred';
  readonly basis: string;
}

/** Something said in public, as proposed from an article: a person confirms, corrects or rejects it. */
export interface Statement {
  readonly id: string;
  readonly speaker: string;
  /** The words of the article that name the speaker. */
  readonly surface: string;
  /** Whether the speaker is a person whom the article names, not a body. */
  readonly isPerson: boolean;
  readonly role?: string;
  readonly party?: Party;
  /** How the speaker was found. */
  readonly basis: string;
  readonly verb: string;
  /** The entry of the lexicon, by which confirmations are counted. */
  readonly lemma: string;
  readonly frame: string;
  readonly mode: 'direct' | 'mixed' | 'reported';
  /** What was said, as the article has it, without "that". */
  readonly gist: string;
  /** The words in quotation marks, without the marks. */
  readonly quoted: readonly string[];
  readonly source?: Span;
  readonly cue: Span;
  readonly content: readonly Span[];
  readonly said: When;
  readonly medium?: Medium;
  readonly occasion?: string;
  readonly recipient?: string;
  readonly chain: readonly Link[];
  /** Between 0 and 1. */
  readonly confidence: number;
  /** The number of its line in the article. */
  readonly line: number;
  /** `rules`, or the name of the model that added it. */
  readonly by: string;
}
