import { convergenceOf, type Sample } from '../../core/record/convergence.ts';
import { host as everyone } from '../../core/record/fold.ts';
import type { Command } from '../command.ts';
import { CommandRefused } from '../refused.ts';
import { instrumentGiven } from '../talks/texts.ts';
import { signedIn } from '../talks/host.ts';
import { keyGiven } from '../talks/key-files.ts';
import { recordOf } from '../talks/memory.ts';
import { keyOption, negotiationOption } from '../talks/options.ts';
import { negotiationGiven, roomNamed } from '../talks/scribe.ts';

/** `parley convergence`: how a text came closer over time, as a table that a spreadsheet reads. */
export const convergenceCommand: Command = {
  name: 'convergence',
  summary: 'Prints how a text came closer over time: points by stage, brackets, distance',
  usage: 'convergence URL --room ROOM --key FILE [--text ID] [--json] [--negotiation ID]',
  details:
    'One row for each day on which something was entered and for each version: how many points were\nagreed, in principle, referred and open, how many had brackets, and the words put in or taken out\nsince the first version (nothing, where some are not public).',
  operands: ['URL'],
  options: {
    key: keyOption,
    room: { value: 'ROOM', short: 'r', help: 'the room of the text: its name or id' },
    text: { value: 'ID', help: 'the text, where there are several in the room' },
    json: { help: 'prints it as JSON' },
    negotiation: negotiationOption,
  },
  run: async (given, io) => {
    const own = await keyGiven(given);
    const named = given.value('room');
    if (named === undefined) throw new CommandRefused('--room is missing; name the text’s room.');
    await signedIn(given.files[0] ?? '', own, async (host) => {
      const negotiation = negotiationGiven(given, await host.home());
      const { entries, state } = await recordOf(host, negotiation, own.path);
      const room = state.rooms.get(roomNamed(state, named));
      if (!room) return;
      const { id: instrument } = instrumentGiven(given, room);
      // What the server shows is what its viewer may see: all of it counts.
      const samples = convergenceOf(entries, {
        negotiation,
        viewer: everyone,
        room: room.id,
        instrument,
      });
      io.print(given.has('json') ? `${JSON.stringify(samples)}\n` : table(samples));
    });
  },
};

const HEAD = 'at,version,agreed,in principle,referred,open,brackets,distance';

const table = (samples: readonly Sample[]): string =>
  [
    HEAD,
    ...samples.map(({ at, version, by, brackets, distance }) =>
      [
        at,
        version ?? '',
        by.agreed,
        by['in principle'],
        by.referred,
        by.open,
        brackets,
        distance ?? '',
      ].join(','),
    ),
    '',
  ].join('\n');
