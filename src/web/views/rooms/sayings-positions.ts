import { z } from 'zod';
import { partyName, partyNames, pointInWords, titleOf } from './naming.ts';
import { quoting, saying, some, text, type Sayings } from './saying.ts';

/** Who must agree, and how agreement comes about other than by a party's own word on each point. */
export const positionSayings: Sayings = {
  'parties-set': saying(
    z.object({ instrument: text, mustAgree: z.array(text), reason: text }),
    ({ instrument, mustAgree, reason }, { who, room, speech, state }) => ({
      text: speech.words.acts['parties-set']({
        who,
        title: titleOf(room, instrument),
        parties: partyNames(mustAgree, state, speech),
      }),
      ...quoting(reason),
      about: { instrument },
    }),
  ),

  'point-exempted': saying(
    z.object({ instrument: text, point: text, reason: text }),
    (body, { who, room, speech }) => ({
      text: speech.words.acts['point-exempted']({ who, point: pointInWords(room, body, speech) }),
      ...quoting(body.reason),
      about: { instrument: body.instrument, point: body.point },
    }),
  ),

  'silence-called': saying(
    z.object({ instrument: text, until: text, note: some }),
    ({ instrument, until, note }, { who, room, speech }) => ({
      text: speech.words.acts['silence-called']({
        who,
        title: titleOf(room, instrument),
        until: speech.when(until),
      }),
      ...quoting(note),
      about: { instrument },
    }),
  ),

  'silence-broken': saying(
    z.object({ instrument: text, party: text, point: some, reason: text }),
    ({ instrument, party, point, reason }, { who, room, speech, state }) => ({
      text: speech.words.acts['silence-broken']({
        who,
        title: titleOf(room, instrument),
        party: partyName(state, party),
      }),
      ...quoting(reason),
      about: point === undefined ? { instrument } : { instrument, point },
    }),
  ),

  'silence-closed': saying(
    z.object({ instrument: text }),
    ({ instrument }, { who, room, speech }) => ({
      text: speech.words.acts['silence-closed']({ who, title: titleOf(room, instrument) }),
      about: { instrument },
    }),
  ),

  'referendum-answered': saying(
    z.object({
      instrument: text,
      point: text,
      party: text,
      answer: z.enum(['confirmed', 'refused']),
      approver: text,
      date: text,
      note: some,
    }),
    (body, { who, room, speech, state }) => ({
      text: speech.words.acts['referendum-answered']({
        who,
        party: partyName(state, body.party),
        point: pointInWords(room, body, speech),
        approver: body.approver,
        date: speech.when(body.date),
        confirmed: body.answer === 'confirmed',
      }),
      ...quoting(body.note),
      about: { instrument: body.instrument, point: body.point },
    }),
  ),
};
