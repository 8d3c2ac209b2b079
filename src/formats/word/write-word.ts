import { HeadingLevel, Paragraph } from 'docx';
import type { Compiled } from '../../core/text/compiled.ts';
import { isHead, type PartyId, type Point } from '../../core/text/point.ts';
import { writePoint } from '../../core/text/points.ts';
import { literalText } from '../../core/text/read-brackets.ts';
import { writeBrackets, type BracketOptions } from '../../core/text/write-brackets.ts';
import { requireWritable } from '../xml-signs.ts';
import { directionOf, newDocument } from './new-document.ts';
import { bracketWords, runsOf, type LookedWords } from './runs.ts';

export interface WordOptions {
  /** The language of the text (BCP 47); without it the script decides. */
  readonly lang?: string;
}

/**
 * A text without brackets as a new Word file, in Word's own styles of titles and headings. Labels
 * are typed, so that no program counts them otherwise. Read again it is the same text.
 * Throws FileRefused where it has a sign that no Word file can hold.
 */
export function pointsWord(
  points: readonly Point[],
  options: WordOptions = {},
): Promise<Uint8Array> {
  return writtenWord(points, options, '', (text) => [{ text }]);
}

/** The compiled text with its brackets and who wants what, as `pointsWord` writes texts. */
export function compiledWord(
  compiled: Compiled,
  options: WordOptions & BracketOptions = {},
): Promise<Uint8Array> {
  const { attribution = true, unnamed = new Set<PartyId>() } = options;
  const points = writeBrackets(compiled, { ...options, attribution, unnamed });
  const named = attribution ? compiled.parties.filter((party) => !unnamed.has(party)) : [];
  return writtenWord(points, options, legendOf(named), bracketWords);
}

function legendOf(named: readonly PartyId[]): string {
  const signs =
    '[Words] in brackets are not agreed. Brackets that touch are alternatives: one of them.';
  if (named.length === 0) return signs;
  return `${signs} The codes before the colon say who wants the words. Compiled from: ${named.join(', ')}.`;
}

async function writtenWord(
  points: readonly Point[],
  { lang }: WordOptions,
  legend: string,
  wordsOf: (text: string) => readonly LookedWords[],
): Promise<Uint8Array> {
  const texts = points.map((point) => writePoint(point));
  requireWritable(texts);
  const { language, isRtl } = directionOf(texts, lang);
  const children = points.map((point, at) => {
    const runs = runsOf(wordsOf(texts[at] ?? ''), isRtl);
    return new Paragraph({ ...shapeOf(point), bidirectional: isRtl, children: runs });
  });
  const title = points.find(({ kind }) => kind === 'title') ?? points[0];
  const name = literalText(title?.text ?? 'Text').slice(0, 120);
  // Word wants a paragraph in every text.
  const written = children.length === 0 ? [new Paragraph({ bidirectional: isRtl })] : children;
  return newDocument({ title: name, language, legend, children: written });
}

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

function shapeOf({ kind, depth }: Point): object {
  if (kind === 'title') return { heading: HeadingLevel.TITLE };
  if (isHead(kind)) return { heading: HEADINGS[depth] ?? HeadingLevel.HEADING_6 };
  return depth === 0 ? {} : { indent: { start: 567 * depth } };
}
