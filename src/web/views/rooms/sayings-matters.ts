import { z } from 'zod';
import { matterId } from '../../../core/record/ids.ts';
import { pledgeStatuses } from '../../../core/record/matters.ts';
import { type Room } from '../../../core/record/state.ts';
import { partyId } from '../../../core/text/point.ts';
import { amountInWords, partyName, partyNames, sessionDate } from './naming.ts';
import { quoting, saying, some, text, type Sayings } from './saying.ts';

const zAmount = z.object({ value: z.number(), unit: text }).optional();
const zStatus = z.enum(pledgeStatuses);

/** Sessions, gates, pledges, and what is said in public. */
export const matterSayings: Sayings = {
  'session-called': saying(
    z.object({ title: text, when: text, place: some, status: some, note: some }),
    ({ title, when, place, status, note }, { who, speech }) => ({
      text: speech.words.acts['session-called']({
        who,
        title,
        when: sessionDate({ when, status: status ?? 'planned' }, speech),
        place,
        sought: status === 'sought',
      }),
      ...quoting(note),
    }),
  ),

  'session-held': saying(
    z.object({ title: text, when: text, place: some, outcome: some }),
    ({ title, when, place, outcome }, { who, speech }) => ({
      text: speech.words.acts['session-held']({ who, title, when: speech.when(when), place }),
      ...quoting(outcome),
    }),
  ),

  'read-out-issued': saying(
    z.object({ session: text, party: text, text, language: some }),
    ({ session, party, text: words, language }, { who, room, speech, state }) => ({
      text: speech.words.acts['read-out-issued']({
        who,
        party: partyName(state, partyId(party)),
        session: sessionTitle(room, session),
      }),
      ...quoting(words, language),
    }),
  ),

  'communique-proposed': saying(
    z.object({ session: text, parties: z.array(text), text, language: some }),
    ({ session, parties, text: words, language }, { who, room, speech, state }) => ({
      text: speech.words.acts['communique-proposed']({
        who,
        parties: partyNames(parties, state, speech),
        session: sessionTitle(room, session),
      }),
      ...quoting(words, language),
    }),
  ),

  'communique-assented': saying(
    z.object({ session: text, party: text }),
    ({ session, party }, { who, room, speech, state }) => ({
      text: speech.words.acts['communique-assented']({
        who,
        party: partyName(state, partyId(party)),
        session: sessionTitle(room, session),
      }),
    }),
  ),

  'gate-set': saying(z.object({ title: text, guards: text }), (body, { who, speech }) => ({
    text: speech.words.acts['gate-set']({ who, ...body }),
  })),

  'gate-waived': saying(
    z.object({ gate: text, reason: text }),
    ({ gate, reason }, { who, room, speech }) => ({
      text: speech.words.acts['gate-waived']({
        who,
        gate: room.gates.get(matterId(gate))?.title ?? gate,
      }),
      quote: reason,
    }),
  ),

  'fact-set': saying(
    z.object({ title: text, parties: z.array(text).default([]), number: z.number().optional() }),
    ({ title, parties, number }, { who, speech, state }) => ({
      text: speech.words.acts['fact-set']({
        who,
        title,
        by: partyNames(parties, state, speech),
        number: number === undefined ? undefined : speech.number(number),
      }),
    }),
  ),

  'fact-declared': saying(
    z.object({ title: text, holds: z.boolean(), saidBy: some, from: some }),
    ({ title, holds, saidBy, from }, { who, speech }) => ({
      text: speech.words.acts['fact-declared']({
        who,
        title,
        holds,
        saidBy,
        from: from === undefined ? undefined : speech.when(from),
      }),
    }),
  ),

  'pledge-made': saying(
    z.object({
      by: z.array(text),
      what: text,
      amount: zAmount,
      status: zStatus.default('offered'),
    }),
    ({ by, what, amount, status }, { who, speech, state }) => ({
      text: speech.words.acts['pledge-made']({
        who,
        by: partyNames(by, state, speech),
        what,
        amount: amountInWords(amount, speech),
        status: speech.words.pledges.status[status],
      }),
      quote: what,
    }),
  ),

  'pledge-changed': saying(
    z.object({ pledge: text, status: zStatus, amount: zAmount }),
    ({ pledge: id, status, amount }, { who, room, speech, state }) => {
      const pledge = room.pledges.get(matterId(id));
      return {
        text: speech.words.acts['pledge-changed']({
          who,
          by: partyNames(pledge?.by ?? [], state, speech),
          what: pledge?.what ?? id,
          status: speech.words.pledges.status[status],
          amount: amountInWords(amount, speech),
        }),
        ...quoting(pledge?.what),
      };
    },
  ),

  'publication-set': saying(z.object({ open: z.boolean() }), ({ open }, { who, speech }) => ({
    text: speech.words.acts['publication-set']({ who, open }),
  })),

  'rate-stated': saying(
    z.object({
      one: text,
      of: text,
      rate: z.object({ is: text, asOf: text, saidBy: text }).optional(),
    }),
    ({ one, of, rate }, { who, speech }) => ({
      text: speech.words.acts['rate-stated']({
        who,
        one,
        of,
        rate: rate && speech.words.rates.told({ one, of, ...rate, asOf: speech.when(rate.asOf) }),
      }),
    }),
  ),

  'requirement-set': saying(
    z.object({ title: text, order: z.number(), amount: zAmount }),
    ({ title, order, amount }, { who, speech }) => ({
      text: speech.words.acts['requirement-set']({
        who,
        title,
        order: speech.number(order),
        amount: amountInWords(amount, speech),
      }),
    }),
  ),

  'source-filed': saying(z.object({ title: text, outlet: text }), (body, { who, speech }) => ({
    text: speech.words.acts['source-filed']({ who, ...body }),
  })),

  'statement-recorded': saying(
    z.object({ speaker: text, said: text, gist: text }),
    ({ speaker, said, gist }, { who, speech }) => ({
      text: speech.words.acts['statement-recorded']({ who, speaker, said: speech.when(said) }),
      quote: gist,
    }),
  ),

  'statement-corrected': saying(
    z.object({ statement: text, gist: text, why: text }),
    ({ statement, gist, why }, { who, room, speech }) => ({
      text: speech.words.acts['statement-corrected']({ who, speaker: speakerOf(room, statement) }),
      quote: `${gist}\n\n${why}`,
    }),
  ),

  'statement-disputed': saying(
    z.object({ statement: text, why: text }),
    ({ statement, why }, { who, room, speech }) => ({
      text: speech.words.acts['statement-disputed']({ who, speaker: speakerOf(room, statement) }),
      quote: why,
    }),
  ),

  'attachment-filed': saying(
    z.object({ title: text, caption: some, credit: text }),
    ({ title, caption, credit }, { who, speech }) => ({
      text: speech.words.acts['attachment-filed']({ who, title, credit }),
      ...quoting(caption),
    }),
  ),
};

const speakerOf = (room: Room, statement: string): string =>
  room.statements.get(matterId(statement))?.speaker ?? statement;

const sessionTitle = (room: Room, session: string): string =>
  room.sessions.get(matterId(session))?.title ?? session;
