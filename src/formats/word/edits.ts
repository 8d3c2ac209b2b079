/**
 * What is to change in a Word file, paragraph by paragraph of its accepted view. Paragraphs are
 * counted from 0 as in `Anchor`; offsets are UTF-16 units of the paragraph as it was.
 */
export type ParagraphEdit = WordsEdit | GoneEdit | NewEdit;

/** Words of a paragraph change. */
export interface WordsEdit {
  readonly kind: 'words';
  readonly paragraph: number;
  /** In order, none touching another. */
  readonly splices: readonly Splice[];
}

export interface Splice {
  readonly at: number;
  /** How many units go out. */
  readonly remove: number;
  readonly insert: string;
}

/** A paragraph goes out whole. */
export interface GoneEdit {
  readonly kind: 'gone';
  readonly paragraph: number;
}

/** A paragraph comes in. */
export interface NewEdit {
  readonly kind: 'new';
  readonly text: string;
  /** The paragraph behind which it comes; nothing where it comes before the first. */
  readonly after?: number;
  /** The paragraph behind it that stays, if any. */
  readonly before?: number;
  /** The paragraph whose look it takes. */
  readonly like: number;
  /** Whether it stays in the list of that paragraph, if that is in one. */
  readonly isCounted: boolean;
  /** Given where that paragraph is of another kind: 0 for words, 1 for a title, 2 and up for headings. */
  readonly heading?: number;
}

/** An edit that was left out, and why. */
export interface EditRefused {
  /** Which of the edits, counted from 0. */
  readonly edit: number;
  /** Goes on after "because". */
  readonly why: string;
}

/** Who amends, and when: what Word shows beside a tracked change. */
export interface Signature {
  readonly author: string;
  /** An instant such as `2026-03-02T09:15:00Z`. */
  readonly at: string;
}
