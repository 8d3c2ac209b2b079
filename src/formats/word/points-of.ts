import type { Point } from '../../core/text/point.ts';
import { readPoints } from '../../core/text/points.ts';
import type { WordComment } from './comments.ts';
import type { WordParagraph } from './word-paragraphs.ts';
import type { WordPoints, WordRemark } from './word-points.ts';
import type { WordText } from './word-text.ts';

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
  }));
