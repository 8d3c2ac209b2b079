import { carryOf, type Manner } from '../../core/record/carry.ts';
import type { Command, Given } from '../command.ts';
import { CommandRefused } from '../refused.ts';
import { carriableGiven, leftOutGiven } from '../talks/carriable.ts';
import { signedIn } from '../talks/host.ts';
import { keyGiven } from '../talks/key-files.ts';
import { keyOption, negotiationOption } from '../talks/options.ts';
import { enter, negotiationGiven, roomNamed, stateOf } from '../talks/scribe.ts';

/** `parley carry`: a mediator takes something into another room; shown first, entered when asked to. */
export const carryCommand: Command = {
  name: 'carry',
  summary: 'Carries a wording, an entry or words into another room, in your own name',
  usage:
    'carry URL --to ROOM (--words TEXT | --from ROOM --entry N | --from ROOM --point P --party CODE) --key FILE',
  details:
    'Prints exactly what the other room will get, as JSON; with --enter it is entered. Nothing in it\nleads back to where it comes from, but what --attributed and --named say on your word.',
  operands: ['URL'],
  options: {
    key: keyOption,
    to: { value: 'ROOM', help: 'the room that gets it: its name or id' },
    from: { value: 'ROOM', help: 'the room that it stands in: its name or id' },
    words: { value: 'TEXT', help: 'words of your own' },
    entry: { value: 'N', help: 'the number of an entry in that room' },
    point: { value: 'POINT', help: 'the number or id of a point of a text in that room' },
    text: { value: 'ID', help: 'the text, where there are several in the room' },
    party: { value: 'CODE', help: 'the party whose wording of the point it is' },
    attributed: { value: 'party|person', help: 'say whose it is; not said, if not given' },
    named: { help: 'say what it is: a wording of which point, a position, a remark' },
    'leave-out': { value: 'WORDS', many: true, help: 'words to leave out, wherever they stand' },
    note: { value: 'TEXT', help: 'a word of your own with it' },
    enter: { help: 'enter it; without this it is only shown' },
    negotiation: negotiationOption,
  },
  run: async (given, io) => {
    const own = await keyGiven(given);
    const to = given.value('to');
    if (to === undefined) throw new CommandRefused('--to is missing; name the room that gets it.');
    await signedIn(given.files[0] ?? '', own, async (host) => {
      const negotiation = negotiationGiven(given, await host.home());
      const state = stateOf(negotiation, await host.entries(negotiation));
      const room = roomNamed(state, to);
      const source = carriableGiven(given, state);
      const body = carryOf(source, mannerGiven(given, source.words));
      if (!given.has('enter')) {
        io.print(`${JSON.stringify(body)}\n`);
        io.tell('Nothing is entered yet: read it, then add --enter.\n');
        return;
      }
      const entered = await enter(host, state, own, { room, kind: 'carried', body: { ...body } });
      io.print(`${JSON.stringify(entered)}\n`);
    });
  },
};

function mannerGiven(given: Given, words: string | undefined): Manner {
  const attributed = given.value('attributed');
  const note = given.value('note');
  if (attributed !== undefined && attributed !== 'party' && attributed !== 'person') {
    throw new CommandRefused('--attributed is "party" or "person"; leave it out to say neither.');
  }
  return {
    named: given.has('named'),
    leaveOut: leftOutGiven(given, words),
    ...(attributed !== undefined && { attributed }),
    ...(note !== undefined && { note }),
  };
}
