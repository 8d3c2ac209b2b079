import { placesOf } from './comments.ts';
import type { Lock } from './story.ts';
import type { ViewParagraph } from './view.ts';
import type { WordParagraph } from './word-paragraphs.ts';

/** Something in a Word file that is not, or not only, words of the text. */
export interface NotWords {
  readonly what: Lock;
  /** Which of the text's paragraphs it stands in, counted from 0; none: in one without words. */
  readonly paragraph?: number;
}

/** Fields, notes, pictures, formulas and readings above words, each once for each paragraph of the text. */
export function notWordsIn(
  paragraphs: readonly ViewParagraph[],
  read: readonly WordParagraph[],
): readonly NotWords[] {
  const placeAt = placesOf(read);
  const found = new Map<string, NotWords>();
  paragraphs.forEach(({ pieces }, at) => {
    let offset = 0;
    for (const { text, lock } of pieces) {
      const paragraph = placeAt(at, offset);
      if (lock)
        found.set(`${lock} ${paragraph ?? `without words ${at}`}`, {
          what: lock,
          ...(paragraph !== undefined && { paragraph }),
        });
      offset += text.length;
    }
  });
  return [...found.values()];
}
