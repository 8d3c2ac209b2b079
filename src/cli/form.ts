import type { Given } from './command.ts';
import type { Io } from './io.ts';
import { FileRefused } from '../formats/refused.ts';
import { endingOf, writeOutput } from './output.ts';
import { CommandRefused } from './refused.ts';

/** The options by which a command is told in which form to give its text, and where. */
export const OUTPUT_OPTION = {
  output: { value: 'FILE', short: 'o', help: 'write to a file instead; its ending says the form' },
} as const;

export const LANG_OPTION = {
  lang: {
    value: 'CODE',
    help: 'the language of the text, for HTML, Word and Akoma Ntoso, such as fr or zh-Hans',
  },
} as const;

/**
 * Which form is asked for: by a switch (`--json`, `--html`), by `--format`, or by the ending of
 * the file after `-o`. Refused before any work where these disagree or name no known form.
 */
export function formOf<Form extends string>(
  given: Given,
  known: readonly Form[],
  otherwise: Form,
): Form {
  const file = given.value('output');
  const format = given.value('format');
  const byFormat = known.find((form) => form === format);
  if (format !== undefined && byFormat === undefined) {
    throw new CommandRefused(`--format ${format} is not known; give ${known.join(', ')}.`);
  }
  const bySwitch = known.find((form) => given.has(form));
  const said = bySwitch ?? byFormat;
  if (file === undefined && said === 'docx') {
    throw new CommandRefused(
      'A Word file cannot be printed; name the file to write, as in -o text.docx.',
    );
  }
  if (file === undefined) return said ?? otherwise;
  const byEnding = endingOf(file, known);
  if (said !== undefined && said !== byEnding) {
    throw new CommandRefused(
      `${file} ends in .${byEnding} but ${said} is asked for; leave one of the two out.`,
    );
  }
  return byEnding;
}

/** The language given for the page; refused where it is no language tag (BCP 47). */
export function langOf(given: Given): { lang?: string } {
  const lang = given.value('lang');
  if (lang === undefined) return {};
  try {
    return { lang: Intl.getCanonicalLocales(lang)[0] ?? lang };
  } catch {
    throw new CommandRefused(`--lang ${lang} is not a language code; give one such as fr.`);
  }
}

/** What some forms say of a text: its language, and today as the day on which it is written. */
export const factsOf = (given: Given): { lang?: string; date: string } => ({
  ...langOf(given),
  date: new Date().toISOString().slice(0, 10),
});

/** A text written in its form, or the work of writing it. */
export type Written = string | Uint8Array | Promise<string | Uint8Array>;

/** Gives the text to the file after `-o`, or prints it; what a form cannot hold is refused. */
export async function deliver(given: Given, io: Io, written: Written): Promise<void> {
  const file = given.value('output');
  const content = await heldBy(file ?? 'This form', written);
  if (file !== undefined) await writeOutput(file, content);
  else if (typeof content === 'string') io.print(content);
  else throw new CommandRefused('This form cannot be printed; name the file to write after -o.');
}

async function heldBy(file: string, written: Written): Promise<string | Uint8Array> {
  try {
    return await written;
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    throw new CommandRefused(`${file} ${error.message}.`);
  }
}
