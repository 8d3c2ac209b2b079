import { calendarOf } from '../../formats/calendar.ts';
import type { Command } from '../command.ts';
import { deliver, OUTPUT_OPTION } from '../form.ts';
import { signedIn } from '../talks/host.ts';
import { keyGiven } from '../talks/key-files.ts';
import { recordOf } from '../talks/memory.ts';
import { keyOption, negotiationOption } from '../talks/options.ts';
import { negotiationGiven, personOf } from '../talks/scribe.ts';

/** `parley calendar`: the sessions of the rooms that one is in. */
export const calendarCommand: Command = {
  name: 'calendar',
  summary: 'Prints the sessions of the rooms that you are in, for a calendar (iCalendar)',
  usage: 'calendar URL --key FILE [-o FILE.ics] [--negotiation ID]',
  operands: ['URL'],
  options: { key: keyOption, ...OUTPUT_OPTION, negotiation: negotiationOption },
  run: async (given, io) => {
    const own = await keyGiven(given);
    await signedIn(given.files[0] ?? '', own, async (host) => {
      const negotiation = negotiationGiven(given, await host.home());
      const { state } = await recordOf(host, negotiation, own.path);
      const me = personOf(state, own)?.id;
      const inside = [...state.rooms.values()].filter(({ members }) => {
        const membership = me && members.get(me);
        return membership && membership.left === undefined;
      });
      const appointments = inside.flatMap(({ name, sessions }) =>
        [...sessions.values()].map((session) => ({ session, room: name })),
      );
      await deliver(given, io, calendarOf(appointments));
    });
  },
};
