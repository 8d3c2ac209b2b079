import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partyId, pointId, type PointId } from '../text/point.ts';
import { leadingText } from './authentic.ts';
import { nextVersion } from './next-version.ts';
import { pointsInPlay } from './standing.ts';
import { accordOf, worldOf } from './world-of.test-kit.ts';
import { table, talks } from './worlds.test-kit.ts';

const choices = fc.array(fc.nat(9999), { maxLength: 30 });
const someWords = fc.constantFrom('', '  ', 'Other words.', 'Within [sixty][ninety] days.');

test('what was written stands in the next version, all else as all want it or as it was tabled', () => {
  fc.assert(
    fc.property(choices, fc.array(someWords, { minLength: 1, maxLength: 6 }), (played, words) => {
      const accord = accordOf(worldOf(played));
      const points = pointsInPlay(accord);
      const written = new Map(words.flatMap((text, at) => entryAt(points, at, text)));
      const next = nextVersion(accord, written);
      const leading = leadingText(accord);
      expect(new Set(next.map(({ id }) => id)).size).toBe(next.length);
      for (const [point, text] of written)
        expect(next.find(({ id }) => id === point)?.text ?? '').toBe(text.trim());
      const untouched = (all: typeof next) => all.filter(({ id }) => !written.has(id));
      expect(untouched(next)).toEqual(untouched(leading));
    }),
    { seed: 29, numRuns: 150 },
  );
});

const entryAt = (
  points: readonly PointId[],
  at: number,
  text: string,
): readonly (readonly [PointId, string])[] => {
  const point = points[at];
  return point === undefined ? [] : [[point, text]];
};

test('it can be tabled, and every point keeps its id', () => {
  const world = talks();
  const next = nextVersion(accordOf(world), new Map([[pointId('p2'), 'Within ninety days.']]));
  table(
    world,
    2,
    next.map((point) => ({ ...point })),
  );
  expect(
    accordOf(world)
      .versions.at(-1)
      ?.points.map(({ id, text }) => [id, text]),
  ).toEqual([
    ['p1', 'Each Party shall publish its data.'],
    ['p2', 'Within ninety days.'],
    ['p3', 'The frontier is marked by a commission.'],
  ]);
});

test('a point that one party alone has added comes in where that party put it, once words are written for it', () => {
  const world = talks();
  const added = { after: 'p1', label: '1 bis.', kind: 'point', depth: 0 };
  const body = {
    instrument: 'accord',
    version: 1,
    party: 'AR',
    point: 'new',
    text: 'Hers.',
    added,
  };
  world.must({ by: 'ada', room: 'plenary', kind: 'amendment-filed', body });
  const accord = accordOf(world);
  expect(accord.amendments.get(partyId('AR'))?.size).toBe(1);
  expect(nextVersion(accord, new Map()).map(({ id }) => id)).toEqual(['p1', 'p2', 'p3']);
  const next = nextVersion(accord, new Map([[pointId('new'), 'A compromise.']]));
  expect(next.map(({ label, text }) => `${label} ${text}`)).toEqual([
    '1. Each Party shall publish its data.',
    '1 bis. A compromise.',
    '2. Withdrawals end within sixty days.',
    '3. The frontier is marked by a commission.',
  ]);
});
