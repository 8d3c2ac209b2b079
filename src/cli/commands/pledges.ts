import type { Json } from '../../core/record/canonical.ts';
import type { Command, Given } from '../command.ts';
import { CommandRefused } from '../refused.ts';
import { inRoom } from '../talks/acting.ts';
import { numberIn, partyOption, required, wordsIn } from '../talks/options.ts';

const amountOption = {
  value: 'AMOUNT',
  help: 'how much: a number and a unit, as in "3000 people"',
};

/** `parley pledge`: a promise, or what has become of one. */
export const pledgeCommand: Command = inRoom(
  {
    name: 'pledge',
    summary: 'Makes a pledge for your party, or says what has become of it',
    usage:
      'pledge URL ID (WORDS --kind KIND | --status STATUS) [--amount AMOUNT] [--towards REQUIREMENT] --room ROOM --key FILE',
    details:
      'Kinds: people, money, equipment, training, monitoring, diplomatic, other. States: considered, offered,\nconfirmed, "in force", fulfilled, withdrawn.',
    operands: ['URL', 'ID', 'WORDS?'],
  },
  {
    kind: { value: 'KIND', help: 'what is promised' },
    status: { value: 'STATUS', help: 'how it stands: offered, if it is new and this left out' },
    amount: amountOption,
    towards: { value: 'ID', help: 'the requirement that it goes to' },
    with: { value: 'CODE', many: true, help: 'a party that gives it together with yours' },
    from: { value: 'DATE', help: 'from when on: EDTF' },
    until: { value: 'DATE', help: 'until when: EDTF' },
    condition: { value: 'TEXT', help: 'on which condition' },
    gate: { value: 'ID', help: 'the gate that it waits behind' },
    party: partyOption,
  },
  ({ given, party }) => {
    const [, pledge = '', what] = given.files;
    const said = { ...wordsIn(given, 'status', 'status'), ...amountGiven(given) };
    if (what === undefined) {
      const body = { pledge, status: required(given, 'status'), ...said };
      return { kind: 'pledge-changed', body };
    }
    const body = {
      pledge,
      by: [party()],
      with: [...given.values('with')],
      kind: required(given, 'kind'),
      what,
      ...wordsIn(given, 'from', 'from'),
      ...wordsIn(given, 'until', 'until'),
      ...wordsIn(given, 'condition', 'condition'),
      ...wordsIn(given, 'gate', 'gate'),
      ...wordsIn(given, 'towards', 'requirement'),
      ...said,
    };
    return { kind: 'pledge-made', body };
  },
);

/** `parley require`: what pledges are to cover. */
export const requireCommand: Command = inRoom(
  {
    name: 'require',
    summary: 'Sets what pledges are to cover',
    usage: 'require URL ID TITLE --order N [--amount AMOUNT] --room ROOM --key FILE',
    operands: ['URL', 'ID', 'TITLE'],
  },
  { order: { value: 'N', help: 'which comes first: 1, 2, 3' }, amount: amountOption },
  ({ given }) => {
    const [, requirement = '', title = ''] = given.files;
    required(given, 'order');
    const body = {
      requirement,
      title,
      ...numberIn(given, 'order', 'order'),
      ...amountGiven(given),
    };
    return { kind: 'requirement-set', body };
  },
);

/** `parley rate`: how many of one unit one of another is. */
export const rateCommand: Command = inRoom(
  {
    name: 'rate',
    summary: 'States that one of a unit is so many of another, or takes it back',
    usage: 'rate URL ONE OF (--is N --on DATE --by WHO | --back) --room ROOM --key FILE',
    operands: ['URL', 'ONE', 'OF'],
  },
  {
    is: { value: 'N', help: 'how many of OF one of ONE is: 0.92' },
    on: { value: 'DATE', help: 'as of when: EDTF' },
    by: { value: 'WHO', help: 'by whose word: a central bank' },
    back: { help: 'no rate holds between the two' },
  },
  ({ given }) => {
    const [, one = '', of = ''] = given.files;
    const rate = () => ({
      is: required(given, 'is'),
      asOf: required(given, 'on'),
      saidBy: required(given, 'by'),
    });
    const body = given.has('back') ? { one, of } : { one, of, rate: rate() };
    return { kind: 'rate-stated', body };
  },
);

/** `3000 people` as an amount. */
function amountGiven(given: Given): { readonly amount?: Json } {
  const written = given.value('amount');
  if (written === undefined) return {};
  const [, value, unit] = /^(\d{1,15}) (.+)$/.exec(written.trim()) ?? [];
  if (value === undefined || unit === undefined) {
    throw new CommandRefused(`--amount is "${written}"; write a number and a unit: "3000 people".`);
  }
  return { amount: { value: Number(value), unit } };
}
