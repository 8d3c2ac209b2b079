import type { PartyId } from '../text/point.ts';
import { authenticTexts, leadingWords, translationHash } from './authentic.ts';
import { runsTheTalks } from './authority.ts';
import type { Chore } from './chore.ts';
import { oneText, textHash } from './closing.ts';
import { forceOf } from './force.ts';
import type { Instrument } from './instrument.ts';
import type { Person } from './roster.ts';
import { reached, runningOn } from './silence.ts';

/** What the closing of a text asks of a person, and its translations; whether he may do it is asked later. */
export const closingChores = (
  instrument: Instrument,
  person: Person,
  at: string,
): readonly Chore[] =>
  [
    ...(person.party === undefined ? [] : translations(instrument, person.party)),
    person.party === undefined ? undefined : consent(instrument, person.party),
    runsTheTalks(person) ? toClose(instrument, at) : undefined,
    toDeclare(instrument, at),
  ].filter((chore) => chore !== undefined);

const whole = ({ id }: Instrument) => ({ instrument: id, points: [], waiting: [] });

/** The wordings in another language that follow the leading words, and that the party has not accepted. */
function translations(instrument: Instrument, party: PartyId): readonly Chore[] {
  return authenticTexts(instrument).flatMap(({ language, concerns, wordings }): Chore[] => {
    if (!concerns.includes(party)) return [];
    const fresh = [...wordings].filter(
      ([point, one]) => one.on === leadingWords(instrument, point) && !one.accepted.has(party),
    );
    if (fresh.length === 0) return [];
    const points = fresh.map(([point, one]) => ({ point, wording: translationHash(one) }));
    const body = { instrument: instrument.id, language, party, points };
    const waiting = concerns.filter((one) =>
      fresh.every(([, { accepted }]) => one !== party && accepted.has(one)),
    );
    return [
      {
        what: 'accept translation',
        instrument: instrument.id,
        language,
        points: points.map(({ point }) => point),
        waiting,
        ways: [{ kind: 'translation-accepted', body }],
      },
    ];
  });
}

/** The signature or the ratification of a frozen text that a party still owes to those who gave theirs. */
function consent(instrument: Instrument, party: PartyId): Chore | undefined {
  const { closing } = instrument;
  if (!closing) return undefined;
  const body = { instrument: instrument.id, party, hash: closing.hash };
  const signature = closing.signatures.get(party);
  if (!signature || signature.adReferendum) {
    const others = [...closing.signatures].filter(([, { adReferendum }]) => !adReferendum);
    const waiting = others.map(([one]) => one);
    const what = signature ? 'sign in full' : 'sign';
    const partly = signature ? [] : [{ ...body, adReferendum: true }];
    const ways = [body, ...partly].map((one) => ({ kind: 'signed', body: one }));
    return { ...whole(instrument), what, waiting, ways };
  }
  const waiting = [...closing.bound.keys()].filter((one) => one !== party);
  return { ...whole(instrument), what: 'ratify', waiting, ways: [{ kind: 'ratified', body }] };
}

/** For who runs the talks: a silence that has run out, or a text on which all agree. */
function toClose(instrument: Instrument, at: string): Chore | undefined {
  const { id, mustAgree, versions } = instrument;
  const silence = runningOn(instrument);
  const run = { ...whole(instrument), waiting: mustAgree };
  if (silence) {
    if (!reached(silence.until, at)) return undefined;
    const ways = [{ kind: 'silence-closed', body: { instrument: id } }];
    return { ...run, what: 'close silence', ways };
  }
  const text = instrument.closing || versions.length === 0 ? undefined : oneText(instrument);
  if (!text) return undefined;
  const body = { instrument: id, version: versions.length, hash: textHash(instrument, text) };
  return { ...run, what: 'freeze', ways: [{ kind: 'text-frozen', body }] };
}

/** For who keeps the original: the terms are met, and no one has said so yet. */
function toDeclare(instrument: Instrument, at: string): Chore | undefined {
  const { closing } = instrument;
  const { inForce, from } = forceOf(instrument, at);
  if (!closing || closing.declared || !inForce || from === undefined) return undefined;
  const body = { instrument: instrument.id, from };
  const waiting = [...closing.bound.keys()];
  return {
    ...whole(instrument),
    what: 'declare force',
    waiting,
    ways: [{ kind: 'force-declared', body }],
  };
}
