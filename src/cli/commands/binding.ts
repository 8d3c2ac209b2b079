import type { Command } from '../command.ts';
import { CommandRefused } from '../refused.ts';
import { onText, type Acting } from '../talks/acting.ts';
import { instantGiven, numberIn, partyOption, wordsIn } from '../talks/options.ts';
import { pointNamed } from '../talks/texts.ts';

const about = ({ instrument }: Acting) => ({ instrument: instrument().id });

export const reserveCommand: Command = onText(
  {
    name: 'reserve',
    summary: 'Enters a reservation of your party to a frozen text, or takes it back',
    usage: 'reserve URL ID (WORDS [--point P] | --back) --room ROOM --key FILE',
    operands: ['URL', 'ID', 'WORDS?'],
  },
  {
    point: { value: 'P', help: 'the point that it is to: its number or id' },
    back: { help: 'take it back' },
    party: partyOption,
  },
  (closing) => {
    const { given, instrument, party } = closing;
    const [, reservation = '', text] = given.files;
    const own = { ...about(closing), reservation, party: party() };
    if (given.has('back')) return { kind: 'reservation-withdrawn', body: own };
    if (text === undefined) throw new CommandRefused('Say what is reserved: WORDS, or --back.');
    const named = given.value('point');
    const on = named === undefined ? {} : { point: pointNamed(instrument(), named) };
    return { kind: 'reservation-entered', body: { ...own, text, ...on } };
  },
);

export const objectCommand: Command = onText(
  {
    name: 'object',
    summary: 'Objects for your party to another party’s reservation, or takes the objection back',
    usage: 'object URL ID [--words TEXT] [--precludes] [--back] --room ROOM --key FILE',
    details:
      'What was reserved does not apply between the two; with --precludes the whole text does not.',
    operands: ['URL', 'ID'],
  },
  {
    words: { value: 'TEXT', help: 'why' },
    precludes: { help: 'the text is not in force between the two' },
    back: { help: 'take the objection back' },
    party: partyOption,
  },
  (closing) => {
    const { given, party } = closing;
    const own = { ...about(closing), reservation: given.files[1] ?? '', party: party() };
    if (given.has('back')) return { kind: 'objection-withdrawn', body: own };
    const body = { ...own, ...wordsIn(given, 'words', 'text'), precludes: given.has('precludes') };
    return { kind: 'objection-made', body };
  },
);

export const leaveCommand: Command = onText(
  {
    name: 'leave',
    summary: 'Gives notice that your party withdraws from a text in force',
    usage: 'leave URL [--reason TEXT] --room ROOM --key FILE',
    details: 'It stays bound until the notice ends that the text’s terms ask for.',
  },
  { reason: { value: 'TEXT', help: 'why' }, party: partyOption },
  (closing) => {
    const why = wordsIn(closing.given, 'reason', 'reason');
    return {
      kind: 'withdrawal-notified',
      body: { ...about(closing), party: closing.party(), ...why },
    };
  },
);

export const forceCommand: Command = onText(
  {
    name: 'force',
    summary: 'Settles when a frozen text enters into force, or declares that it is',
    usage:
      'force URL ([--ratifications N] [--of CODE ...] [--not-before INSTANT] [--days N] [--notice N] [--depositary CODE] | --declare INSTANT) --room ROOM --key FILE',
    details: 'Who runs the talks settles the terms; the depositary declares what has come about.',
  },
  {
    ratifications: { value: 'N', help: 'how many must ratify' },
    of: { value: 'CODE', many: true, help: 'a party that must be among them' },
    'not-before': { value: 'INSTANT', help: 'not before then: a day, or a time in UTC' },
    days: { value: 'N', help: 'how many days after that' },
    notice: { value: 'N', help: 'how many days of notice withdrawing takes' },
    depositary: { value: 'CODE', help: 'the party that keeps the original' },
    declare: { value: 'INSTANT', help: 'it is in force from then on' },
  },
  (closing) => {
    const { given } = closing;
    const from = instantGiven(given, 'declare');
    if (from !== undefined) return { kind: 'force-declared', body: { ...about(closing), from } };
    const notBefore = instantGiven(given, 'not-before');
    const parties = given.values('of');
    const terms = {
      ...numberIn(given, 'ratifications', 'ratifications'),
      ...(parties.length > 0 ? { parties } : {}),
      ...(notBefore === undefined ? {} : { notBefore }),
      ...numberIn(given, 'days', 'daysAfter'),
      ...numberIn(given, 'notice', 'daysOfNotice'),
      ...wordsIn(given, 'depositary', 'depositary'),
    };
    return { kind: 'force-set', body: { ...about(closing), ...terms } };
  },
);
