import { z } from 'zod';
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

/** From the frozen text to its entry into force, and out of it. */
export const closingSayings: Sayings = {
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
