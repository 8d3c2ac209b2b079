import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Compiled } from '../../core/text/compiled.ts';
import type { Point } from '../../core/text/point.ts';
import type { Redline } from '../../core/text/redline.ts';
import type { Table } from '../../core/text/table.ts';
import type { BracketOptions } from '../../core/text/write-brackets.ts';
import {
  printedCompiled,
  printedPoints,
  printedRedline,
  printedTable,
  wordsIn,
  wordsInTable,
  type PrintedParagraph,
  type PrintedTable,
  type PrintedText,
  type PrintOptions,
} from '../printed.ts';
import { FileRefused } from '../refused.ts';
import { fontsFor } from './fonts.ts';
import { TEMPLATE } from './template.ts';

export interface PdfOptions extends PrintOptions {
  /** The day on which it is written, such as `2026-03-02`: the file says it. */
  readonly date: string;
}

/**
 * A text without brackets as a PDF that is tagged for those who do not see it (PDF/UA-1), set by
 * Typst, with the fonts in it. Throws FileRefused where it has a sign for which there is no font, or
 * Typst is not installed.
 */
export const pointsPdf = (points: readonly Point[], options: PdfOptions): Promise<Uint8Array> =>
  textPdf(printedPoints(points, options), options);

/** The compiled text with its brackets and who wants what, as `pointsPdf` writes texts. */
export const compiledPdf = (
  compiled: Compiled,
  options: PdfOptions & BracketOptions,
): Promise<Uint8Array> => textPdf(printedCompiled(compiled, options), options);

/** What changed from an older text to a newer. */
export const redlinePdf = (redline: Redline, options: PdfOptions): Promise<Uint8Array> =>
  textPdf(printedRedline(redline, options), options);

/** The columns: pages on their side, the heads again on each of them. */
export async function tablePdf(table: Table, options: PdfOptions): Promise<Uint8Array> {
  const { heads, rows, ...printed } = printedTable(table, options);
  const cells = rows.map((row) => row.map((words) => ({ words })));
  const texts = wordsInTable({ ...printed, heads, rows });
  return typeset(printed, texts, { kind: 'table', heads, rows: cells, isLandscape: true }, options);
}

async function textPdf(text: PrintedText, options: PdfOptions): Promise<Uint8Array> {
  const texts = wordsIn(text);
  const paragraphs = withLevels(text.paragraphs).filter((_one, at) => texts[at]?.trim() !== '');
  return typeset(text, texts, { kind: 'text', paragraphs, isLandscape: false }, options);
}

const TITLE_SIZE = 16;
const HEADING_SIZES = [13.5, 12, 11];

/** Heads with the levels of a PDF: the first is 1, and none is left out on the way down. */
function withLevels(paragraphs: readonly PrintedParagraph[]): readonly object[] {
  const below = paragraphs.some(({ kind }) => kind === 'title') ? 2 : 1;
  let last = 0;
  return paragraphs.map(({ kind, depth, words }) => {
    if (kind !== 'title' && kind !== 'heading') return { level: 0, depth, words };
    const level = Math.min(kind === 'title' ? 1 : below + depth, last + 1);
    last = level;
    const size = kind === 'title' ? TITLE_SIZE : (HEADING_SIZES[depth] ?? 11);
    return { level, size, words };
  });
}

/** Sets a document: its words are data for the template. */
async function typeset(
  { title, language, isRtl, legend }: Omit<PrintedText | PrintedTable, 'heads' | 'rows'>,
  texts: readonly string[],
  body: object,
  { date }: PdfOptions,
): Promise<Uint8Array> {
  const fonts = fontsFor([...texts, title, legend, '+\u2212'], language);
  const { language: lang } = new Intl.Locale(language);
  const doc = { title, lang, isRtl, legend, fonts: fonts.families, ...body };
  const { NodeCompiler: Typst } = await typst();
  const compiler = Typst.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontBlobs: [...fonts.blobs] }],
  });
  const inputs = { doc: JSON.stringify(doc, withoutTabs) };
  const compiled = compiler.compile({ mainFileContent: TEMPLATE, inputs });
  const { result } = compiled;
  if (!result) throw new Error(`Typst: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`);
  const creationTimestamp = Date.parse(`${date}T00:00:00Z`) / 1000;
  return new Uint8Array(compiler.pdf(result, { pdfStandard: 'ua-1', creationTimestamp }));
}

/** No font has a tabulator. */
const withoutTabs = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\t', ' ') : value;

/** Typst is a program of its own size, and comes only for some systems. */
async function typst(): Promise<{ readonly NodeCompiler: typeof NodeCompiler }> {
  try {
    return await import('@myriaddreamin/typst-ts-node-compiler');
  } catch {
    throw new FileRefused(
      'cannot be written, because Typst is not installed here; run "npm install @myriaddreamin/typst-ts-node-compiler", or write another form',
    );
  }
}
