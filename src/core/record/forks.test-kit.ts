import { partyId, pointId } from '../text/point.ts';
import type { Merged } from '../text/merged.ts';
import { takingInto, type ForkAct } from './fork-acts.ts';
import { bringBack, elsewhere, type Mind } from './forks.ts';
import { instrumentId, personId } from './ids.ts';
import type { Instrument, Position } from './instrument.ts';
import type { Room } from './state.ts';
import { wordingHash, wordingsOf } from './wording.ts';
import { heads, open, talks, World } from './worlds.test-kit.ts';

export type Code = keyof typeof heads;
export const north = ['AR', 'BE'] as const;
export const south = ['AR', 'CO'] as const;

/** Talks of which the chair has taken the accord into two rooms: AR and BE in the north, AR and CO in the south. */
export const forked = (): World => new World(begun);

const begun = begin();
function begin(): World {
  const world = talks();
  open(world, 'chair', 'north', 'bilateral', ['ada', 'ben']);
  open(world, 'chair', 'south', 'bilateral', ['ada', 'cam']);
  takeInto(world, 'north', north);
  takeInto(world, 'south', south);
  return world;
}

export function roomOf(world: World, room: string): Room {
  const found = world.state.rooms.get(world.room(room));
  if (!found) throw new RangeError(`there is no room ${room}`);
  return found;
}
export function textIn(world: World, room: string): Instrument {
  const found = roomOf(world, room).instruments.get(instrumentId('accord'));
  if (!found) throw new RangeError(`the accord is not in ${room}`);
  return found;
}

export function perform(world: World, room: string, acts: readonly ForkAct[]): void {
  for (const { kind, body } of acts) world.must({ by: 'chair', room, kind, body });
}
/** The chair takes what lies on the table of the plenary into a room. */
export function takeInto(
  world: World,
  room: string,
  codes: readonly Code[],
  only?: readonly string[],
): void {
  const part = only ? { only: new Set(only.map(pointId)) } : {};
  const how = { title: 'Accord', mustAgree: codes.map(partyId), penholder: 'The Chair', ...part };
  perform(world, room, takingInto(textIn(world, 'plenary'), roomOf(world, room), how));
}
/** What the chair would bring back into the plenary. */
export function brought(world: World, mind: Mind = 'agreed'): Merged {
  const plenary = roomOf(world, 'plenary');
  const from = elsewhere(world.state, plenary, instrumentId('accord'), personId('chair'));
  return bringBack(textIn(world, 'plenary'), from, mind);
}

/** A party files words in a room; none: the point is to go out. */
export function amend(world: World, room: string, party: Code, point: string, text?: string): void {
  const version = textIn(world, room).versions.length;
  const words = text === undefined ? {} : { text };
  const body = { instrument: 'accord', version, party, point, ...words };
  world.must({ by: heads[party], room, kind: 'amendment-filed', body });
}
export function agree(
  world: World,
  room: string,
  codes: readonly Code[],
  point: string,
  position: Position = 'agreed',
): void {
  for (const party of codes) {
    const text = textIn(world, room);
    const wording = wordingHash(wordingsOf(text, pointId(point)));
    const about = { instrument: 'accord', version: text.versions.length, party, point };
    const body = { ...about, position, wording };
    world.must({ by: heads[party], room, kind: 'position-taken', body });
  }
}
/** All parties of a room file these words, and agree to them. */
export function settle(
  world: World,
  room: string,
  codes: readonly Code[],
  point: string,
  text?: string,
): void {
  for (const party of codes) amend(world, room, party, point, text);
  agree(world, room, codes, point);
}
/** The chair tables a next version in a room, some points reworded. */
export function retable(world: World, room: string, words: { readonly [point: string]: string }) {
  const { versions } = textIn(world, room);
  const points = (versions.at(-1)?.points ?? []).map((point) => {
    return { ...point, text: words[point.id] ?? point.text };
  });
  const body = { instrument: 'accord', version: versions.length + 1, penholder: 'Chair', points };
  world.must({ by: 'chair', room, kind: 'text-tabled', body });
}
