import { oneText, textHash } from '../../core/record/closing.ts';
import type { Command } from '../command.ts';
import { CommandRefused } from '../refused.ts';
import { onText, type Acting } from '../talks/acting.ts';
import { partyOption } from '../talks/options.ts';
import { pointNamed } from '../talks/texts.ts';

const about = ({ instrument }: Acting) => ({ instrument: instrument().id });

/** The frozen text by its hash: what is signed is what was read. */
const frozen = ({ instrument }: Acting) => {
  const { closing, title, id } = instrument();
  if (closing) return { instrument: id, hash: closing.hash };
  throw new CommandRefused(`“${title}” is not frozen yet; the chair freezes it: "parley freeze".`);
};

export const silenceCommand = onText(
  {
    name: 'silence',
    summary: 'Puts a text under silence until an instant, breaks the silence, or closes it',
    usage:
      'silence URL --room ROOM --key FILE (--until INSTANT [--point P ...] | --break REASON | --close)',
    details:
      'Who says nothing until the instant (ISO 8601, UTC, with milliseconds) is held to agree. Nothing\nhappens at the instant by itself: the chair closes the silence.',
  },
  {
    until: { value: 'INSTANT', help: 'call it until then, as in 2026-11-05T16:30:00.000Z' },
    point: { value: 'P', many: true, help: 'only on this point: its number or id' },
    break: { value: 'REASON', help: 'object for your party, and say why' },
    close: { help: 'the instant is past and no one objected' },
    party: partyOption,
  },
  (closing) => {
    const { given, instrument, party } = closing;
    const [until, reason] = [given.value('until'), given.value('break')];
    if (given.has('close')) return { kind: 'silence-closed', body: about(closing) };
    if (reason !== undefined) {
      return { kind: 'silence-broken', body: { ...about(closing), party: party(), reason } };
    }
    if (until === undefined) {
      throw new CommandRefused('Say what to do: --until INSTANT, --break REASON or --close.');
    }
    const points = given.values('point').map((name) => pointNamed(instrument(), name));
    const only = points.length > 0 ? { points } : {};
    const version = instrument().versions.length;
    return { kind: 'silence-called', body: { ...about(closing), version, until, ...only } };
  },
);

export const freezeCommand = onText(
  {
    name: 'freeze',
    summary: 'Freezes an agreed text for signature (initialling)',
    usage: 'freeze URL --room ROOM --key FILE [--gate ID]',
    details: 'Everything must be agreed, but behind a gate that the chair has waived.',
  },
  {
    gate: { value: 'ID', help: 'a waived gate that lets it pass with points that are not agreed' },
  },
  (closing) => {
    const { given } = closing;
    const instrument = closing.instrument();
    const text = oneText(instrument);
    if (!text) {
      throw new CommandRefused(
        `The parties still want different words in “${instrument.title}”: see "parley text".`,
      );
    }
    const gate = given.value('gate');
    const version = instrument.versions.length;
    const body = { ...about(closing), version, hash: textHash(instrument, text) };
    return { kind: 'text-frozen', body: gate === undefined ? body : { ...body, gate } };
  },
);

export const signCommand = onText(
  {
    name: 'sign',
    summary: 'Signs a frozen text for your party, with your own key',
    usage: 'sign URL --room ROOM --key FILE [--ad-referendum]',
    details: 'One ad referendum becomes a full one by signing once more without it.',
  },
  { 'ad-referendum': { help: 'subject to the capital’s approval' }, party: partyOption },
  (closing) => {
    const adReferendum = closing.given.has('ad-referendum');
    return { kind: 'signed', body: { ...frozen(closing), party: closing.party(), adReferendum } };
  },
);

const consenting = (name: string, kind: string, summary: string): Command =>
  onText(
    { name, summary, usage: `${name} URL --room ROOM --key FILE` },
    { party: partyOption },
    (closing) => ({
      kind,
      body: { ...frozen(closing), party: closing.party() },
    }),
  );

export const ratifyCommand = consenting(
  'ratify',
  'ratified',
  'Deposits the ratification of a party that has signed',
);
export const accedeCommand = consenting(
  'accede',
  'acceded',
  'Joins a frozen text that your party did not sign',
);
