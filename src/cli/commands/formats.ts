import { FORMS, HELD, type FormFacts } from '../../formats/forms.ts';
import type { Command } from '../command.ts';

/** `parley formats`: what texts can be read from, and written as. */
export const formatsCommand: Command = {
  name: 'formats',
  summary: 'Lists the forms that texts can be read from and written in',
  usage: 'formats [--json]',
  operands: [],
  options: { json: { help: 'print formats/1' } },
  details:
    'A file is known by its ending, Word, OpenDocument and Akoma Ntoso by their content too. What is written\n' +
    'is told by the ending of the file after -o, or by --to FORM; with -o - it goes to another program.',
  run: async (given, io) => {
    const all: readonly (readonly [string, FormFacts])[] = Object.entries(FORMS);
    if (!given.has('json')) return io.print(tableOf(all));
    const formats = all.map(([form, { name, isRead, holds }]) => ({
      form,
      name,
      read: isRead,
      written: holds,
    }));
    io.print(`${JSON.stringify({ format: 'formats/1', formats }, null, 2)}\n`);
  },
};

function tableOf(all: readonly (readonly [string, FormFacts])[]): string {
  const sign = (is: boolean): string => (is ? 'yes' : '-');
  const heads = ['FORM', 'READ', ...HELD.map((held) => held.toUpperCase()), 'WHAT'];
  const rows = all.map(([form, { name, isRead, holds }]) => [
    form,
    sign(isRead),
    ...HELD.map((held) => sign(holds.includes(held))),
    name,
  ]);
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  return [heads, ...rows].map((row) => `${line(row)}\n`).join('');
}
