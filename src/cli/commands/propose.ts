import { filingOf } from '../../core/record/filing.ts';
import type { Command } from '../command.ts';
import { readPointsOf } from '../input.ts';
import { enterOrShow } from '../talks/acts.ts';
import { signedIn } from '../talks/host.ts';
import { keyGiven } from '../talks/key-files.ts';
import { recordOf } from '../talks/memory.ts';
import { keyOption, negotiationOption, partyOption, roomOption } from '../talks/options.ts';
import { negotiationGiven, partyGiven, roomGiven } from '../talks/scribe.ts';
import { freshPoint, instrumentGiven } from '../talks/texts.ts';

/** `parley propose`: a delegation's file becomes what its party wants, point by point. */
export const proposeCommand: Command = {
  name: 'propose',
  summary: 'Files what your party wants a text to say, out of a file with the whole of it',
  usage: 'propose URL FILE --room ROOM --key FILE [--enter]',
  details:
    'Prints the amendments that the file comes to, one line of JSON each; with --enter they are entered.\nAfter that your party’s own text is what the file says: what it no longer asks for is withdrawn.',
  operands: ['URL', 'FILE'],
  options: {
    key: keyOption,
    room: roomOption,
    text: { value: 'ID', help: 'the text, where there are several in the room' },
    party: partyOption,
    enter: { help: 'enter it; without this it is only shown' },
    negotiation: negotiationOption,
  },
  run: async (given, io) => {
    const own = await keyGiven(given);
    const [address = '', path = ''] = given.files;
    const file = await readPointsOf(path, io);
    await signedIn(address, own, async (host) => {
      const negotiation = negotiationGiven(given, await host.home());
      const { state } = await recordOf(host, negotiation, own.path);
      const room = roomGiven(given, state, 'room');
      const instrument = instrumentGiven(given, room);
      const party = partyGiven(given, state, own);
      const { acts, refused } = filingOf(instrument, party, file, freshPoint);
      for (const { text } of refused)
        io.tell(`A title cannot be proposed: “${text}” is left out.\n`);
      if (acts.length === 0) return io.tell(`${party} has this text already.\n`);
      await enterOrShow(given, io, { host, state, own, room: room.id }, acts);
    });
  },
};
