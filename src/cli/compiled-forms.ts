import type { Compiled } from '../core/text/compiled.ts';
import { writeBrackets, type BracketOptions } from '../core/text/write-brackets.ts';
import { compiledAkomaNtoso } from '../formats/akoma-ntoso/write-akoma-ntoso.ts';
import { writeCompiledJson } from '../formats/compiled-json.ts';
import { compiledHtml } from '../formats/html.ts';
import { writeText } from '../formats/text-file.ts';
import { compiledWord } from '../formats/word/write-word.ts';
import type { Given } from './command.ts';
import { formOf, LANG_OPTION, OUTPUT_OPTION, type Written } from './form.ts';
import { CommandRefused } from './refused.ts';

const FORMS = ['md', 'txt', 'html', 'docx', 'xml', 'akn', 'json'] as const;
type CompiledForm = (typeof FORMS)[number];

/** The options by which a command is told how to write a text with its brackets. */
export const COMPILED_OPTIONS = {
  json: { help: 'print compiled/1, from which every wording can be read again' },
  ...OUTPUT_OPTION,
  unattributed: { help: 'leave out who wants what; not for JSON' },
  ...LANG_OPTION,
} as const;

/** The form asked for; refused, before any work, where it cannot leave out what it is to leave out. */
export function compiledFormOf(given: Given): CompiledForm {
  const form = formOf(given, FORMS, 'md');
  if (form !== 'json' || !given.has('unattributed')) return form;
  throw new CommandRefused(
    'compiled/1 always says who wants what; leave --unattributed out or write another form.',
  );
}

/** A text with its brackets in a form; `lang` is its language (BCP 47), `date` the day of writing. */
export function writeCompiled(
  compiled: Compiled,
  form: CompiledForm,
  options: BracketOptions & {
    readonly attribution: boolean;
    readonly lang?: string;
    readonly date: string;
  },
): Written {
  const bracketed = (as: 'md' | 'txt'): string =>
    writeText(writeBrackets(compiled, options), as, { bracketed: true });
  if (form === 'json') return writeCompiledJson(compiled);
  if (form === 'xml' || form === 'akn') return compiledAkomaNtoso(compiled, options);
  if (form === 'html') return compiledHtml(compiled, options);
  return form === 'docx' ? compiledWord(compiled, options) : bracketed(form);
}
