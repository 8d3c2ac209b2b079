import type { WordChange } from '../../formats/word/tracked.ts';
import type { Command } from '../command.ts';
import { readTrackedOf } from '../input.ts';

/** `parley changes`: what is tracked in a file of Word's or in OpenDocument. */
export const changesCommand: Command = {
  name: 'changes',
  summary: 'Lists the tracked changes in a file: who inserted, deleted and moved what, when',
  usage: 'changes FILE [--json]',
  operands: ['FILE'],
  options: { json: { help: 'print changes/1' } },
  run: async (given, io) => {
    const { changes } = await readTrackedOf(given.files[0] ?? '', io);
    const json = `${JSON.stringify({ format: 'changes/1', changes }, null, 2)}\n`;
    io.print(given.has('json') ? json : listOf(changes));
  },
};

function listOf(changes: readonly WordChange[]): string {
  if (changes.length === 0) return 'No tracked changes.\n';
  return changes.map((change) => `${lineOf(change)}\n`).join('');
}

/** `US, 2026-03-02 09:15, deleted: thirty` */
function lineOf({ author, date, kind, of, text }: WordChange): string {
  const when = date === undefined ? [] : [date.slice(0, 16).replace('T', ' ')];
  const what = of === 'mark' ? 'the end of a paragraph' : of === 'row' ? 'a row or cell' : '';
  const words = text.replaceAll(/\s+/gu, ' ');
  const said = [what, words].filter((part) => part.trim() !== '').join(' ') || 'no words';
  return `${[author || 'no one named', ...when, kind.replace('-', ' ')].join(', ')}: ${said}`;
}
