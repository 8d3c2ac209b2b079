import type { Json } from '../../src/core/record/canonical.ts';
import type { Instrument } from '../../src/core/record/instrument.ts';
import type { Room } from '../../src/core/record/state.ts';
import { wordingHash, wordingOf, wordingsOf } from '../../src/core/record/wording.ts';
import { partyId, type Point } from '../../src/core/text/point.ts';
import type { Chance } from '../../src/core/text/treaty.test-kit.ts';
import { treaty } from '../treaty.ts';
import { peopleOf, type Told } from './people.ts';

/** What is done in a room of the bench's talks: who is in it, and the chance that decides. */
export interface RoomSetting {
  readonly chance: Chance;
  /** Makes the room's text. */
  readonly seed: number;
  readonly parties: readonly string[];
}

/** What words are taken from. */
const SAYINGS = treaty(5, 60_000).map(({ text }) => text);
const LETTERS_ON_TABLE = 4000;
/** Once in so many acts the chair tables the text anew. */
const ACTS_PER_VERSION = 200;

const oneOf = <T>(chance: Chance, from: readonly T[]): T =>
  from[Math.floor(chance() * from.length)] as T;

/** The room is opened, its text too, and the first version is tabled. */
export function openingActs({ seed, parties }: RoomSetting): readonly Told[] {
  const members = parties.flatMap(peopleOf);
  const chair = (kind: string, body: Json): Told => ({ by: 'chair', kind, body });
  const text = { instrument: 'accord', title: 'Accord', language: 'en', mustAgree: parties };
  return [
    chair('room-opened', { name: `Working group ${seed}`, purpose: 'working', members }),
    chair('instrument-opened', text),
    chair('text-tabled', version(1, treaty(seed, LETTERS_ON_TABLE))),
  ];
}

const version = (number: number, points: readonly Point[]): Json => ({
  instrument: 'accord',
  version: number,
  penholder: 'Chair',
  points: points.map((point) => ({ ...point })),
});

/** What a room's member does, with what is needed to say it. */
interface Moment {
  readonly chance: Chance;
  readonly accord: Instrument;
  readonly room: Room;
  readonly party: string;
  readonly point: Point;
  /** Counts the room's acts, for names. */
  readonly act: number;
}

type Move = (moment: Moment) => Omit<Told, 'by'>;

/**
 * How often each is done in a hundred acts, as in the Lake Accord (positions and amendments on its
 * text), with the conversation that large talks have beside.
 */
const MOVES: readonly (readonly [number, Move])[] = [
  [42, positionTaken],
  [17, amendmentFiled],
  [2, amendmentWithdrawn],
  [27, remarkMade],
  [5, statementRecorded],
  [2, sourceFiled],
  [2, sessionHeld],
  [2, pledgeMade],
  [1, factDeclared],
];

/** The act that comes next in a room. */
export function chooseAct(setting: RoomSetting, room: Room | undefined, act: number): Told {
  const { chance, parties } = setting;
  const accord = room && [...room.instruments.values()][0];
  const tabled = accord?.versions.at(-1);
  if (!room || !accord || !tabled) throw new Error('the room has not been opened');
  if (act % ACTS_PER_VERSION === 0) return tabledAnew(chance, tabled.number, tabled.points);
  const party = oneOf(chance, parties);
  const by = oneOf(chance, peopleOf(party));
  const moment = { chance, accord, room, party, point: oneOf(chance, tabled.points), act };
  let left = chance() * 100;
  const move = MOVES.find(([share]) => (left -= share) < 0)?.[1] ?? remarkMade;
  const told = move(moment);
  return { by: told.kind === 'fact-declared' ? 'chair' : by, ...told };
}

function tabledAnew(chance: Chance, number: number, points: readonly Point[]): Told {
  const next = points.map((point) =>
    chance() < 0.2 ? { ...point, text: oneOf(chance, SAYINGS) } : point,
  );
  return { by: 'chair', kind: 'text-tabled', body: version(number + 1, next) };
}

