import type { Compiled } from '../core/text/compiled.ts';
import type { Point } from '../core/text/point.ts';
import type { Redline } from '../core/text/redline.ts';
import type { Table } from '../core/text/table.ts';
import { writeBrackets, type BracketOptions } from '../core/text/write-brackets.ts';
import type { Form, FormOf } from './forms.ts';
import { writeCompiledJson } from './compiled-json.ts';
import { compiledHtml, pointsHtml, redlineHtml } from './html.ts';
import { pointsJson } from './points-json.ts';
import { tableHtml } from './table-html.ts';
import { tableCsv, tableJson, tableMarkdown } from './table-text.ts';
import { writeText } from './text-file.ts';
import type { Signature } from './word/edits.ts';
import type { WordRemark } from './word/points-of.ts';

/** What some forms say of a text, and how they show it. */
export interface FormOptions {
  /** Its language (BCP 47). */
  readonly lang?: string;
  /** The day on which it is written, such as `2026-03-02`. */
  readonly date: string;
}

export interface TextFormOptions extends FormOptions {
  /** What stands in the margin: forms that have none go without. */
  readonly remarks?: readonly WordRemark[];
}

/** Whether a form has a margin, in which comments stand. */
export const hasMargin = (form: FormOf<'text'>): boolean => form === 'docx' || form === 'odt';

/** How brackets say who wants what, and whether at all. */
export interface CompiledOptions extends FormOptions, Pick<BracketOptions, 'standIns'> {
  readonly attribution: boolean;
}

export interface RedlineOptions extends FormOptions {
  /** In whose name changes are tracked, and when, in forms that say so. */
  readonly signature?: Signature;
}

/** A text written in its form, or the work of writing it. */
export type Written = string | Uint8Array | Promise<string | Uint8Array>;
type Writers<Name extends Form, Thing, Options> = Readonly<
  Record<Name, (thing: Thing, options: Options) => Written>
>;

// What writes files for other programs is loaded when such a file is asked for.
const word = () => import('./word/write-word.ts');
const odt = () => import('./odt/write-odt.ts');
const pdf = () => import('./pdf/write-pdf.ts');
const akomaNtoso = () => import('./akoma-ntoso/write-akoma-ntoso.ts');

const TEXTS: Writers<FormOf<'text'>, readonly Point[], TextFormOptions> = {
  md: (points) => writeText(points, 'md'),
  txt: (points) => writeText(points, 'txt'),
  docx: async (...asked) => (await word()).pointsWord(...asked),
  odt: async (...asked) => (await odt()).pointsOdt(...asked),
  pdf: async (...asked) => (await pdf()).pointsPdf(...asked),
  html: pointsHtml,
  xml: async (...asked) => (await akomaNtoso()).pointsAkomaNtoso(...asked),
  akn: async (...asked) => (await akomaNtoso()).pointsAkomaNtoso(...asked),
  json: pointsJson,
};

const bracketed =
  (as: 'md' | 'txt') =>
  (compiled: Compiled, options: CompiledOptions): string =>
    writeText(writeBrackets(compiled, options), as, { bracketed: true });

const COMPILED: Writers<FormOf<'brackets'>, Compiled, CompiledOptions> = {
  md: bracketed('md'),
  txt: bracketed('txt'),
  docx: async (...asked) => (await word()).compiledWord(...asked),
  odt: async (...asked) => (await odt()).compiledOdt(...asked),
  pdf: async (...asked) => (await pdf()).compiledPdf(...asked),
  html: compiledHtml,
  xml: async (...asked) => (await akomaNtoso()).compiledAkomaNtoso(...asked),
  akn: async (...asked) => (await akomaNtoso()).compiledAkomaNtoso(...asked),
  json: writeCompiledJson,
};

/** A redline in signs is the terminal's; in Word it is an amended file. */
type RedlineForm = Exclude<FormOf<'redline'>, 'md' | 'txt' | 'docx'>;

const REDLINES: Writers<RedlineForm, Redline, RedlineOptions> = {
  odt: async (...asked) => (await odt()).redlineOdt(...asked),
  pdf: async (...asked) => (await pdf()).redlinePdf(...asked),
  html: redlineHtml,
  xml: async (...asked) => (await akomaNtoso()).redlineAkomaNtoso(...asked),
  akn: async (...asked) => (await akomaNtoso()).redlineAkomaNtoso(...asked),
  json: (changes) => `${JSON.stringify({ format: 'redline/1', ...changes }, null, 2)}\n`,
};

const TABLES: Writers<FormOf<'columns'>, Table, FormOptions> = {
  md: tableMarkdown,
  docx: async (...asked) => (await import('./word/table-word.ts')).tableWord(...asked),
  odt: async (...asked) => (await odt()).tableOdt(...asked),
  pdf: async (...asked) => (await pdf()).tablePdf(...asked),
  html: tableHtml,
  csv: tableCsv,
  json: tableJson,
};

/** Writes a text without brackets. Throws FileRefused where the form cannot hold a sign of it. */
export const writeTextAs = (
  points: readonly Point[],
  form: FormOf<'text'>,
  options: TextFormOptions,
): Written => TEXTS[form](points, options);

/** Writes a text with its brackets, as `writeTextAs` does. */
export const writeCompiledAs = (
  compiled: Compiled,
  form: FormOf<'brackets'>,
  options: CompiledOptions,
): Written => COMPILED[form](compiled, options);

/** Writes what changed from an older text to a newer, as `writeTextAs` does. */
export const writeRedlineAs = (
  changes: Redline,
  form: RedlineForm,
  options: RedlineOptions,
): Written => REDLINES[form](changes, options);

/** Writes what each wants side by side, as `writeTextAs` does. */
export const writeTableAs = (
  table: Table,
  form: FormOf<'columns'>,
  options: FormOptions,
): Written => TABLES[form](table, options);
