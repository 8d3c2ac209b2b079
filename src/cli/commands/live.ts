import type { Command } from '../command.ts';
import { CommandRefused } from '../refused.ts';
import { follow, type ReadSoFar } from '../talks/follow.ts';
import { signedIn } from '../talks/host.ts';
import { keyGiven } from '../talks/key-files.ts';
import { recordOf } from '../talks/memory.ts';
import { keyOption, negotiationOption } from '../talks/options.ts';
import { negotiationGiven, roomNamed } from '../talks/scribe.ts';

/** `parley live`: what comes in, as it comes in. */
export const liveCommand: Command = {
  name: 'live',
  summary: 'Follows the talks: prints entries as they come in, one line of JSON each',
  usage: 'live URL --key FILE [--room ROOM] [--count N] [--negotiation ID]',
  details:
    'Only what comes in from now on; "parley entries" prints what is there. Where the connection\nbreaks, it goes on behind what you have. Ctrl+C ends it.',
  operands: ['URL'],
  options: {
    key: keyOption,
    room: { value: 'ROOM', short: 'r', help: 'only of this room: its name or id' },
    count: { value: 'N', help: 'end after so many entries' },
    negotiation: negotiationOption,
  },
  run: async (given, io) => {
    const own = await keyGiven(given);
    const wanted = given.value('room');
    let left = countOf(given.value('count'));
    await signedIn(given.files[0] ?? '', own, async (host) => {
      const negotiation = negotiationGiven(given, await host.home());
      const { state } = await recordOf(host, negotiation, own.path);
      const room = wanted === undefined ? undefined : roomNamed(state, wanted);
      const read: ReadSoFar = new Map(
        [...state.rooms.values()].map(({ id, tree }) => [id, tree.size]),
      );
      io.tell('Following; Ctrl+C ends it.\n');
      for await (const recorded of follow((so) => host.live(negotiation, so), read)) {
        if (room !== undefined && recorded.entry.envelope.room !== room) continue;
        io.print(`${JSON.stringify(recorded)}\n`);
        if ((left -= 1) <= 0) return;
      }
    });
  },
};

function countOf(count: string | undefined): number {
  if (count === undefined) return Infinity;
  if (/^[1-9]\d{0,8}$/.test(count)) return Number(count);
  throw new CommandRefused(`--count ${count} is no number of entries; give one from 1.`);
}
