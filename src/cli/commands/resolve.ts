import { openBrackets } from '../../core/text/open-brackets.ts';
import { settle, settledText, type Settlement, type Wish } from '../../core/text/resolve.ts';
import type { Compiled } from '../../core/text/compiled.ts';
import { readCompiledJson, writeCompiledJson } from '../../formats/compiled-json.ts';
import { decodeText } from '../../formats/decode-text.ts';
import { formsOf } from '../../formats/forms.ts';
import { writeTextAs } from '../../formats/text-forms.ts';
import { BracketNames, holdersOf, wishOf, wordsOf } from '../bracket-names.ts';
import type { Command, Given } from '../command.ts';
import { settleByAsking } from '../dialogue.ts';
import { deliver, factsOf, formOf, FORM_OPTIONS, LANG_OPTION } from '../form.ts';
import { readInput, refusedWithName } from '../input.ts';
import type { Io } from '../io.ts';
import { CommandRefused } from '../refused.ts';

/** `parley resolve`: settles brackets, which gives the next version of the single text. */
export const resolveCommand: Command = {
  name: 'resolve',
  summary: 'Settles brackets, and gives the next version of the text',
  usage: 'resolve COMPILED.json [--choose POINT#N=CODE ...] [--rest CODE] [--to FORM] [-o FILE]',
  operands: ['COMPILED.json'],
  options: {
    choose: {
      value: 'WHERE=CODE',
      short: 'c',
      many: true,
      help: 'whose words stand there: a party, "base" or "delete"; once for each bracket',
    },
    rest: { value: 'CODE', help: 'whose words stand in all other brackets: a party or "base"' },
    list: { help: 'print what is open, and how it is named' },
    ...FORM_OPTIONS,
    ...LANG_OPTION,
  },
  details:
    '4#2 is the second bracket of point 4, 4#in whether the point stands at all, 4 all of it.\n' +
    'With no --choose and no --rest, a person at a terminal is asked, bracket by bracket.\n' +
    'A .json file keeps what is still open, to go on later; other forms need all settled.',
  run: async (given, io) => {
    const form = formOf(given, formsOf('text'), 'md');
    const facts = factsOf(given);
    const path = given.files[0] ?? '';
    const bytes = await readInput(path, io);
    const compiled = await refusedWithName(path, () => readCompiledJson(decodeText(bytes)));
    if (given.has('list')) return io.print(listOf(compiled));
    const { settlements, rest, keep } = await wanted(given, io, compiled);
    const settled = settle(compiled, settlements, rest);
    if (form === 'json' || keep) return deliver(given, io, writeCompiledJson(settled));
    const points = settledText(settled);
    if (points === undefined) throw new CommandRefused(leftOpen(settled));
    await deliver(given, io, writeTextAs(points, form, facts));
  },
};

interface Wanted {
  readonly settlements: readonly Settlement[];
  readonly rest?: Exclude<Wish, 'delete'>;
  /** Whether what is open is to be kept, whatever the form. */
  readonly keep?: boolean;
}

async function wanted(given: Given, io: Io, compiled: Compiled): Promise<Wanted> {
  const choices = given.values('choose');
  const rest = restOf(given.value('rest'));
  if (choices.length === 0 && rest === undefined) {
    if (io.ask !== undefined) return settleByAsking(compiled, { ...io, ask: io.ask });
    throw new CommandRefused(
      'Nothing is chosen and no one is there to be asked; add --choose or --rest, or see --list.',
    );
  }
  const names = new BracketNames(compiled);
  const settlements = choices.map((choice) => names.settlementOf(choice));
  return { settlements, ...(rest === undefined ? {} : { rest }) };
}

function restOf(who: string | undefined): Exclude<Wish, 'delete'> | undefined {
  const wish = who === undefined ? undefined : wishOf(who);
  if (wish === 'delete') {
    throw new CommandRefused('--rest delete would take out all that is open; give a code or base.');
  }
  return wish;
}

/** `4#2  [US, UA: sixty][RU, on the table: ninety]`, one line a bracket. */
function listOf(compiled: Compiled): string {
  const names = new BracketNames(compiled);
  const open = openBrackets(compiled);
  if (open.length === 0) return 'Nothing is open.\n';
  const width = Math.max(...open.map((bracket) => names.nameOf(bracket).length));
  const lines = open.map((bracket) => {
    const readings = bracket.readings.map(
      (reading) => `[${holdersOf(reading)}: ${wordsOf(reading, bracket.place)}]`,
    );
    return `${names.nameOf(bracket).padEnd(width)}  ${readings.join('')}\n`;
  });
  return lines.join('');
}

const NAMED = 5;

function leftOpen(compiled: Compiled): string {
  const names = new BracketNames(compiled);
  const open = openBrackets(compiled).map((bracket) => names.nameOf(bracket));
  const more = open.length > NAMED ? ` and ${open.length - NAMED} more` : '';
  const count = open.length === 1 ? '1 bracket is' : `${open.length} brackets are`;
  return `${count} still open: ${open.slice(0, NAMED).join(', ')}${more}; choose for them, add --rest base, or write -o FILE.json to go on later.`;
}
