import type { Command } from '../command.ts';
import { enterAll } from '../talks/acts.ts';
import { signedIn } from '../talks/host.ts';
import { keyGiven } from '../talks/key-files.ts';
import { recordOf } from '../talks/memory.ts';
import { keyOption, negotiationOption, partyOption, roomOption } from '../talks/options.ts';
import { negotiationGiven, partyGiven, roomGiven } from '../talks/scribe.ts';
import { printTold, sessionNamed, wordsIn } from '../talks/sessions.ts';

/** `parley read-out`: a party's own account of a session, and those of all side by side. */
export const readOutCommand: Command = {
  name: 'read-out',
  summary: 'Issues your party’s read-out of a session, or prints what all said of it',
  usage: 'read-out URL SESSION [FILE] --room ROOM --key FILE [--language TAG] [--json]',
  details:
    'SESSION is its id or its title. FILE has the words; "-" reads standard input. A new read-out takes the\nplace of the one before, which stays readable. Without FILE it prints the communiques, the read-outs,\nand the sentences that several of them have, with brackets where they differ.',
  operands: ['URL', 'SESSION', 'FILE?'],
  options: {
    key: keyOption,
    room: roomOption,
    party: partyOption,
    language: { value: 'TAG', help: 'the language of the words, such as en' },
    json: { help: 'print it for a program' },
    negotiation: negotiationOption,
  },
  run: async (given, io) => {
    const own = await keyGiven(given);
    const [address = '', named = '', path] = given.files;
    const text = path === undefined ? undefined : await wordsIn(path, io);
    await signedIn(address, own, async (host) => {
      const negotiation = negotiationGiven(given, await host.home());
      const { state } = await recordOf(host, negotiation, own.path);
      const room = roomGiven(given, state, 'room');
      const session = sessionNamed(room, named);
      if (text === undefined) return printTold(given, io, session, state);
      const language = given.value('language');
      const body = {
        session: session.id,
        party: partyGiven(given, state, own),
        text,
        ...(language === undefined ? {} : { language }),
      };
      const acts = [{ kind: 'read-out-issued', body }];
      await enterAll(io, { host, state, own, room: room.id }, acts);
    });
  },
};
