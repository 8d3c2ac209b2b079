import { partyId, pointId, type Point } from '../text/point.ts';
import type { Refusal } from './refusal.ts';
import { revisionOf } from './wording.ts';
import { accordOf } from './world-of.test-kit.ts';
import { heads, table, talks, type World } from './worlds.test-kit.ts';

export type Code = keyof typeof heads;

/** A text of every shape: a title, headings, points with points below them, a paragraph. */
export const outline = [
  't title 0',
  'h1 heading 0',
  'p1 point 0',
  'p1a point 1',
  'p1b point 1',
  'p1b1 point 2',
  'p2 point 0',
  'h2 heading 0',
  'c paragraph 0',
  'p3 point 0',
  'p3a point 1',
  'p4 point 0',
].map((line): Point => {
  const [id = '', kind, depth] = line.split(' ') as [string, Point['kind'], string];
  const label = kind === 'point' ? { label: `${id}.` } : {};
  return { id: pointId(id), ...label, kind, depth: Number(depth), text: `The words of ${id}.` };
});

/** The points as bodies of entries hold them. */
export const bodiesOf = (points: readonly Point[]) => points.map((point) => ({ ...point }));

/** Talks with the outline on the table, as version 2. */
export const begun = begin();
function begin(): World {
  const world = talks();
  table(world, 2, bodiesOf(outline));
  return world;
}

/** A party puts a point elsewhere: why it is refused, or nothing. */
export const refused = (
  world: World,
  party: Code,
  point: string,
  place: { after?: string; depth?: number; joins?: Code },
): Refusal | undefined => {
  const version = accordOf(world).versions.length;
  const body = { instrument: 'accord', version, party, point, depth: 0, ...place };
  return world.try({ by: heads[party], room: 'plenary', kind: 'move-filed', body });
};

/** The same, where it must not be refused. */
export function move(...[world, party, point, place]: Parameters<typeof refused>): void {
  const why = refused(world, party, point, place);
  if (why) throw new Error(JSON.stringify(why));
}

/** A party takes back where it put a point: why it is refused, or nothing. */
export const back = (world: World, party: Code, point: string): Refusal | undefined => {
  const version = accordOf(world).versions.length;
  const body = { instrument: 'accord', version, party, point };
  return world.try({ by: heads[party], room: 'plenary', kind: 'move-withdrawn', body });
};

/** The points as a party reads them, each with its level: `h1 p1 p1a/1`. */
export const order = (world: World, party: Code): string =>
  revisionOf(accordOf(world), partyId(party)).map(written).join(' ');

export const written = ({ id, depth }: Point): string => (depth === 0 ? id : `${id}/${depth}`);
