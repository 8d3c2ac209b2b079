import { partyId, pointId } from '../text/point.ts';
import type { Position } from './instrument.ts';
import { standings, type Standing } from './standing.ts';
import { wordingHash, wordingsOf } from './wording.ts';
import { accordOf } from './world-of.test-kit.ts';
import { firstPoints, heads, parties, type World } from './worlds.test-kit.ts';

/** What the tests of positions and brackets do to the accord of a world, and read off it. */

export type Code = keyof typeof heads;

export function standing(world: World, point: string): Standing {
  const found = standings(accordOf(world)).get(pointId(point));
  if (!found) throw new Error(`${point} is not in play`);
  return found;
}
export const counts = (world: World, point: string, party: Code): Position | undefined =>
  standing(world, point).held.get(partyId(party))?.counts;

export function take(
  world: World,
  party: Code,
  point: string,
  position: Position,
  note?: string,
): void {
  const accord = accordOf(world);
  const wording = wordingHash(wordingsOf(accord, pointId(point)));
  const version = accord.versions.length;
  const body = {
    instrument: 'accord',
    version,
    point,
    party,
    position,
    wording,
    ...(note ? { note } : {}),
  };
  world.must({ by: heads[party], room: 'plenary', kind: 'position-taken', body });
}
export function file(
  world: World,
  party: Code,
  point: string,
  text?: string,
  more: { joins?: Code } = {},
): void {
  const version = accordOf(world).versions.length;
  const body = {
    instrument: 'accord',
    version,
    party,
    point,
    ...(text === undefined ? {} : { text }),
    ...more,
  };
  world.must({ by: heads[party], room: 'plenary', kind: 'amendment-filed', body });
}
export const all = (world: World, point: string, position: Position): void =>
  parties.forEach((party) => take(world, party, point, position));
export const reworded = (point: string, text: string) =>
  firstPoints.map((there) => (there.id === point ? { ...there, text } : there));
