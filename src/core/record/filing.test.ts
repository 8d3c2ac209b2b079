import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partyId, pointId, type Point, type PointId } from '../text/point.ts';
import { leadingText } from './authentic.ts';
import { filingOf, withKnownIds } from './filing.ts';
import { accordOf, worldOf } from './world-of.test-kit.ts';
import { revisionOf } from './wording.ts';
import { firstPoints, table, talks, World } from './worlds.test-kit.ts';

const AR = partyId('AR');
const textOf = (world: World): readonly string[] =>
  revisionOf(accordOf(world), AR).map(({ text }) => text);

let made = 0;
const newId = (): PointId => pointId(`n${(made += 1)}`);

/** Ada files what AR's file says; the kinds of act that it took. */
function file(
  world: World,
  texts: readonly string[],
  as: 'ada' | 'ben' = 'ada',
): readonly string[] {
  const points = texts.map((text, place): Point => {
    const label = `${place + 1}.`;
    return { id: pointId(`f${place}`), label, kind: 'point', depth: 0, text };
  });
  const party = partyId(as === 'ada' ? 'AR' : 'BE');
  const { acts, refused } = filingOf(accordOf(world), party, points, newId);
  expect(refused).toEqual([]);
  for (const { kind, body } of acts) world.must({ by: as, room: 'plenary', kind, body });
  return acts.map(({ kind }) => kind);
}

const SENTENCES = [
  ...firstPoints.map(({ text }) => text),
  'Withdrawals end within ninety days.',
  'Each Party shall publish its data every week.',
  'School children travel free of charge.',
  'The accounts are open to all.',
  'A commission of six members meets in spring.',
];
const anyText = fc.uniqueArray(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 8 });

test('after filing, the party’s own text is what its file says, whatever it had filed before', () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (files) => {
      const world = talks();
      for (const texts of files) {
        file(world, texts);
        expect(textOf(world)).toEqual(texts);
        expect(file(world, texts)).toEqual([]);
      }
    }),
    { seed: 51, numRuns: 60 },
  );
});

test('one changed word is one amendment, and going back to the table is letting go of it', () => {
  const world = talks();
  const [one = '', , three = ''] = SENTENCES;
  expect(file(world, [one, 'Withdrawals end within ninety days.', three])).toEqual([
    'amendment-filed',
  ]);
  expect(accordOf(world).amendments.get(AR)?.get(pointId('p2'))?.text).toContain('ninety');
  expect(file(world, SENTENCES.slice(0, 3))).toEqual(['amendment-withdrawn']);
});

test('a new point in the words of another party’s is the same point', () => {
  const world = talks();
  const texts = [...SENTENCES.slice(0, 3), 'School children travel free of charge.'];
  file(world, texts);
  file(world, texts, 'ben');
  const [ada, ben] = ['AR', 'BE'].map((party) =>
    revisionOf(accordOf(world), partyId(party)).map(({ id }) => id),
  );
  expect(ben).toEqual(ada);
});

test('a title cannot be added, and the rest of the file is not lost by it', () => {
  const points = firstPoints.map((point): Point => ({ ...point, id: pointId(point.id) }));
  const title: Point = { id: pointId('t'), kind: 'title', depth: 0, text: 'Another Accord' };
  const { acts, refused } = filingOf(accordOf(talks()), AR, [title, ...points.slice(1)], newId);
  expect(refused).toEqual([title]);
  expect(acts.map(({ body }) => [body['point'], body['text']])).toEqual([['p1', undefined]]);
});

const NESTED = [0, 1, 1, 2, 0, 0, 1, 0].map((depth, at): Point => {
  const id = pointId(`q${at + 1}`);
  return { id, label: `${at + 1}.`, kind: 'point', depth, text: SENTENCES[at] as string };
});

test('a file whose points stand in any order and on any level becomes the party’s text', () => {
  const begun = talks();
  table(
    begun,
    2,
    NESTED.map((point) => ({ ...point })),
  );
  const someFiles = fc.array(
    fc.shuffledSubarray(NESTED, { minLength: 5 }).chain((order) =>
      fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }).map((depths) =>
        order.map((point, at): Point => {
          const id = pointId(`f${at}`);
          return { ...point, id, depth: Math.min(depths[at] ?? 0, at) };
        }),
      ),
    ),
    { minLength: 1, maxLength: 3 },
  );
  let moves = 0;
  fc.assert(
    fc.property(someFiles, (files) => {
      const world = new World(begun);
      for (const points of files) {
        const { acts } = filingOf(accordOf(world), AR, points, newId);
        for (const { kind, body } of acts) world.must({ by: 'ada', room: 'plenary', kind, body });
        moves += acts.filter(({ kind }) => kind === 'move-filed').length;
        expect(textOf(world)).toEqual(points.map(({ text }) => text));
      }
    }),
    { seed: 52, numRuns: 120 },
  );
  expect(moves).toBeGreaterThan(50);
});

test('a point that stands elsewhere in the file is moved with what is below it, and keeps its id', () => {
  const world = talks();
  table(
    world,
    2,
    NESTED.map((point) => ({ ...point })),
  );
  const [one, , , , five, six, seven, eight] = NESTED as [Point, ...Point[]];
  const points = [five, six, seven, ...NESTED.slice(0, 4), eight].map((point) => point as Point);
  const { acts } = filingOf(accordOf(world), AR, points, newId);
  for (const { kind, body } of acts) world.must({ by: 'ada', room: 'plenary', kind, body });
  expect(acts.every(({ kind }) => kind === 'move-filed')).toBe(true);
  expect(revisionOf(accordOf(world), AR).map(({ id }) => id)).toEqual(points.map(({ id }) => id));
  expect(one.id).toBe('q1');
});

test('a version made of what all want has no new point in it, also where all have added, moved or left out some', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 48 }), { maxLength: 30 }), (chosen) => {
      const accord = accordOf(worldOf(chosen));
      const wanted = leadingText(accord);
      fc.pre(new Set(wanted.map(({ text }) => text)).size === wanted.length);
      const pasted = wanted.map((point, at) => ({ ...point, id: pointId(`pasted ${at}`) }));
      expect(withKnownIds(accord, pasted, newId)).toEqual(wanted.map((point) => ({ ...point })));
    }),
    { seed: 53, numRuns: 60 },
  );
});
