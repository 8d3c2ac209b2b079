import type { View } from './changes.ts';
import type { WordParagraph } from './word-paragraphs.ts';
import { wordText } from './word-text.ts';

/** The paragraphs of a Word file in one view, without where they stand in the package. */
export async function wordParagraphs(
  bytes: Uint8Array,
  view: View = 'accepted',
): Promise<readonly Omit<WordParagraph, 'anchor'>[]> {
  const { paragraphs } = await wordText(bytes, view);
  return paragraphs.map((one) => {
    const { anchor, ...shown } = one;
    return anchor ? shown : one;
  });
}