const aboutPoint = ({ accord, party, point }: Moment): { readonly [field: string]: Json } => ({
  instrument: 'accord',
  version: accord.versions.length,
  party,
  point: point.id,
});

function positionTaken(moment: Moment): Omit<Told, 'by'> {
  const { chance, accord, point } = moment;
  const position = oneOf(chance, ['agreed', 'agreed', 'in principle', 'reserved', 'objects']);
  const wording = wordingHash(wordingsOf(accord, point.id));
  const note = chance() < 0.3 ? { note: oneOf(chance, SAYINGS) } : {};
  return { kind: 'position-taken', body: { ...aboutPoint(moment), position, wording, ...note } };
}

function amendmentFiled(moment: Moment): Omit<Told, 'by'> {
  const { chance, accord, party, point, act } = moment;
  const others = [...accord.mustAgree].filter((one) => one !== party);
  const held = wordingOf(accord, partyId(party), point.id);
  const joins = oneOf(chance, others);
  const theirs = wordingOf(accord, joins, point.id);
  const joined = chance() < 0.4 && theirs !== null && theirs !== held;
  const body = joined ? { text: theirs, joins } : { text: `${point.text} (${act})` };
  return { kind: 'amendment-filed', body: { ...aboutPoint(moment), ...body } };
}

/** What the party filed first and still holds; a remark, where there is nothing. */
function amendmentWithdrawn(moment: Moment): Omit<Told, 'by'> {
  const [point] = moment.accord.amendments.get(partyId(moment.party))?.keys() ?? [];
  if (point === undefined) return remarkMade(moment);
  return { kind: 'amendment-withdrawn', body: { ...aboutPoint(moment), point } };
}

function remarkMade({ chance, point }: Moment): Omit<Told, 'by'> {
  const about = chance() < 0.5 ? { about: { instrument: 'accord', point: point.id } } : {};
  return { kind: 'remark-made', body: { text: oneOf(chance, SAYINGS), ...about } };
}

function statementRecorded({ chance, room, party, act }: Moment): Omit<Told, 'by'> {
  const press = [...room.sources.keys()].at(-1);
  const body = {
    statement: `statement-${act}`,
    speaker: `The minister of ${party}`,
    party,
    verb: 'said',
    mode: 'reported',
    gist: oneOf(chance, SAYINGS),
    said: '2026-01-15',
    chain: [{ who: 'An agency', how: 'reported', certainty: 'stated' }],
    about: [{ instrument: 'accord' }],
  };
  return { kind: 'statement-recorded', body: press === undefined ? body : { ...body, press } };
}

function sourceFiled({ act }: Moment): Omit<Told, 'by'> {
  const body = { source: `source-${act}`, title: `Report ${act}`, outlet: 'An agency' };
  return { kind: 'source-filed', body: { ...body, published: '2026-01-15' } };
}

function sessionHeld({ chance, party, act }: Moment): Omit<Told, 'by'> {
  const who = [{ party, people: 'The delegation' }];
  const outcome = oneOf(chance, SAYINGS);
  const body = { session: `session-${act}`, title: `Session ${act}`, when: '2026-01-15', who };
  return { kind: 'session-held', body: { ...body, outcome } };
}

function pledgeMade({ chance, party, act }: Moment): Omit<Told, 'by'> {
  const what = oneOf(chance, SAYINGS);
  const amount = { value: Math.floor(chance() * 1e6), unit: 'EUR' };
  const body = { pledge: `pledge-${act}`, by: [party], kind: 'money', what, amount };
  return { kind: 'pledge-made', body };
}

function factDeclared({ chance, act }: Moment): Omit<Told, 'by'> {
  const body = { fact: `fact-${act % 7}`, title: 'The ceasefire is in force' };
  return { kind: 'fact-declared', body: { ...body, holds: chance() < 0.5 } };
}
