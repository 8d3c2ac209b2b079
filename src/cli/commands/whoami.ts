import type { Signer } from '../../core/record/compose.ts';
import type { State } from '../../core/record/state.ts';
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
  usage: 'whoami URL --key FILE [--json]',
  operands: ['URL'],
  options: { key: keyOption, json: { help: 'print it for a program' } },
  run: async (given, io) => {
    const own = await keyGiven(given);
    await signedIn(given.files[0] ?? '', own, async (host) => {
      const { negotiations } = await host.home();
      if (given.has('json')) {
        const all = [];
        for (const one of negotiations) {
          all.push(placeIn((await recordOf(host, one.id, own.path)).state, own));
        }
        return io.print(`${JSON.stringify(all, null, 2)}\n`);
      }
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

/** Who and where one is in a negotiation, for a program. */
function placeIn(state: State, own: Signer) {
  const person = personOf(state, own);
  const rooms = [...state.rooms.values()].filter(({ purpose }) => purpose !== 'roster');
  return {
    negotiation: state.negotiation,
    title: state.roster.title,
    ...(person ? { person: person.id, party: person.party } : {}),
    rooms: rooms.map(({ id, name, purpose }) => ({ room: id, name, purpose })),
  };
}
