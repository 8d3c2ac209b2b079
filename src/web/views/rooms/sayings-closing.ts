import { z } from 'zod';
import { instrumentId, matterId } from '../../../core/record/ids.ts';
import { partyName, titleOf } from './naming.ts';
import { quoting, saying, some, text, type Say, type Sayings } from './saying.ts';

/** What a party does as such to a frozen text. */
const byParty = (
  kind: 'ratified' | 'acceded' | 'withdrawal-notified' | 'reservation-entered',
): Say =>
  saying(
    z.object({ instrument: text, party: text, text: some, reason: some }),
    (body, { who, room, speech, state }) => ({
      text: speech.words.acts[kind]({
        who,
        title: titleOf(room, body.instrument),
        party: partyName(state, body.party),
      }),
      ...quoting(body.text ?? body.reason),
      about: { instrument: body.instrument },
    }),
  );

/** What is said for a party of a reservation: its own, or another's. */
const onReservation = (
  kind: 'reservation-withdrawn' | 'objection-made' | 'objection-withdrawn',
): Say =>
  saying(
    z.object({
      instrument: text,
      reservation: text,
      party: text,
      text: some,
      precludes: z.boolean().optional(),
    }),
    (body, { who, room, speech, state }) => {
      const { closing } = room.instruments.get(instrumentId(body.instrument)) ?? {};
      const reserved = closing?.reservations.get(matterId(body.reservation));
      return {
        text: speech.words.acts[kind]({
          who,
          title: titleOf(room, body.instrument),
          party: partyName(state, body.party),
          of: reserved ? partyName(state, reserved.party) : '',
          precludes: body.precludes === true,
        }),
        ...quoting(body.text),
        about: { instrument: body.instrument },
      };
    },
  );

/** The text in its other languages. */
const inLanguages: Sayings = {
  'languages-set': saying(
    z.object({ instrument: text, languages: z.array(z.object({ language: text })) }),
    ({ instrument, languages }, { who, room, speech }) => ({
      text: speech.words.acts['languages-set']({
        who,
        title: titleOf(room, instrument),
        languages: speech.list(
          languages.map(({ language }) => speech.words.domain.language(language)),
        ),
      }),
      about: { instrument },
    }),
  ),

  'translation-filed': saying(
    z.object({
      instrument: text,
      language: text,
      wordings: z.array(z.object({ point: text, text })),
    }),
    ({ instrument, language, wordings }, { who, room, speech }) => {
      const [first] = wordings;
      const only = wordings.length === 1 ? first : undefined;
      return {
        text: speech.words.acts['translation-filed']({
          who,
          title: titleOf(room, instrument),
          language: speech.words.domain.language(language),
          points: wordings.length,
        }),
        ...quoting(only?.text, language),
        about: { instrument, ...(only ? { point: only.point } : {}) },
      };
    },
  ),

  'translation-accepted': saying(
    z.object({ instrument: text, language: text, party: text, points: z.array(z.unknown()) }),
    ({ instrument, language, party, points }, { who, room, speech, state }) => ({
      text: speech.words.acts['translation-accepted']({
        who,
        title: titleOf(room, instrument),
        language: speech.words.domain.language(language),
        party: partyName(state, party),
        points: points.length,
      }),
      about: { instrument },
    }),
  ),
};

/** From the frozen text to its entry into force, and out of it. */
export const closingSayings: Sayings = {
  ...inLanguages,
  'reservation-withdrawn': onReservation('reservation-withdrawn'),
  'objection-made': onReservation('objection-made'),
  'objection-withdrawn': onReservation('objection-withdrawn'),
  ratified: byParty('ratified'),
  acceded: byParty('acceded'),
  'withdrawal-notified': byParty('withdrawal-notified'),
  'reservation-entered': byParty('reservation-entered'),

  'text-frozen': saying(
    z.object({ instrument: text, version: z.number() }),
    ({ instrument, version }, { who, room, speech }) => ({
      text: speech.words.acts['text-frozen']({
        who,
        title: titleOf(room, instrument),
        version: speech.number(version),
      }),
      about: { instrument },
    }),
  ),

  signed: saying(
    z.object({ instrument: text, party: text, adReferendum: z.boolean().optional() }),
    ({ instrument, party, adReferendum }, { who, room, speech, state }) => ({
      text: speech.words.acts.signed({
        who,
        title: titleOf(room, instrument),
        party: partyName(state, party),
        adReferendum: adReferendum === true,
      }),
      about: { instrument },
    }),
  ),

  'force-set': saying(z.object({ instrument: text }), ({ instrument }, { who, room, speech }) => ({
    text: speech.words.acts['force-set']({ who, title: titleOf(room, instrument) }),
    about: { instrument },
  })),

  'force-declared': saying(
    z.object({ instrument: text, from: text }),
    ({ instrument, from }, { who, room, speech }) => ({
      text: speech.words.acts['force-declared']({
        who,
        title: titleOf(room, instrument),
        from: speech.when(from),
      }),
      about: { instrument },
    }),
  ),
};
