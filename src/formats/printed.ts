import type { Compiled } from '../core/text/compiled.ts';
import type { PartyId, Point } from '../core/text/point.ts';
import { writePoint } from '../core/text/points.ts';
import { literalText } from '../core/text/read-brackets.ts';
import type { Redline } from '../core/text/redline.ts';
import { textOfCell, type Cell, type Row, type Table } from '../core/text/table.ts';
import { writeBrackets, type BracketOptions } from '../core/text/write-brackets.ts';
import { isRightToLeft, languageOf } from './language.ts';
import { bracketWords, type LookedWords } from './looked-words.ts';
import { placedRemarks, wordsInMargin, type PlacedRemark } from './margin.ts';
import { shownPoints } from './redline-spans.ts';
import { absent, COLUMNS, SAME } from './table-text.ts';
import type { WordRemark } from './word/points-of.ts';

/** What files that are printed say, whatever program prints them: Word, OpenDocument, PDF. */
interface Printed {
  readonly title: string;
  readonly language: string;
  readonly isRtl: boolean;
  /** What the signs mean. Empty: nothing is said. */
  readonly legend: string;
}

export interface PrintedText extends Printed {
  readonly paragraphs: readonly PrintedParagraph[];
  /** The comments, for programs that have a margin; where there are any, a paragraph's words have one look. */
  readonly margin: readonly PlacedRemark[];
}

export interface PrintedParagraph extends Pick<Point, 'kind' | 'depth'> {
  readonly words: readonly LookedWords[];
}

export interface PrintedTable extends Printed {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly PrintedCell[])[];
}

export type PrintedCell = readonly LookedWords[];

export interface PrintOptions {
  /** The language of the text (BCP 47); without it the script decides. */
  readonly lang?: string;
}

export interface TextOptions extends PrintOptions {
  /** What stands in the margin; what is about points that are not in the text is left out. */
  readonly remarks?: readonly WordRemark[];
}

/** A text without brackets; labels are words, so that no program counts them otherwise. */
export const printedPoints = (
  points: readonly Point[],
  { remarks = [], ...options }: TextOptions,
): PrintedText => ({
  ...printed(points, options, '', (text) => [{ text }]),
  margin: placedRemarks(remarks, points),
});

/** The compiled text with its brackets and who wants what. */
export function printedCompiled(
  compiled: Compiled,
  options: PrintOptions & BracketOptions,
): PrintedText {
  const { attribution = true, unnamed = new Set<PartyId>() } = options;
  const points = writeBrackets(compiled, { ...options, attribution, unnamed });
  const named = attribution ? compiled.parties.filter((party) => !unnamed.has(party)) : [];
  return printed(points, options, bracketLegend(named), bracketWords);
}

function bracketLegend(named: readonly PartyId[]): string {
  const signs =
    '[Words] in brackets are not agreed. Brackets that touch are alternatives: one of them.';
  if (named.length === 0) return signs;
  return `${signs} The codes before the colon say who wants the words. Compiled from: ${named.join(', ')}.`;
}

function printed(
  points: readonly Point[],
  { lang }: PrintOptions,
  legend: string,
  wordsOf: (text: string) => readonly LookedWords[],
): PrintedText {
  const texts = points.map((point) => writePoint(point));
  const title = points.find(({ kind }) => kind === 'title') ?? points[0];
  return {
    ...directionOf(texts, lang),
    title: titleFrom(literalText(title?.text ?? 'Text')),
    legend,
    margin: [],
    paragraphs: points.map(({ kind, depth }, at) => ({
      kind,
      depth,
      words: wordsOf(texts[at] ?? ''),
    })),
  };
}

const titleFrom = (text: string): string =>
  text.replaceAll(/\s+/gu, ' ').trim().slice(0, 120) || 'Text';

/** What changed from an older text to a newer, with signs besides the looks. */
export function printedRedline(redline: Redline, { lang }: PrintOptions): PrintedText {
  const shown = shownPoints(redline);
  const paragraphs = shown.map(({ point: { kind, depth }, spans, note }) => ({
    kind,
    depth,
    words: [
      ...spans.map((span): LookedWords => {
        const { text } = span;
        return span.kind === 'same' ? { text } : { text, change: span.kind };
      }),
      ...(note === '' ? [] : [{ text: ` (${note})`, italics: true }]),
    ],
  }));
  const texts = shown.map(({ spans }) => spans.map(({ text }) => text).join(''));
  const title = shown.find(({ point }) => point.kind === 'title') ?? shown[0];
  const kept = title?.spans.filter(({ kind }) => kind !== 'deleted').map(({ text }) => text);
  return {
    ...directionOf(texts, lang),
    title: titleFrom(kept?.join('') ?? 'Redline'),
    legend: 'Underlined after a plus sign: inserted. Struck out after a minus sign: deleted.',
    margin: [],
    paragraphs,
  };
}

const TABLE_LEGEND = `Bold and underlined: not in the text on the table. ${SAME}: as on the table. \u2014: does not have this point here.`;

/** What each wants side by side, a row a point. */
export function printedTable({ parties, rows }: Table, { lang }: PrintOptions): PrintedTable {
  const base = rows.find(({ kind }) => kind === 'title')?.base;
  return {
    ...directionOf(rows.flatMap(textsOf), lang),
    title: titleFrom(base ? textOfCell(base) : 'Columns'),
    legend: TABLE_LEGEND,
    heads: [COLUMNS.point, COLUMNS.base, ...parties, COLUMNS.compromise],
    rows: rows.map(cellsOf),
  };
}

const textsOf = ({ label, base, cells }: Row): readonly string[] => [
  label,
  ...[base, ...cells].flatMap((cell) => (cell ? [cell.label ?? '', textOfCell(cell)] : [])),
];

function cellsOf(row: Row): readonly PrintedCell[] {
  const { label, isSame, origin, base, cells, compromise } = row;
  const notes = [label, isSame ? 'no change' : '', origin].filter(Boolean).join('\n');
  return [
    [{ text: notes }],
    base ? wordsOf(base) : [{ text: '\u2014' }],
    ...cells.map((cell): PrintedCell => {
      if (!cell) return [{ text: absent(row), italics: true }];
      return cell.isSame ? [{ text: SAME, italics: true }] : wordsOf(cell);
    }),
    compromise ? bracketWords(writePoint(compromise)) : [],
  ];
}

function wordsOf({ label, parts }: Cell): PrintedCell {
  const words = parts.map(({ text, isChanged }) => ({
    text,
    bold: isChanged,
    underline: isChanged,
  }));
  return label ? [{ text: `${label} ` }, ...words] : words;
}

/** The language of a text, said or by its letters, and whether it runs from right to left. */
function directionOf(
  texts: readonly string[],
  lang?: string,
): { readonly language: string; readonly isRtl: boolean } {
  const language = lang ?? languageOf(texts.join('\n'));
  return { language, isRtl: isRightToLeft(language) };
}

/** All words of a file, to see whether a form can hold them. */
export const wordsIn = ({ paragraphs }: PrintedText): readonly string[] =>
  paragraphs.map((one) => textOf(one));

/** The words of a paragraph, whatever their looks. */
export const textOf = ({ words }: PrintedParagraph): string =>
  words.map(({ text }) => text).join('');

/** All words of a file and of its margin. */
export const wordsWithMargin = (text: PrintedText): readonly string[] => [
  ...wordsIn(text),
  ...wordsInMargin(text.margin),
];

/** The same, of a table. */
export const wordsInTable = ({ heads, rows }: PrintedTable): readonly string[] => [
  ...heads,
  ...rows.flat().map((words) => words.map(({ text }) => text).join('')),
];
