import { matterId } from '../../core/record/ids.ts';
import { wordingHash, wordingsOf } from '../../core/record/wording.ts';
import type { Command } from '../command.ts';
import { CommandRefused } from '../refused.ts';
import { inRoom, onText } from '../talks/acting.ts';
import { partyOption, required, wordsIn } from '../talks/options.ts';
import { pointNamed } from '../talks/texts.ts';

/** `parley agreeing`: the chair changes who must agree to a text. */
export const agreeingCommand: Command = onText(
  {
    name: 'agreeing',
    summary: 'Changes which parties must agree to a text',
    usage: 'agreeing URL --agree CODE ... --reason TEXT --room ROOM --key FILE',
  },
  {
    agree: { value: 'CODE', many: true, help: 'a party that must agree from now on' },
    reason: { value: 'TEXT', help: 'why' },
  },
  ({ given, instrument }) => {
    const mustAgree = given.values('agree');
    const body = { instrument: instrument().id, mustAgree, reason: required(given, 'reason') };
    return { kind: 'parties-set', body };
  },
);

/** `parley exempt`: early harvest. */
export const exemptCommand: Command = onText(
  {
    name: 'exempt',
    summary: 'Takes a point out of the package, to be agreed for good by itself',
    usage: 'exempt URL POINT REASON --room ROOM --key FILE',
    operands: ['URL', 'POINT', 'REASON'],
  },
  {},
  ({ given, instrument }) => {
    const [, named = '', reason = ''] = given.files;
    const point = pointNamed(instrument(), named);
    return { kind: 'point-exempted', body: { instrument: instrument().id, point, reason } };
  },
);

/** `parley referendum`: what the capital answered. */
export const referendumCommand: Command = onText(
  {
    name: 'referendum',
    summary: 'Says what your capital answered on a point agreed ad referendum',
    usage:
      'referendum URL POINT (--confirmed | --refused) --by WHO --on DATE [--note TEXT] --room ROOM --key FILE',
    operands: ['URL', 'POINT'],
  },
  {
    confirmed: { help: 'the party agrees' },
    refused: { help: 'the party objects' },
    by: { value: 'WHO', help: 'who answered: a parliament, a minister' },
    on: { value: 'DATE', help: 'when: EDTF' },
    note: { value: 'TEXT', help: 'what was said with it' },
    party: partyOption,
  },
  ({ given, instrument, party }) => {
    if (given.has('confirmed') === given.has('refused')) {
      throw new CommandRefused('Say what was answered: --confirmed or --refused.');
    }
    const text = instrument();
    const point = pointNamed(text, given.files[1] ?? '');
    const body = {
      instrument: text.id,
      point,
      party: party(),
      wording: wordingHash(wordingsOf(text, point)),
      answer: given.has('confirmed') ? 'confirmed' : 'refused',
      approver: required(given, 'by'),
      date: required(given, 'on'),
      ...wordsIn(given, 'note', 'note'),
    };
    return { kind: 'referendum-answered', body };
  },
);

/** `parley fact`: what gates can wait for. */
export const factCommand: Command = inRoom(
  {
    name: 'fact',
    summary: 'Names a fact that gates can wait for, or declares that it holds or does not',
    usage:
      'fact URL ID (--title TITLE [--of CODE ...] | --holds | --fails) [--from DATE] [--said-by WHO] --room ROOM --key FILE',
    details:
      'The chair names it; with --of these parties declare it, each for itself, else the chair does.',
    operands: ['URL', 'ID'],
  },
  {
    title: { value: 'TITLE', help: 'what it is called: the chair sets it' },
    of: { value: 'CODE', many: true, help: 'a party whose word decides' },
    holds: { help: 'it holds' },
    fails: { help: 'it does not hold, or no longer' },
    from: { value: 'DATE', help: 'from when on: EDTF' },
    'said-by': { value: 'WHO', help: 'by whose word' },
    party: partyOption,
  },
  ({ given, room, party }) => {
    const fact = given.files[1] ?? '';
    if (given.has('holds') === given.has('fails')) {
      const body = { fact, title: required(given, 'title'), parties: given.values('of') };
      return { kind: 'fact-set', body };
    }
    const there = room.facts.get(matterId(fact));
    const entitled = (there?.entitled?.parties.length ?? 0) > 0;
    const body = {
      fact,
      title: there?.title ?? given.value('title') ?? fact,
      holds: given.has('holds'),
      ...(entitled ? { party: party() } : {}),
      ...wordsIn(given, 'from', 'from'),
      ...wordsIn(given, 'said-by', 'saidBy'),
    };
    return { kind: 'fact-declared', body };
  },
);

/** `parley waive`: the chair opens a gate. */
export const waiveCommand: Command = inRoom(
  {
    name: 'waive',
    summary: 'Opens a gate though its condition does not hold',
    usage: 'waive URL GATE REASON --room ROOM --key FILE',
    operands: ['URL', 'GATE', 'REASON'],
  },
  {},
  ({ given }) => {
    const [, gate = '', reason = ''] = given.files;
    return { kind: 'gate-waived', body: { gate, reason } };
  },
);
