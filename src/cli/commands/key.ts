import type { Command } from '../command.ts';
import { CommandRefused } from '../refused.ts';
import { keyIn, makeKeyFile } from '../talks/key-files.ts';

/** `parley key`: a key as a file, for a person or a party. */
export const keyCommand: Command = {
  name: 'key',
  summary: 'Makes a key file, and prints its public key',
  usage: 'key [show] FILE',
  details:
    'The file is yours alone (mode 600); whoever has it can sign with it. A file that is there\nalready is never written over. "parley key show FILE" prints the public key of one.',
  operands: ['FILE', 'FILE?'],
  options: {},
  run: async (given, io) => {
    const [first = '', second] = given.files;
    const shows = first === 'show';
    if (shows !== (second !== undefined)) {
      const why = shows ? 'FILE is missing' : `"${second}" is one word too many`;
      throw new CommandRefused(`${why}; write: parley ${keyCommand.usage}`);
    }
    const key =
      shows && second !== undefined ? (await keyIn(second)).key : await makeKeyFile(first);
    io.print(`${key}\n`);
  },
};
