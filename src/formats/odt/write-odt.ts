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
  textOf,
  wordsIn,
  wordsInTable,
  wordsWithMargin,
  type PrintedTable,
  type PrintedText,
  type PrintOptions,
  type TextOptions,
} from '../printed.ts';
import { dividedBy } from '../margin.ts';
import type { Signature } from '../word/edits.ts';
import { newArchive } from '../word/write-archive.ts';
import { requireWritable } from '../xml-signs.ts';
import { marginXml } from './annotations.ts';
import { contentPart } from './content.ts';
import { manifestPart, metaPart, MIME_TYPE, stylesPart } from './parts.ts';
import { around, paragraphXml } from './paragraph.ts';
import { tableXml } from './table.ts';
import { trackedXml } from './track.ts';

/**
 * A text without brackets as an OpenDocument text (ISO/IEC 26300), in the styles of titles and
 * headings that word processors have. Labels are typed, so that no program counts them otherwise.
 * Read again it is the same text, with the same comments in its margin. Throws FileRefused where it has a
 * sign that no XML file can hold.
 */
export const pointsOdt = (points: readonly Point[], options: TextOptions = {}): Uint8Array =>
  textOdt(printedPoints(points, options));

/** The compiled text with its brackets and who wants what, as `pointsOdt` writes texts. */
export const compiledOdt = (
  compiled: Compiled,
  options: PrintOptions & BracketOptions = {},
): Uint8Array => textOdt(printedCompiled(compiled, options));

function textOdt(text: PrintedText): Uint8Array {
  requireWritable(wordsWithMargin(text));
  const pieces = dividedBy(text.margin);
  const paragraphs = text.paragraphs.map((one, at) =>
    text.margin.length === 0
      ? paragraphXml(one, one.words)
      : around(one, marginXml(pieces(textOf(one), at))),
  );
  return packedOdt(text, paragraphs.join('\n'));
}

export interface RedlineOdtOptions extends PrintOptions {
  readonly signature?: Signature;
  /** The day on which it is written, such as `2026-03-02`. */
  readonly date: string;
}

/** Nobody's name: a redline shows what changed, not who wants it. */
const NOBODY = 'Redline';

/**
 * What changed from an older text to a newer, as tracked changes: accepted it is the newer, rejected
 * the older. What has moved is deleted at its old place and inserted at its new one.
 */
export function redlineOdt(
  redline: Redline,
  { signature, date, ...options }: RedlineOdtOptions,
): Uint8Array {
  const signed = signature ?? { author: NOBODY, at: `${date}T00:00:00Z` };
  const text = printedRedline(redline, options);
  requireWritable([...wordsIn(text), signed.author]);
  return packedOdt({ ...text, legend: '' }, trackedXml(redline, signed));
}

/** The columns: pages on their side, the heads again on each of them. */
export function tableOdt(table: Table, options: PrintOptions = {}): Uint8Array {
  const printed = printedTable(table, options);
  requireWritable(wordsInTable(printed));
  return packedOdt(printed, tableXml(printed), true);
}

function packedOdt(
  document: Omit<PrintedText, 'paragraphs' | 'margin'> | PrintedTable,
  inside: string,
  isLandscape = false,
): Uint8Array {
  return newArchive([
    { path: 'mimetype', content: MIME_TYPE, isPlain: true },
    { path: 'content.xml', content: contentPart(inside) },
    { path: 'styles.xml', content: stylesPart(document, isLandscape) },
    { path: 'meta.xml', content: metaPart(document.title) },
    { path: 'META-INF/manifest.xml', content: manifestPart() },
  ]);
}
