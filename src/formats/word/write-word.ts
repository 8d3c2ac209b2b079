import { HeadingLevel, Paragraph } from 'docx';
import type { Compiled } from '../../core/text/compiled.ts';
import { isHead, type Point } from '../../core/text/point.ts';
import type { BracketOptions } from '../../core/text/write-brackets.ts';
import {
  printedCompiled,
  printedPoints,
  wordsIn,
  type PrintedParagraph,
  type PrintedText,
  type PrintOptions,
} from '../printed.ts';
import { requireWritable } from '../xml-signs.ts';
import { newDocument } from './new-document.ts';
import { runsOf } from './runs.ts';

/**
 * A text without brackets as a new Word file, in Word's own styles of titles and headings. Labels
 * are typed, so that no program counts them otherwise. Read again it is the same text.
 * Throws FileRefused where it has a sign that no Word file can hold.
 */
export const pointsWord = async (
  points: readonly Point[],
  options: PrintOptions = {},
): Promise<Uint8Array> => writtenWord(printedPoints(points, options));

/** The compiled text with its brackets and who wants what, as `pointsWord` writes texts. */
export const compiledWord = async (
  compiled: Compiled,
  options: PrintOptions & BracketOptions = {},
): Promise<Uint8Array> => writtenWord(printedCompiled(compiled, options));

function writtenWord(text: PrintedText): Promise<Uint8Array> {
  requireWritable(wordsIn(text));
  const { isRtl, paragraphs } = text;
  const children = paragraphs.map(
    (one) =>
      new Paragraph({ ...shapeOf(one), bidirectional: isRtl, children: runsOf(one.words, isRtl) }),
  );
  // Word wants a paragraph in every text.
  const written = children.length === 0 ? [new Paragraph({ bidirectional: isRtl })] : children;
  return newDocument(text, written);
}

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

function shapeOf({ kind, depth }: PrintedParagraph): object {
  if (kind === 'title') return { heading: HeadingLevel.TITLE };
  if (isHead(kind)) return { heading: HEADINGS[depth] ?? HeadingLevel.HEADING_6 };
  return depth === 0 ? {} : { indent: { start: 567 * depth } };
}
