import type { View } from './changes.ts';
import { commentsOf, type WordComment } from './comments.ts';
import { notWordsIn, type NotWords } from './not-words.ts';
import { openWord } from './open-word.ts';
import type { WordPackage } from './package.ts';
import { trackedChanges, type WordChange } from './tracked.ts';
import { paragraphsIn } from './view.ts';
import { readParagraphs, type WordParagraph } from './word-paragraphs.ts';

/** What a Word file says in one of its two views. */
export interface WordText {
  readonly paragraphs: readonly WordParagraph[];
  readonly comments: readonly WordComment[];
  /** Everything that is tracked, in reading order. */
  readonly changes: readonly WordChange[];
  /** What is not, or not only, words. */
  readonly notWords: readonly NotWords[];
}

/**
 * Reads a .docx in one view; see `readParagraphs` for what becomes of its paragraphs. Throws FileRefused for what is not a whole and harmless Word file.
 */
export const wordText = async (bytes: Uint8Array, view: View): Promise<WordText> =>
  textIn((await openWord(bytes)).parts, view);

/** The same of a file that is open. */
export function textIn(file: WordPackage, view: View): WordText {
  const paragraphs = paragraphsIn(file, view);
  const read = readParagraphs(file, paragraphs);
  const comments = commentsOf(file, paragraphs, read);
  const notWords = notWordsIn(paragraphs, read);
  return { paragraphs: read, comments, changes: trackedChanges(file), notWords };
}
