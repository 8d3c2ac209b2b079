import { tableOf } from '../../core/text/table.ts';
import type { Compiled } from '../../core/text/compiled.ts';
import { readCompiledJson } from '../../formats/compiled-json.ts';
import { decodeText } from '../../formats/decode-text.ts';
import { formsOf } from '../../formats/forms.ts';
import { writeTableAs } from '../../formats/text-forms.ts';
import type { Command, Given } from '../command.ts';
import { deliver, factsOf, FORM_OPTIONS, formOf, LANG_OPTION } from '../form.ts';
import { readInput, refusedWithName } from '../input.ts';
import type { Io } from '../io.ts';
import { compileFiles, PARTY_OPTION } from '../parties.ts';
import { CommandRefused } from '../refused.ts';

const FORMS = formsOf('columns');

/** `parley columns`: what each party wants side by side, a row a point. */
export const columnsCommand: Command = {
  name: 'columns',
  summary: 'Puts what each party wants side by side, a row a point, with the compromise last',
  usage: 'columns (BASE --party CODE=FILE ... | COMPILED.json) [--to FORM] [-o FILE]',
  operands: ['BASE'],
  options: {
    ...PARTY_OPTION,
    html: { help: 'print a page, to be read or printed' },
    csv: { help: 'print comma-separated values, for a spreadsheet' },
    json: { help: 'print columns/1' },
    ...FORM_OPTIONS,
    ...LANG_OPTION,
  },
  details: 'Points are matched across the versions: moved ones are found, renumbered ones stay.',
  run: async (given, io) => {
    const switches = FORMS.filter((form) => given.has(form));
    if (switches.length > 1) {
      throw new CommandRefused(
        `--${switches.join(' and --')} are asked for at once; leave all but one out.`,
      );
    }
    const form = formOf(given, FORMS, 'md');
    const facts = factsOf(given);
    const table = tableOf(await compiledOf(given, io));
    await deliver(given, io, writeTableAs(table, form, facts));
  },
};

/** A compiled text as it is, or compiled now. */
async function compiledOf(given: Given, io: Io): Promise<Compiled> {
  const path = given.files[0] ?? '';
  if (!path.toLowerCase().endsWith('.json')) return compileFiles(given, io, {});
  if (given.values('party').length > 0) {
    throw new CommandRefused(
      `${path} is a compiled text, which has its parties in it; leave --party out or name the base's own file.`,
    );
  }
  const bytes = await readInput(path, io);
  return refusedWithName(path, () => readCompiledJson(decodeText(bytes)));
}
