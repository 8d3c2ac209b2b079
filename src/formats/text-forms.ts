import type { Compiled } from '../core/text/compiled.ts';
import type { Point } from '../core/text/point.ts';
import type { Redline } from '../core/text/redline.ts';
import type { Table } from '../core/text/table.ts';
import { writeBrackets, type BracketOptions } from '../core/text/write-brackets.ts';
import {
  compiledAkomaNtoso,
  pointsAkomaNtoso,
  redlineAkomaNtoso,
} from './akoma-ntoso/write-akoma-ntoso.ts';
import { writeCompiledJson } from './compiled-json.ts';
import { compiledHtml, pointsHtml, redlineHtml } from './html.ts';
import { compiledPdf, pointsPdf, redlinePdf, tablePdf } from './pdf/write-pdf.ts';
import { pointsJson } from './points-json.ts';
import { compiledOdt, pointsOdt, redlineOdt, tableOdt } from './odt/write-odt.ts';
import { tableHtml } from './table-html.ts';
import { tableCsv, tableJson, tableMarkdown } from './table-text.ts';
import { writeText } from './text-file.ts';
import type { Signature } from './word/edits.ts';
import { tableWord } from './word/table-word.ts';
import { compiledWord, pointsWord } from './word/write-word.ts';

/**
 * The one list of forms. Commands offer what stands here and nothing else; whoever adds a form adds
 * it here, and the compiler asks for the writers of all that it holds.
 */
export const FORMS = {
  md: { name: 'Markdown', isRead: true, holds: ['text', 'brackets', 'redline', 'columns'] },
  txt: { name: 'plain text', isRead: true, holds: ['text', 'brackets', 'redline'] },
  html: { name: 'a page (HTML)', isRead: false, holds: ['text', 'brackets', 'redline', 'columns'] },
  docx: {
    name: 'Word',
    file: 'A Word file',
    isRead: true,
    holds: ['text', 'brackets', 'redline', 'columns'],
  },
  odt: {
    name: 'OpenDocument (LibreOffice)',
    file: 'An OpenDocument file',
    isRead: true,
    holds: ['text', 'brackets', 'redline', 'columns'],
  },
  pdf: {
    name: 'PDF, tagged',
    file: 'A PDF',
    isRead: false,
    holds: ['text', 'brackets', 'redline', 'columns'],
  },
  fodt: { name: 'OpenDocument in one part', isRead: true, holds: [] },
  xml: { name: 'Akoma Ntoso 3.0', isRead: true, holds: ['text', 'brackets', 'redline'] },
  akn: { name: 'Akoma Ntoso 3.0', isRead: true, holds: ['text', 'brackets', 'redline'] },
  csv: { name: 'a spreadsheet (CSV)', isRead: false, holds: ['columns'] },
  json: { name: 'data (JSON)', isRead: false, holds: ['text', 'brackets', 'redline', 'columns'] },
} as const satisfies Readonly<Record<string, FormFacts>>;

/** What can be written: a text without brackets, one with them, what changed, all side by side. */
export const HELD = ['text', 'brackets', 'redline', 'columns'] as const;
export type Held = (typeof HELD)[number];

export interface FormFacts {
  readonly name: string;
  /** What a file in it is called, where it is nothing that can be printed. */
  readonly file?: string;
  /** Whether a text can be read from it. */
  readonly isRead: boolean;
  readonly holds: readonly Held[];
}

export type Form = keyof typeof FORMS;

/** The forms that hold some kind of thing. */
export type FormOf<Kind extends Held> = {
  [One in Form]: Kind extends (typeof FORMS)[One]['holds'][number] ? One : never;
}[Form];

/** The same, in the order of the list. */
export const formsOf = <Kind extends Held>(kind: Kind): readonly FormOf<Kind>[] =>
  (Object.keys(FORMS) as Form[]).filter((form): form is FormOf<Kind> =>
    FORMS[form].holds.some((held) => held === kind),
  );

/** What some forms say of a text, and how they show it. */
export interface FormOptions {
  /** Its language (BCP 47). */
  readonly lang?: string;
  /** The day on which it is written, such as `2026-03-02`. */
  readonly date: string;
}

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

const TEXTS: Writers<FormOf<'text'>, readonly Point[], FormOptions> = {
  md: (points) => writeText(points, 'md'),
  txt: (points) => writeText(points, 'txt'),
  docx: pointsWord,
  odt: pointsOdt,
  pdf: pointsPdf,
  html: pointsHtml,
  xml: pointsAkomaNtoso,
  akn: pointsAkomaNtoso,
  json: pointsJson,
};

const bracketed =
  (as: 'md' | 'txt') =>
  (compiled: Compiled, options: CompiledOptions): string =>
    writeText(writeBrackets(compiled, options), as, { bracketed: true });

const COMPILED: Writers<FormOf<'brackets'>, Compiled, CompiledOptions> = {
  md: bracketed('md'),
  txt: bracketed('txt'),
  docx: compiledWord,
  odt: compiledOdt,
  pdf: compiledPdf,
  html: compiledHtml,
  xml: compiledAkomaNtoso,
  akn: compiledAkomaNtoso,
  json: writeCompiledJson,
};

/** A redline in signs is the terminal's; in Word it is an amended file. */
type RedlineForm = Exclude<FormOf<'redline'>, 'md' | 'txt' | 'docx'>;

const REDLINES: Writers<RedlineForm, Redline, RedlineOptions> = {
  odt: redlineOdt,
  pdf: redlinePdf,
  html: redlineHtml,
  xml: redlineAkomaNtoso,
  akn: redlineAkomaNtoso,
  json: (changes) => `${JSON.stringify({ format: 'redline/1', ...changes }, null, 2)}\n`,
};

const TABLES: Writers<FormOf<'columns'>, Table, FormOptions> = {
  md: tableMarkdown,
  docx: tableWord,
  odt: tableOdt,
  pdf: tablePdf,
  html: tableHtml,
  csv: tableCsv,
  json: tableJson,
};

/** Writes a text without brackets. Throws FileRefused where the form cannot hold a sign of it. */
export const writeTextAs = (
  points: readonly Point[],
  form: FormOf<'text'>,
  options: FormOptions,
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
