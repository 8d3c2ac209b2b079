import type { Command } from '../command.ts';
import { signedIn } from '../talks/host.ts';
import { keyGiven } from '../talks/key-files.ts';
import { recordOf } from '../talks/memory.ts';
import { keyOption } from '../talks/options.ts';
import { introduced, personOf } from '../talks/scribe.ts';

/** `parley whoami`: who a key is on a server. */
export const whoamiCommand: Command = {
  name: 'whoami',
  summary: 'Says who you are on a server, and in which rooms',
  usage: 'whoami URL --key FILE',
  operands: ['URL'],
  options: { key: keyOption },
  run: async (given, io) => {
    const own = await keyGiven(given);
    await signedIn(given.files[0] ?? '', own, async (host) => {
      const { negotiations } = await host.home();
      if (negotiations.length === 0) io.print('No one: this key is in no negotiation there.\n');
      for (const { id, title } of negotiations) {
        const { state } = await recordOf(host, id, own.path);
        const person = personOf(state, own);
        io.print(`${title} (${id})\n`);
        if (person) io.print(`  ${introduced(person)}\n`);
        for (const room of state.rooms.values()) {
          if (room.purpose !== 'roster') io.print(`  ${room.name} (${room.id})\n`);
        }
      }
    });
  },
};
