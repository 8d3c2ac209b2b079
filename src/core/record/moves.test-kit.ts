import { pointId, type PointId } from '../text/point.ts';
import type { Json } from './canonical.ts';
import { positions, type Instrument } from './instrument.ts';
import { purposes } from './state.ts';
import { wordingHash, wordingsOf } from './wording.ts';
import { heads, parties, people, type Act, type World } from './worlds.test-kit.ts';

/** One number, spent piece by piece on choices. */
export class Dice {
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

export const rooms = ['plenary', 'bilateral', 'caucus', 'corridor'] as const;
export const points = ['p1', 'p2', 'p3', 'p9'] as const;
export const words = [
  'sixty days',
  'ninety days',
  'no delay at all',
  'Withdrawals end within sixty days.',
];

/** What a move may choose from: who, where, which point, and the text as it stands. */
export interface Setting {
  readonly world: World;
  readonly dice: Dice;
  readonly by: string;
  readonly room: string;
  readonly accord: Instrument;
  readonly party: (typeof parties)[number];
  /** The names that an act on the text gives. */
  readonly about: { readonly [field: string]: Json };
  readonly point: PointId;
}

/** One thing that someone tries to do, by whoever has the turn unless it says by whom. */
export type Move = (setting: Setting) => Omit<Act, 'by'> & { readonly by?: string };

/** Who has the turn, most often the head of the party that the act is for. */
export function settingOf(world: World, dice: Dice, accord: Instrument): Setting {
  const party = dice.pick(parties);
  const by = dice.odds(3) ? dice.pick(people) : heads[party];
  const room = dice.pick(rooms);
  const point = pointId(dice.pick(points));
  const about = { instrument: 'accord', version: accord.versions.length, party, point };
  return { world, dice, by, room, accord, party, about, point };
}

export function said({ dice, room }: Setting): Omit<Act, 'by'> {
  const text = dice.pick(words);
  return { room, kind: 'remark-made', body: dice.odds(6) ? { words: text } : { text } };
}

export function opened({ dice, room }: Setting): Omit<Act, 'by'> {
  const members = people.filter(() => dice.odds(2));
  return { room, kind: 'room-opened', body: { name: room, purpose: dice.pick(purposes), members } };
}

export function admitted({ dice, room }: Setting): Omit<Act, 'by'> {
  return {
    room,
    kind: 'member-admitted',
    body: { person: dice.pick(people) },
  };
}

export function left({ dice, by, room }: Setting): Omit<Act, 'by'> {
  return {
    room,
    kind: 'member-left',
    body: { person: dice.odds(2) ? by : dice.pick(people) },
  };
}

export function amended({ dice, about }: Setting): Omit<Act, 'by'> {
  const text = dice.odds(5) ? {} : { text: dice.pick(words) };
  return { room: 'plenary', kind: 'amendment-filed', body: { ...about, ...text } };
}

export function added({ dice, about }: Setting): Omit<Act, 'by'> {
  const place = { after: dice.pick(points), label: '9.', kind: 'point', depth: 0 };
  const body = { ...about, text: dice.pick(words), added: place };
  return { room: 'plenary', kind: 'amendment-filed', body };
}

export function withdrawn({ dice, accord, about }: Setting): Omit<Act, 'by'> & { by?: string } {
  const filed = [...accord.amendments.values()].flatMap((own) => [...own.values()]);
  if (filed.length === 0) return { room: 'plenary', kind: 'amendment-withdrawn', body: about };
  const { party, point } = dice.pick(filed);
  const body = { ...about, party, point };
  return { room: 'plenary', kind: 'amendment-withdrawn', body, by: headOf(party) };
}

/** Puts a point elsewhere, wherever that is; one time in four as another party wants it. */
export function put({ dice, about, accord }: Setting): Omit<Act, 'by'> {
  const filed = [...(accord.moves?.values() ?? [])].flatMap((own) => [...own.values()]);
  const after = dice.odds(5) ? {} : { after: dice.pick(points) };
  const own = { ...after, depth: dice.pick([0, 0, 1]) };
  const joined = filed.length > 0 && dice.odds(4) ? dice.pick(filed) : undefined;
  const place = joined && {
    point: joined.point,
    ...(joined.after === undefined ? {} : { after: joined.after }),
    depth: joined.depth,
    joins: joined.party,
  };
  return { room: 'plenary', kind: 'move-filed', body: { ...about, ...(place ?? own) } };
}

export function putBack({ dice, accord, about }: Setting): Omit<Act, 'by'> & { by?: string } {
  const filed = [...(accord.moves?.values() ?? [])].flatMap((own) => [...own.values()]);
  if (filed.length === 0) return { room: 'plenary', kind: 'move-withdrawn', body: about };
  const { party, point } = dice.pick(filed);
  const body = { ...about, party, point };
  return { room: 'plenary', kind: 'move-withdrawn', body, by: headOf(party) };
}

export const headOf = (party: string): string => heads[party as keyof typeof heads];

export function stood({ dice, about, accord, point }: Setting): Omit<Act, 'by'> {
  const wording = wordingHash(wordingsOf(accord, point));
  const body = { ...about, position: dice.pick(positions), wording, note: 'as said' };
  return { room: 'plenary', kind: 'position-taken', body };
}

export function tabled({ dice, accord }: Setting): Act {
  const next = (accord.versions.at(-1)?.points ?? []).map((point) => ({
    ...point,
    text: dice.odds(2) ? dice.pick(words) : point.text,
  }));
  const version = accord.versions.length + 1;
  const body = { instrument: 'accord', version, penholder: 'Chair', points: next };
  return { by: 'chair', room: 'plenary', kind: 'text-tabled', body };
}

export function mandated({ dice, about }: Setting): Omit<Act, 'by'> {
  return {
    kind: 'mandate-given',
    body: { person: dice.pick(people), party: about['party'], may: ['propose'] },
  };
}
