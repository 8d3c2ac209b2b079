import { paragraphsOf, readPoints, writePoint } from '../core/text/points.ts';
import type { Point } from '../core/text/point.ts';
import { bracketCounts, literalText, writtenText } from '../core/text/read-brackets.ts';

/**
 * Brackets in files. In plain text and in Markdown `\[`, `\]` and `\\` stand for the letters
 * `[`, `]` and `\`, as Markdown has it. A text that Parley brackets marks so the brackets that
 * the parties wrote themselves; whoever settles the others by hand and sends the text has the
 * wording back. A text without Parley's brackets needs no marks: in it a bracket is written
 * plainly, and a backslash is doubled only where it would be taken for a mark.
 */

/** How the texts of points are to be taken. */
export interface ReadingOptions {
  /** Backslashes stay: for who wants to tell the brackets of the notation from letters. */
  readonly asWritten?: boolean;
}

export interface WritingOptions {
  /** The points carry the notation of brackets, with marks, as `writeBrackets` gives them. */
  readonly bracketed?: boolean;
}

/**
 * Reads plain text: points are divided by blank lines, or begin on a line with a label where
 * that makes sense. Plain text has no headings: a line that stands for one is a paragraph.
 */
export function readPlain(text: string, { asWritten = false }: ReadingOptions = {}): Point[] {
  const points = readPoints(paragraphsOf(text));
  return asWritten ? points : points.map(unmarked);
}

/** The normal form: a blank line between points, one space after a label, one newline at the end. */
export function writePlain(points: readonly Point[], options: WritingOptions = {}): string {
  const { marked, points: given } = withMarks(points, options);
  return inNormalForm(
    given.map((point) => writePoint(marked ? point : { ...point, text: writtenText(point.text) })),
  );
}

/** Points with marks lose them where no bracket is left that they must be told from. */
export function withMarks(
  points: readonly Point[],
  { bracketed = false }: WritingOptions,
): { marked: boolean; points: readonly Point[] } {
  const marked = bracketed && points.some((one) => bracketCounts(writePoint(one)).open > 0);
  return { marked, points: bracketed && !marked ? points.map(unmarked) : points };
}

const unmarked = (point: Point): Point => ({
  ...point,
  ...(point.label === undefined ? {} : { label: literalText(point.label) }),
  text: literalText(point.text),
});

/** Joins written points with a blank line between them; no points give an empty text. */
export function inNormalForm(written: readonly string[]): string {
  return written.length === 0 ? '' : `${written.join('\n\n')}\n`;
}
