import type { Point, PointId } from '../../core/text/point.ts';
import { readPoints } from '../../core/text/points.ts';
import type { WordComment } from './comments.ts';
import type { WordParagraph } from './word-paragraphs.ts';
import type { WordText } from './word-text.ts';
import type { NotWords } from './not-words.ts';
import type { WordChange } from './tracked.ts';

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
  /** What stands before them in their paragraph, where they stand there more than once or are none. */
  readonly before?: string;
}

/** The points of a Word file that was read, and what stands beside them. */
export function wordPoints({ paragraphs, comments, changes, notWords }: WordText): WordPoints {
  const points = pointsOf(paragraphs);
  return {
    points,
    anchors: paragraphs,
    remarks: remarksOf(comments, points),
    changes,
    notWords: notWords.map(({ what, paragraph }) => {
      const point = points[paragraph ?? -1]?.id;
      return { what, ...(point !== undefined && { point }) };
    }),
  };
}

/** The points of a Word file, one a paragraph. */
export const pointsOf = (paragraphs: readonly WordParagraph[]): readonly Point[] =>
  readPoints(paragraphs.map((one) => ({ ...one, text: one.text.normalize('NFC') })));

/** Comments with the points that they are about, of a text with one point a paragraph. */
export const remarksOf = (
  comments: readonly WordComment[],
  points: readonly Point[],
): readonly WordRemark[] =>
  comments.map(({ about, ...comment }) => ({
    ...comment,
    points: (about?.paragraphs ?? []).flatMap((place) => points[place]?.id ?? []),
    words: about?.words ?? '',
    ...(about?.before !== undefined && { before: about.before }),
  }));
