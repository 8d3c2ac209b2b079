import type { Command } from '../command.ts';
import { signedIn } from '../talks/host.ts';
import { keyGiven } from '../talks/key-files.ts';
import { recordOf } from '../talks/memory.ts';
import { keyOption, negotiationOption } from '../talks/options.ts';
import { negotiationGiven, roomNamed } from '../talks/scribe.ts';

/** `parley entries`: what one may see, as it was recorded. */
export const entriesCommand: Command = {
  name: 'entries',
  summary: 'Prints the entries that you may see, one line of JSON each',
  usage: 'entries URL --key FILE [--room ROOM] [--negotiation ID]',
  operands: ['URL'],
  options: {
    key: keyOption,
    room: { value: 'ROOM', short: 'r', help: 'only of this room: its name or id' },
    negotiation: negotiationOption,
  },
  run: async (given, io) => {
    const own = await keyGiven(given);
    const wanted = given.value('room');
    await signedIn(given.files[0] ?? '', own, async (host) => {
      const negotiation = negotiationGiven(given, await host.home());
      const { entries, state } = await recordOf(host, negotiation, own.path);
      const room = wanted === undefined ? undefined : roomNamed(state, wanted);
      for (const recorded of entries) {
        if (room !== undefined && recorded.entry.envelope.room !== room) continue;
        io.print(`${JSON.stringify(recorded)}\n`);
      }
    });
  },
};
