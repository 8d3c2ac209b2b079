import { z } from 'zod';
import type { PartyId, PointId } from '../text/point.ts';
import { instrumentId, zParty, zPerson, type PersonId } from './ids.ts';
import { positions, type Instrument } from './instrument.ts';
import { zWhat, type What } from './kinds/carried.ts';
import { leavingOut, wholeWords, type Stretch } from './left-out.ts';
import { nameOfPoint } from './point-names.ts';
import type { Act, Room, State } from './state.ts';

/**
 * Carrying (record.md, Rooms): a mediator takes something that he sees into another room. What may
 * go over is picked out here by name, so that nothing else of where it stood can: no room, no id, no
 * number, no instant, no hash and no signature.
 */

/** What a mediator sees, as far as it can be carried. */
export interface Carriable {
  /** None: a position without a word with it, or the wish that a point be left out. */
  readonly words?: string;
  readonly what?: What;
  readonly party?: PartyId;
  readonly person?: PersonId;
}

/** How much of it the other room gets. Said by nobody, named as nothing, it is words alone. */
export interface Manner {
  readonly attributed?: 'party' | 'person';
  /** Whether it is said what it was: a wording of which point, a position, a remark. */
  readonly named?: boolean;
  /** Stretches of the words; each is widened to whole words. */
  readonly leaveOut?: readonly Stretch[];
  /** The mediator's own word with it. */
  readonly note?: string;
}

/** The body of a `carried` entry: all that the other room gets to read. */
export interface CarriedBody {
  readonly text?: string;
  readonly note?: string;
  readonly of?: PartyId;
  readonly by?: PersonId;
  readonly what?: What;
}

/** The body of the entry that carries something in this manner; it depends on nothing else. */
export function carryOf(
  { words, what, party, person }: Carriable,
  { attributed, named = false, leaveOut = [], note }: Manner,
): CarriedBody {
  return {
    ...(words && {
      text: leavingOut(
        words,
        leaveOut.map((part) => wholeWords(words, part)),
      ),
    }),
    ...(note && { note }),
    ...(attributed && party !== undefined && { of: party }),
    ...(attributed === 'person' && person !== undefined && { by: person }),
    ...((named || !words) && what && { what }),
  };
}

/** One of the wordings of a point of a text, and whose it is; null: the wish that it be left out. */
export function carriableWording(
  instrument: Instrument,
  { point, text, party }: { point: PointId; text: string | null; party: PartyId | undefined },
): Carriable {
  const what = { is: 'wording', ...placeOf(instrument, point) } as const;
  return { ...(text && { words: text }), what, ...(party !== undefined && { party }) };
}

/** An entry of a room, where it is of a kind that says something; else nothing. */
export function carriableAct(state: State, room: Room, act: Act): Carriable | undefined {
  const read = Object.hasOwn(readings, act.kind) ? readings[act.kind]?.(act.body, room) : undefined;
  if (!read) return undefined;
  if (fromElsewhere.includes(act.kind)) return read;
  const author = state.roster.people.get(act.source.by);
  const party = read.party ?? author?.party;
  const own = author && (party === undefined || party === author.party);
  return { ...read, ...(party !== undefined && { party }), ...(own && { person: author.id }) };
}

/** What these say is not the word of who entered them. */
const fromElsewhere = ['carried', 'statement-recorded'];

type Reading = (body: unknown, room: Room) => Carriable | undefined;

const reading =
  <S extends z.ZodType>(
    schema: S,
    carriable: (body: z.output<S>, room: Room) => Carriable | undefined,
  ): Reading =>
  (body, room) => {
    const read = schema.safeParse(body);
    return read.success ? carriable(read.data, room) : undefined;
  };

const zOnPoint = { instrument: z.string(), point: z.string().transform((id) => id as PointId) };

/** What is said by each kind that says something, picked field by field. */
const readings: { readonly [kind: string]: Reading } = {
  'remark-made': reading(z.object({ text: z.string() }), ({ text }) => ({
    words: text,
    what: { is: 'remark' },
  })),

  'amendment-filed': reading(
    z.object({ ...zOnPoint, party: zParty, text: z.string().optional() }),
    ({ party, text, ...on }, room) => ({
      ...(text && { words: text }),
      what: { is: 'wording', ...placeIn(room, on) },
      party,
    }),
  ),

  'position-taken': reading(
    z.object({
      ...zOnPoint,
      party: zParty,
      position: z.enum(positions),
      note: z.string().optional(),
    }),
    ({ party, position, note, ...on }, room) => ({
      ...(note && { words: note }),
      what: { is: 'position', position, ...placeIn(room, on) },
      party,
    }),
  ),

  'statement-recorded': reading(
    z.object({ gist: z.string(), party: zParty.optional() }),
    ({ gist, party }) => ({ words: gist, what: { is: 'statement' }, ...(party && { party }) }),
  ),

  'session-held': reading(
    z.object({ title: z.string(), outcome: z.string().optional() }),
    ({ title, outcome }) =>
      outcome ? { words: outcome, what: { is: 'outcome', title } } : undefined,
  ),

  'pledge-made': reading(z.object({ by: z.array(zParty), what: z.string() }), ({ by, what }) => {
    const [party, another] = by;
    return { words: what, what: { is: 'pledge' }, ...(party && !another && { party }) };
  }),

  carried: reading(
    z.object({
      text: z.string().optional(),
      of: zParty.optional(),
      by: zPerson.optional(),
      what: zWhat.optional(),
    }),
    ({ text, of, by, what }) => ({
      ...(text && { words: text }),
      ...(what && { what }),
      ...(of !== undefined && { party: of }),
      ...(by !== undefined && { person: by }),
    }),
  ),
};

function placeIn(
  room: Room,
  { instrument, point }: { readonly instrument: string; readonly point: PointId },
): Pick<What, 'title' | 'point'> {
  const there = room.instruments.get(instrumentId(instrument));
  return there ? placeOf(there, point) : {};
}

/** A point without a number is not named: its first words may be among those left out. */
function placeOf(instrument: Instrument, point: PointId): Pick<What, 'title' | 'point'> {
  const name = nameOfPoint(instrument, point);
  return { title: instrument.title, ...('number' in name && { point: name.number }) };
}
