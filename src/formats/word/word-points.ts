import type { Point, PointId } from '../../core/text/point.ts';
import type { View } from './changes.ts';
import type { WordComment } from './comments.ts';
import type { NotWords } from './not-words.ts';
import { wordPoints } from './points-of.ts';
import { readDocx } from './read-docx.ts';
import type { WordChange } from './tracked.ts';
import type { WordParagraph } from './word-paragraphs.ts';

/** A Word file as a text: its points, and what stands beside them. */
export interface WordPoints {
  readonly points: readonly Point[];
  /** Where in the package each point stands; one a point. */
  readonly anchors: readonly WordParagraph[];
  readonly remarks: readonly WordRemark[];
  readonly changes: readonly WordChange[];
  readonly notWords: readonly PointNotWords[];
}

/** What is not words, with the point that it stands in; none: where no words are. */
export interface PointNotWords {
  readonly what: NotWords['what'];
  readonly point?: PointId;
}

/** A comment with the points that it is about. */
export interface WordRemark extends Omit<WordComment, 'about'> {
  /** None: its words are not part of this view. */
  readonly points: readonly PointId[];
  /** The words that it is about; empty where it stands at a place between words. */
  readonly words: string;
}

/** Reads a .docx in one view. Characters are composed (NFC). Throws FileRefused; see `readDocx`. */
export const readWordPoints = async (bytes: Uint8Array, view?: View): Promise<WordPoints> =>
  wordPoints(await readDocx(bytes, view));
