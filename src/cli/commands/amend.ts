import type { RedlinePoint } from '../../core/text/redline.ts';
import type { AmendedText, LeftPoint } from '../../formats/word/amend-text.ts';
import { amendedTo } from '../amending.ts';
import type { Command } from '../command.ts';
import { deliver } from '../form.ts';
import { endingOf } from '../output.ts';
import { readInput, refuseStdinTwice, requireWord } from '../input.ts';
import { CommandRefused } from '../refused.ts';
import { SIGNATURE_OPTIONS, signatureOf } from '../signature.ts';

/** `parley amend`: a party's wording as tracked changes in the Word file that it was sent. */
export const amendCommand: Command = {
  name: 'amend',
  summary: 'Writes what a party wants into a Word file, as tracked changes under its name',
  usage: 'amend ORIGINAL.docx REVISED --author NAME -o FILE.docx',
  operands: ['ORIGINAL.docx', 'REVISED'],
  options: {
    ...SIGNATURE_OPTIONS,
    output: { value: 'FILE', short: 'o', help: 'the Word file to write; "-" is standard output' },
  },
  details:
    'With all changes accepted the file says what REVISED says, with all rejected what it said\n' +
    'before; all else in it stays. What cannot be tracked is left as it was and told, point by\n' +
    'point: changes of fields, of formulas, and of words that hold a note or a picture.',
  run: async (given, io) => {
    const [original = '', revised = ''] = given.files;
    const output = given.value('output');
    if (output === undefined) {
      throw new CommandRefused(
        '-o is missing; name the Word file to write, as in -o amended.docx.',
      );
    }
    if (output !== '-') endingOf(output, ['docx']);
    const signature = signatureOf(given);
    refuseStdinTwice(given.files);
    const bytes = await readInput(original, io);
    requireWord(bytes, original);
    const amended = await amendedTo({ path: original, bytes }, revised, io, signature);
    await deliver(given, io, amended.file);
    io.tell(amendedReport(amended, signature.author));
  },
};

/** What was done, and what was not, point by point. */
export function amendedReport({ made, left, numbered }: AmendedText, author: string): string {
  const count = made === 1 ? '1 point' : `${made} points`;
  const done = made === 0 ? 'Nothing is amended.\n' : `${count} amended by ${author}.\n`;
  const counted = numbered.map(
    ({ id, label }) =>
      `${label.old ?? id} is the number that Word counts where ${label.new ?? 'none'} is asked.\n`,
  );
  return done + counted.join('') + left.map(leftReport).join('');
}

function leftReport({ point, why }: LeftPoint): string {
  const { id, label } = point;
  const line = (name: string, text: string): string => `  ${name}  ${text.trim() || '\u2014'}\n`;
  const wordings = [
    line('stands', sideOf(point, 'inserted')),
    line('asked ', sideOf(point, 'deleted')),
  ];
  return `\n${label.old ?? label.new ?? id} is left as it was, because ${why}:\n${wordings.join('')}`;
}

/** One side of a point; `without` is what the other side alone has. */
function sideOf({ spans, status }: RedlinePoint, without: 'inserted' | 'deleted'): string {
  if (status === 'moved' && without === 'deleted') return spans.map(({ text }) => text).join('');
  return spans
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');
}
