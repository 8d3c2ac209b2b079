import { z } from 'zod';
import { zKey } from '../../../core/record/ids.ts';
import { mandates, type Mandate } from '../../../core/record/roster.ts';
import { partyName, partyNames, personName } from './naming.ts';
import { saying, some, text, type Saying, type Sayings } from './saying.ts';

/** Who comes, who goes, and what they may do. */
export const peopleSayings: Sayings = {
  'negotiation-opened': saying(z.object({ title: text }), ({ title }, { who, speech }) => ({
    text: speech.words.acts['negotiation-opened']({ who, title }),
  })),

  'party-named': saying(
    z.object({
      party: text,
      name: text,
      members: z.array(text).default([]),
      about: z.number().optional(),
    }),
    ({ party: code, name, members: codes, about }, { who, speech, state }) => {
      const members = partyNames(codes, state, speech);
      return { text: speech.words.acts['party-named']({ who, name, code, members, about }) };
    },
  ),

  'delegate-accredited': saying(
    z.object({ name: text, title: text, party: some, head: z.boolean().default(false) }),
    ({ name: person, title, party, head }, { who, speech, state }) => ({
      text: speech.words.acts['delegate-accredited']({
        who,
        person,
        title,
        party: party && partyName(state, party),
        head,
      }),
    }),
  ),

  'key-certified': saying(
    z.object({ person: text }),
    ({ person }, { who, act, speech, state }) => ({
      text: speech.words.acts['key-certified']({
        who,
        person: personName(state, person),
        own: person === act.source.by,
      }),
    }),
  ),

  'code-given': saying(z.object({ person: text }), ({ person }, { who, speech, state }) => ({
    text: speech.words.acts['code-given']({ who, person: personName(state, person) }),
  })),

  'key-ended': saying(
    z.object({ key: zKey, why: some }),
    ({ key, why }, { who, act, speech, state }) => {
      const person = state.roster.keys.get(key)?.person ?? '';
      const own = person === act.source.by;
      const name = personName(state, person);
      return { text: speech.words.acts['key-ended']({ who, person: name, own, why }) };
    },
  ),

  'delegate-recalled': saying(
    z.object({ person: text }),
    ({ person }, { who, act, speech, state }) => ({
      text: speech.words.acts['delegate-recalled']({
        who,
        person: personName(state, person),
        own: person === act.source.by,
      }),
    }),
  ),

  'party-key-set': saying(
    z.object({ party: text, seal: some }),
    ({ party, seal }, { who, speech, state }) => ({
      text: speech.words.acts['party-key-set']({
        who,
        party: partyName(state, party),
        changed: seal !== undefined,
      }),
    }),
  ),

  'party-key-replaced': saying(
    z.object({ party: text, reason: text }),
    ({ party, reason }, { who, speech, state }) => ({
      text: speech.words.acts['party-key-replaced']({ who, party: partyName(state, party) }),
      quote: reason,
    }),
  ),

  'mandate-given': saying(
    z.object({ person: text, party: text, may: z.array(z.enum(mandates)) }),
    ({ person, party, may }, { who, speech, state }) => ({
      text: speech.words.acts['mandate-given']({
        who,
        person: personName(state, person),
        party: partyName(state, party),
        may: mandateList(may, speech),
      }),
    }),
  ),

  'room-opened': saying(
    z.object({ name: text, members: z.array(text) }),
    ({ name, members }, { who, act, speech, state }) => {
      const others = members.filter((member) => member !== act.source.by);
      const names = speech.list(others.map((member) => personName(state, member)));
      return { text: speech.words.acts['room-opened']({ who, name, members: names }) };
    },
  ),

  'member-admitted': saying(z.object({ person: text }), ({ person }, { who, speech, state }) => ({
    text: speech.words.acts['member-admitted']({ who, person: personName(state, person) }),
  })),

  'member-left': saying(z.object({ person: text }), ({ person }, { who, act, speech, state }) => ({
    text: speech.words.acts['member-left']({
      who,
      person: personName(state, person),
      own: person === act.source.by,
    }),
  })),
};

const mandateList = (may: readonly Mandate[], speech: Saying): string =>
  speech.list(may.map((mandate) => speech.words.domain.mandate[mandate]));
