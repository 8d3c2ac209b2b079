import type { Given } from './command.ts';
import type { Io } from './io.ts';
import { FileRefused } from '../formats/refused.ts';
import { FORMS, type FormFacts } from '../formats/forms.ts';
import type { Written } from '../formats/text-forms.ts';
import { endingOf, writeOutput } from './output.ts';
import { CommandRefused } from './refused.ts';

/** The option by which a command is told where to write. */
export const OUTPUT_OPTION = {
  output: {
    value: 'FILE',
    short: 'o',
    help: 'write to a file instead; its ending says the form, and "-" is standard output',
  },
} as const;

/** The options by which a command is told in which form to give its text, and where. */
export const FORM_OPTIONS = {
  to: { value: 'FORM', help: 'in which form to write; "parley formats" lists them' },
  ...OUTPUT_OPTION,
} as const;

export const LANG_OPTION = {
  lang: {
    value: 'CODE',
    help: 'the language of the text, such as fr or zh-Hans; its letters say it, if not given',
  },
} as const;

/** Where it is given that the text goes to standard output. */
const STDOUT = '-';

/**
 * Which form is asked for: by a switch (`--json`, `--html`), by `--to`, or by the ending of the
 * file after `-o`. Refused before any work where these disagree, name no known form, or would
 * print what only a program can read.
 */
export function formOf<Form extends string>(
  given: Given,
  known: readonly Form[],
  otherwise: Form,
): Form {
  const file = given.value('output');
  const to = given.value('to');
  const byName = known.find((form) => form === to);
  if (to !== undefined && byName === undefined) {
    throw new CommandRefused(`--to ${to} is not known here; give ${known.join(', ')}.`);
  }
  const said = known.find((form) => given.has(form)) ?? byName;
  const called = said === undefined ? undefined : unprintable(said);
  if (file === undefined && called !== undefined) {
    throw new CommandRefused(
      `${called} cannot be printed; name the file to write, as in -o text.${said}, or give -o - for another program.`,
    );
  }
  if (file === undefined || file === STDOUT) return said ?? otherwise;
  if (said !== undefined && !known.some((form) => file.toLowerCase().endsWith(`.${form}`)))
    return said;
  const byEnding = endingOf(file, known);
  if (said !== undefined && said !== byEnding) {
    throw new CommandRefused(
      `${file} ends in .${byEnding} but ${said} is asked for; leave one of the two out.`,
    );
  }
  return byEnding;
}

/** What is called a file in a form that is no text; nothing for those that can be printed. */
function unprintable(form: string): string | undefined {
  const all: Readonly<Record<string, FormFacts>> = FORMS;
  return all[form]?.file;
}

/** The language given for the page; refused where it is no language tag (BCP 47). */
function langOf(given: Given): { lang?: string } {
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

/** Gives the text to the file after `-o`, or prints it; what a form cannot hold is refused. */
export async function deliver(given: Given, io: Io, written: Written): Promise<void> {
  const file = given.value('output');
  const isPrinted = file === undefined || file === STDOUT;
  const content = await heldBy(isPrinted ? 'This form' : file, written);
  if (!isPrinted) await writeOutput(file, content);
  else if (typeof content === 'string') io.print(content);
  else if (!io.isTerminal) io.write(content);
  else
    throw new CommandRefused('A terminal cannot show this form; name the file to write after -o.');
}

async function heldBy(file: string, written: Written): Promise<string | Uint8Array> {
  try {
    return await written;
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    throw new CommandRefused(`${file} ${error.message}.`);
  }
}
