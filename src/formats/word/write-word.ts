import { HeadingLevel, Paragraph, type ParagraphChild } from 'docx';
import type { Compiled } from '../../core/text/compiled.ts';
import { isHead, type Point } from '../../core/text/point.ts';
import type { BracketOptions } from '../../core/text/write-brackets.ts';
import { dividedBy } from '../margin.ts';
import {
  printedCompiled,
  printedPoints,
  textOf,
  wordsWithMargin,
  type PrintedParagraph,
  type PrintedText,
  type PrintOptions,
  type TextOptions,
} from '../printed.ts';
import { requireWritable } from '../xml-signs.ts';
import { commentsWord, runsWithMargin } from './margin-word.ts';
import { newDocument } from './new-document.ts';
import { runsOf } from './runs.ts';

/**
 * A text without brackets as a new Word file, in Word's own styles of titles and headings. Labels
 * are typed, so that no program counts them otherwise. Read again it is the same text, with the same
 * comments in its margin. Throws FileRefused where it has a sign that no Word file can hold.
 */
export const pointsWord = async (
  points: readonly Point[],
  options: TextOptions = {},
): Promise<Uint8Array> => writtenWord(printedPoints(points, options));

/** The compiled text with its brackets and who wants what, as `pointsWord` writes texts. */
export const compiledWord = async (
  compiled: Compiled,
  options: PrintOptions & BracketOptions = {},
): Promise<Uint8Array> => writtenWord(printedCompiled(compiled, options));

function writtenWord(text: PrintedText): Promise<Uint8Array> {
  requireWritable(wordsWithMargin(text));
  const { isRtl, paragraphs, margin } = text;
  const pieces = dividedBy(margin);
  const runs = (one: PrintedParagraph, at: number): ParagraphChild[] =>
    margin.length === 0 ? runsOf(one.words, isRtl) : runsWithMargin(pieces(textOf(one), at), isRtl);
  const children = paragraphs.map(
    (one, at) => new Paragraph({ ...shapeOf(one), bidirectional: isRtl, children: runs(one, at) }),
  );
  // Word wants a paragraph in every text.
  const written = children.length === 0 ? [new Paragraph({ bidirectional: isRtl })] : children;
  return newDocument(text, written, { comments: commentsWord(margin, isRtl) });
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
