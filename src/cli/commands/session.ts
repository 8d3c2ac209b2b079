import type { Command } from '../command.ts';
import { sessionCookie } from '../talks/host.ts';
import { keyGiven } from '../talks/key-files.ts';
import { keyOption } from '../talks/options.ts';

/** `parley session`: a session for a program that cannot sign. */
export const sessionCommand: Command = {
  name: 'session',
  summary: 'Signs in with your key and prints the session’s cookie, for curl and other programs',
  usage: 'session URL --key FILE',
  details:
    'Whoever has the cookie reads what you may read, for a week or until it is signed out\n(DELETE /api/session). He can enter nothing in your name: entries are signed with your key.',
  operands: ['URL'],
  options: { key: keyOption },
  run: async (given, io) => {
    const own = await keyGiven(given);
    io.print(`${await sessionCookie(given.files[0] ?? '', own)}\n`);
  },
};
