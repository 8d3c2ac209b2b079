import { randomBytes } from 'node:crypto';
import { newRoom } from '../../core/record/compose.ts';
import type { State } from '../../core/record/state.ts';
import type { Command } from '../command.ts';
import { CommandRefused } from '../refused.ts';
import { signedIn } from '../talks/host.ts';
import { keyGiven } from '../talks/key-files.ts';
import { recordOf } from '../talks/memory.ts';
import { keyOption, negotiationOption } from '../talks/options.ts';
import { enter, negotiationGiven } from '../talks/scribe.ts';

/** `parley open`: opens a room with those who are to be in it. */
export const openCommand: Command = {
  name: 'open',
  summary: 'Opens a room: who is not in it does not know that it is there',
  usage: 'open URL NAME --purpose PURPOSE --key FILE [--member PERSON ...] [--track NAME]',
  details:
    'A member is named by name or id. You are in it yourself. Prints the id of the room. Purposes: plenary,\nbilateral, caucus, delegation, mediator, working, public.',
  operands: ['URL', 'NAME'],
  options: {
    key: keyOption,
    purpose: { value: 'PURPOSE', help: 'what it is for: bilateral, if left out' },
    member: { value: 'PERSON', many: true, help: 'someone to let in: the name or id' },
    track: { value: 'NAME', help: 'the track that it belongs to' },
    negotiation: negotiationOption,
  },
  run: async (given, io) => {
    const own = await keyGiven(given);
    const [address = '', name = ''] = given.files;
    await signedIn(address, own, async (host) => {
      const negotiation = negotiationGiven(given, await host.home());
      const { state } = await recordOf(host, negotiation, own.path);
      const members = given.values('member').map((named) => personNamed(state, named));
      const track = given.value('track');
      const purpose = given.value('purpose') ?? 'bilateral';
      const body = { name, purpose, members, ...(track === undefined ? {} : { track }) };
      const room = newRoom(randomBytes(16));
      await enter(host, state, own, { room, kind: 'room-opened', body });
      io.print(`${room}\n`);
    });
  },
};

function personNamed({ roster }: State, named: string): string {
  const people = [...roster.people.values()];
  const found = people.filter(({ id, name }) => id === named || name === named);
  const [only, another] = found;
  if (only && !another) return only.id;
  throw new CommandRefused(
    only
      ? `Several people are called "${named}"; give the id of one: ${found.map(({ id }) => id).join(', ')}.`
      : `There is no one called "${named}" in the roster.`,
  );
}
