import type { Span } from '../span.ts';
import type { Day } from './day.ts';

/** A date that a text states: where, in EDTF as the record takes it, and by which rule. */
export interface DatePhrase extends Span {
  readonly text: string;
  readonly edtf: string;
  readonly rule: string;
}

/** What the words around a date phrase tell of it. */
export interface Context {
  /** The words of the sentence before and after the phrase. */
  readonly before: string;
  readonly after: string;
  /** The day that the text speaks from. */
  readonly reference: Day;
  /** The day last spoken of, for "earlier in the day". */
  readonly lastDay?: Day;
}
