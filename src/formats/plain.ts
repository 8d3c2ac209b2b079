import { paragraphsOf, readPoints, writePoint } from '../core/text/points.ts';
import type { Point } from '../core/text/point.ts';

/**
 * Reads plain text: points are divided by blank lines, or begin on a line with a label where
 * that makes sense. Plain text has no headings: a line that stands for one is a paragraph.
 */
export function readPlain(text: string): Point[] {
  return readPoints(paragraphsOf(text));
}

/** The normal form: a blank line between points, one space after a label, one newline at the end. */
export function writePlain(points: readonly Point[]): string {
  return inNormalForm(points.map(writePoint));
}

/** Joins written points with a blank line between them; no points give an empty text. */
export function inNormalForm(written: readonly string[]): string {
  return written.length === 0 ? '' : `${written.join('\n\n')}\n`;
}
