import { instrumentId } from './ids.ts';
import { pointId, type PointId } from '../text/point.ts';
import type { Json } from './canonical.ts';
import { heads, parties, people, talks, type Act, type World } from './worlds.test-kit.ts';
import { positions, type Instrument } from './instrument.ts';
import { purposes } from './state.ts';
import { wordingHash, wordingsOf } from './wording.ts';

/** One number, spent piece by piece on choices. */
class Dice {
  #rest: number;
  constructor(number: number) {
    this.#rest = number;
  }
  pick<T>(among: readonly [T, ...T[]] | readonly T[]): T {
    const chosen = among[this.#rest % among.length];
    this.#rest = Math.floor(this.#rest / among.length);
    if (chosen === undefined) throw new RangeError('there is nothing to pick from');
    return chosen;
  }
  odds(oneIn: number): boolean {
    return this.pick(Array.from({ length: oneIn }, (_, n) => n)) === 0;
  }
}

const rooms = ['plenary', 'bilateral', 'caucus', 'corridor'] as const;
const points = ['p1', 'p2', 'p3', 'p9'] as const;
const words = [
  'sixty days',
  'ninety days',
  'no delay at all',
  'Withdrawals end within sixty days.',
];

/**
 * Talks in which each number of `choices` decided one thing that someone did or tried to do, in any
 * room and with any right to do it or none. One in four of what the rules refuse stands in the record all the same.
 */
export function worldOf(choices: readonly number[]): World {
  const world = talks();
  for (const choice of choices) {
    const dice = new Dice(choice);
    const act = actOf(world, dice);
    if (dice.odds(4)) world.force(act);
    else world.try(act);
  }
  return world;
}

/** Does to a world what happens in rooms where `viewer` is not: one room for each number. */
export function behindDoors(world: World, viewer: string, choice: number, at: string): void {
  const dice = new Dice(choice);
  const others = people.filter((person) => person !== viewer);
  const by = dice.pick(others);
  const room = `hidden ${choice}`;
  const members = others.filter(() => dice.odds(2));
  const body = { name: dice.pick(rooms), purpose: 'caucus', members };
  world.try({ by, room, kind: 'room-opened', body, at });
  world.try({ by, room, kind: 'remark-made', body: { text: dice.pick(words) }, at });
  world.force({ by: viewer, room, kind: 'remark-made', body: { text: 'let me in' }, at });
}

/** What a move may choose from: who, where, which point, and the text as it stands. */
interface Setting {
  readonly dice: Dice;
  readonly by: string;
  readonly room: string;
  readonly accord: Instrument;
  /** The names that an act on the text gives. */
  readonly about: { readonly [field: string]: Json };
  readonly point: PointId;
}

/** The moves that are made more often stand here more than once. */
const moves: readonly ((setting: Setting) => Omit<Act, 'by'> & { readonly by?: string })[] = [
  said,
  opened,
  admitted,
  left,
  amended,
  amended,
  added,
  withdrawn,
  stood,
  stood,
  stood,
  tabled,
  mandated,
];

function actOf(world: World, dice: Dice): Act {
  const party = dice.pick(parties);
  const by = dice.odds(3) ? dice.pick(people) : heads[party];
  const room = dice.pick(rooms);
  const accord = accordOf(world);
  const point = pointId(dice.pick(points));
  const about = { instrument: 'accord', version: accord.versions.length, party, point };
  return { by, ...dice.pick(moves)({ dice, by, room, accord, about, point }) };
}

/** The text that the talks are about. */
export function accordOf(world: World): Instrument {
  const plenary = world.state.rooms.get(world.room('plenary'));
  const accord = plenary?.instruments.get(instrumentId('accord'));
  if (!accord) throw new RangeError('the accord is not on the table');
  return accord;
}

function said({ dice, room }: Setting): Omit<Act, 'by'> {
  const text = dice.pick(words);
  return { room, kind: 'remark-made', body: dice.odds(6) ? { words: text } : { text } };
}

function opened({ dice, room }: Setting): Omit<Act, 'by'> {
  const members = people.filter(() => dice.odds(2));
  return { room, kind: 'room-opened', body: { name: room, purpose: dice.pick(purposes), members } };
}

function admitted({ dice, room }: Setting): Omit<Act, 'by'> {
  return {
    room,
    kind: 'member-admitted',
    body: { person: dice.pick(people) },
  };
}

function left({ dice, by, room }: Setting): Omit<Act, 'by'> {
  return {
    room,
    kind: 'member-left',
    body: { person: dice.odds(2) ? by : dice.pick(people) },
  };
}

function amended({ dice, about }: Setting): Omit<Act, 'by'> {
  const text = dice.odds(5) ? {} : { text: dice.pick(words) };
  return { room: 'plenary', kind: 'amendment-filed', body: { ...about, ...text } };
}

function added({ dice, about }: Setting): Omit<Act, 'by'> {
  const place = { after: dice.pick(points), label: '9.', kind: 'point', depth: 0 };
  const body = { ...about, text: dice.pick(words), added: place };
  return { room: 'plenary', kind: 'amendment-filed', body };
}

function withdrawn({ about }: Setting): Omit<Act, 'by'> {
  return {
    room: 'plenary',
    kind: 'amendment-withdrawn',
    body: about,
  };
}

function stood({ dice, about, accord, point }: Setting): Omit<Act, 'by'> {
  const wording = wordingHash(wordingsOf(accord, point));
  const body = { ...about, position: dice.pick(positions), wording, note: 'as said' };
  return { room: 'plenary', kind: 'position-taken', body };
}

function tabled({ dice, accord }: Setting): Act {
  const next = (accord.versions.at(-1)?.points ?? []).map((point) => ({
    ...point,
    text: dice.odds(2) ? dice.pick(words) : point.text,
  }));
  const version = accord.versions.length + 1;
  const body = { instrument: 'accord', version, penholder: 'Chair', points: next };
  return { by: 'chair', room: 'plenary', kind: 'text-tabled', body };
}

function mandated({ dice, about }: Setting): Omit<Act, 'by'> {
  return {
    kind: 'mandate-given',
    body: { person: dice.pick(people), party: about['party'], may: ['propose'] },
  };
}
