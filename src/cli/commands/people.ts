import { CommandRefused } from '../refused.ts';
import type { Command } from '../command.ts';
import { inRoom, inRoster } from '../talks/acting.ts';
import { partyOption } from '../talks/options.ts';
import { pointNamed } from '../talks/texts.ts';

/** `parley mandate`: what a person may do for a party. */
export const mandateCommand: Command = inRoster(
  {
    name: 'mandate',
    summary: 'Says what a person of your delegation may do for your party',
    usage: 'mandate URL PERSON (--may MANDATE ... | --end) --key FILE',
    details:
      'Mandates: speak, propose, "agree ad referendum", agree, sign. What is given is all that the person has.',
    operands: ['URL', 'PERSON'],
  },
  {
    may: { value: 'MANDATE', many: true, help: 'what the person may do' },
    end: { help: 'nothing any more' },
    party: partyOption,
  },
  ({ given, party }) => {
    const may = given.values('may');
    if (may.length > 0 === given.has('end')) {
      throw new CommandRefused('Say what the person may do: --may MANDATE, or --end.');
    }
    const body = { person: given.files[1] ?? '', party: party(), may };
    return { kind: 'mandate-given', body };
  },
);

/** `parley dismiss`: someone leaves a room, or is asked to. */
export const dismissCommand: Command = inRoom(
  {
    name: 'dismiss',
    summary: 'Leaves a room, or has someone leave it',
    usage: 'dismiss URL PERSON --room ROOM --key FILE',
    details: 'Who has left keeps what he had, and gets nothing more.',
    operands: ['URL', 'PERSON'],
  },
  {},
  ({ given }) => ({ kind: 'member-left', body: { person: given.files[1] ?? '' } }),
);

/** `parley say`: a remark. */
export const sayCommand: Command = inRoom(
  {
    name: 'say',
    summary: 'Says something in a room, or on a text or a point of it',
    usage: 'say URL WORDS [--about] [--point P] --room ROOM --key FILE',
    operands: ['URL', 'WORDS'],
  },
  {
    about: { help: 'on the text of the room' },
    point: { value: 'P', help: 'on this point of it: its number or id' },
    text: { value: 'ID', help: 'the text, where there are several in the room' },
  },
  ({ given, instrument }) => {
    const text = given.files[1] ?? '';
    const named = given.value('point');
    if (named === undefined && !given.has('about')) return { kind: 'remark-made', body: { text } };
    const on = named === undefined ? {} : { point: pointNamed(instrument(), named) };
    return { kind: 'remark-made', body: { text, about: { instrument: instrument().id, ...on } } };
  },
);
