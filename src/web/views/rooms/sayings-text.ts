import { z } from 'zod';
import { instrumentId } from '../../../core/record/ids.ts';
import { positions } from '../../../core/record/instrument.ts';
import { zWhat, type What } from '../../../core/record/kinds/carried.ts';
import { type Room } from '../../../core/record/state.ts';
import { nameOf, partyName, partyNames, placeInWords, pointInWords, titleOf } from './naming.ts';
import { quoting, saying, some, text, type Saying, type Sayings, type Sentence } from './saying.ts';

const zOnPoint = { instrument: text, version: z.number(), party: text, point: text };
const zAbout = z.object({ instrument: text, point: some }).optional();

/** What becomes of a text, and what is said of it. */
export const textSayings: Sayings = {
  'instrument-opened': saying(
    z.object({ instrument: text, title: text, mustAgree: z.array(text) }),
    ({ instrument, title, mustAgree }, { who, speech, state }) => ({
      text: speech.words.acts['instrument-opened']({
        who,
        title,
        parties: partyNames(mustAgree, state, speech),
      }),
      about: { instrument },
    }),
  ),

  'text-tabled': saying(
    z.object({ instrument: text, version: z.number(), penholder: text, note: some }),
    ({ instrument, version, penholder, note }, { who, room, speech }) => ({
      text: speech.words.acts['text-tabled']({
        who,
        title: titleOf(room, instrument),
        version: speech.number(version),
        penholder,
      }),
      ...quoting(note),
      about: { instrument },
    }),
  ),

  'amendment-filed': saying(
    z.object({ ...zOnPoint, text: some, joins: some, added: z.object({ label: some }).optional() }),
    (body, { who, room, speech, state }) => ({
      text: speech.words.acts['amendment-filed']({
        who,
        party: partyName(state, body.party),
        point: pointInWords(room, body, speech),
        how: body.joins
          ? 'joins'
          : body.added
            ? 'adds'
            : body.text === undefined
              ? 'wants out'
              : 'changes',
        joins: body.joins && partyName(state, body.joins),
      }),
      ...(body.joins ? {} : quoting(body.text, languageOf(room, body.instrument))),
      about: { instrument: body.instrument, point: body.point },
    }),
  ),

  'amendment-withdrawn': saying(z.object(zOnPoint), (body, { who, room, speech, state }) => ({
    text: speech.words.acts['amendment-withdrawn']({
      who,
      party: partyName(state, body.party),
      point: pointInWords(room, body, speech),
    }),
    about: { instrument: body.instrument, point: body.point },
  })),

  'move-filed': saying(
    z.object({ ...zOnPoint, after: some, depth: z.number(), joins: some }),
    (body, { who, room, speech, state }) => ({
      text: speech.words.acts['move-filed']({
        who,
        party: partyName(state, body.party),
        point: pointInWords(room, body, speech),
        place: placeInWords(room, body, speech),
        joins: body.joins && partyName(state, body.joins),
      }),
      about: { instrument: body.instrument, point: body.point },
    }),
  ),

  'move-withdrawn': saying(z.object(zOnPoint), (body, { who, room, speech, state }) => ({
    text: speech.words.acts['move-withdrawn']({
      who,
      party: partyName(state, body.party),
      point: pointInWords(room, body, speech),
    }),
    about: { instrument: body.instrument, point: body.point },
  })),

  'position-taken': saying(
    z.object({ ...zOnPoint, position: z.enum(positions), note: some, statement: some }),
    (body, { who, room, speech, state }) => ({
      text: speech.words.acts['position-taken']({
        who,
        party: partyName(state, body.party),
        point: pointInWords(room, body, speech),
        position: speech.words.domain.position[body.position],
        read: body.statement !== undefined,
      }),
      ...quoting(body.note),
      about: { instrument: body.instrument, point: body.point },
    }),
  ),

  'remark-made': saying(z.object({ text, about: zAbout }), (body, { who, room, speech }) => ({
    text: speech.words.acts['remark-made']({ who, about: aboutWords(room, body.about, speech) }),
    quote: body.text,
    ...aboutOf(body.about),
  })),

  carried: saying(
    z.object({ text: some, note: some, of: some, by: some, what: zWhat.optional(), about: zAbout }),
    (body, { who, room, speech, state }) => {
      const quote = [body.text, body.note].filter(Boolean).join('\n\n');
      return {
        text: speech.words.acts.carried({
          who,
          of: body.by ? nameOf(state, body.by) : body.of && partyName(state, body.of),
          what: whatInWords(body, speech),
          about: aboutWords(room, body.about, speech),
          quoting: quote !== '',
        }),
        ...quoting(quote),
        ...aboutOf(body.about),
      };
    },
  ),
};

const languageOf = (room: Room, instrument: string): string | undefined =>
  room.instruments.get(instrumentId(instrument))?.language;

/** "a wording of point 4 of “Accord”", where the mediator says what he carries; else nothing. */
export function whatInWords(
  { text, what }: { readonly text?: string | undefined; readonly what?: What | undefined },
  { words }: Pick<Saying, 'words'>,
): string {
  if (!what) return '';
  const { is, position } = what;
  const point = what.point === undefined ? '' : words.domain.point(what.point);
  const on = { point, title: what.title ?? '' };
  const taken = position && words.domain.position[position];
  return words.carry.what({ is, position: taken ?? '', gone: text === undefined, ...on });
}

type About = z.output<typeof zAbout>;

function aboutWords(room: Room, about: About, speech: Saying): string {
  if (!about) return '';
  const { instrument, point } = about;
  return point === undefined
    ? speech.words.rooms.wholeText(titleOf(room, instrument))
    : pointInWords(room, { instrument, point }, speech);
}

function aboutOf(about: About): Pick<Sentence, 'about'> {
  if (!about) return {};
  const { instrument, point } = about;
  return { about: point === undefined ? { instrument } : { instrument, point } };
}
