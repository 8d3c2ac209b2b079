import fc from 'fast-check';
import { expect, test } from 'vitest';
import { all, file, reworded, take } from './accord.test-kit.ts';
import type { Instrument } from './instrument.ts';
import { isStill, movementOf, type Movement } from './movement.ts';
import { accordOf, worldOf } from './world-of.test-kit.ts';
import { table, talks, type World } from './worlds.test-kit.ts';

/** What moved in the accord while something was done. */
function moved(world: World, work: () => void): Movement {
  const before = accordOf(world);
  work();
  return movementOf(before, accordOf(world));
}

test('nothing moves from a state to itself; from nothing, all is new', () => {
  const choices = fc.array(fc.integer({ min: 0, max: 2 ** 48 }), { maxLength: 20 });
  fc.assert(
    fc.property(choices, (chosen) => {
      const accord: Instrument = accordOf(worldOf(chosen));
      expect(isStill(movementOf(accord, accord))).toBe(true);
      const { versions, points } = movementOf(undefined, accord);
      expect(versions).toEqual(accord.versions.map(({ number }) => number));
      expect(points.every(({ before }) => before === undefined)).toBe(true);
    }),
    { seed: 41, numRuns: 15 },
  );
});

test('who joins is said to have joined, and the bracket to have closed', () => {
  const world = talks();
  file(world, 'AR', 'p2', 'Withdrawals end within ninety days.');
  const { words, points } = moved(world, () => {
    for (const party of ['BE', 'CO'] as const)
      file(world, party, 'p2', 'Withdrawals end within ninety days.', { joins: 'AR' });
  });
  expect(points).toEqual([{ point: 'p2', before: 'open', now: 'open', bracket: 'closed' }]);
  expect(words.map(({ party, joined, nearer }) => [party, joined, nearer])).toEqual([
    ['BE', ['AR'], []],
    ['CO', ['AR'], []],
  ]);
});

test('who comes nearer to another’s words is said to have moved towards that party', () => {
  const world = talks();
  file(world, 'AR', 'p2', 'Withdrawals end within ninety days of entry into force.');
  file(world, 'BE', 'p2', 'Withdrawals end at once.');
  const { words } = moved(world, () =>
    file(world, 'BE', 'p2', 'Withdrawals end within eighty days of entry into force.'),
  );
  expect(words).toMatchObject([
    {
      party: 'BE',
      before: 'Withdrawals end at once.',
      joined: [],
      nearer: [{ party: 'AR', by: expect.any(Number) }],
    },
  ]);
  expect(words[0]?.nearer.map(({ party }) => party)).not.toContain('BE');
});

test('a party whose words only the table changed has not moved; one that withdraws has', () => {
  const world = talks();
  file(world, 'AR', 'p1', 'Each Party may publish its data.');
  const byTable = moved(world, () => table(world, 2, reworded('p2', 'Withdrawals end at once.')));
  expect([byTable.versions, byTable.words]).toEqual([[2], []]);
  const back = moved(world, () =>
    world.must({
      by: 'ada',
      room: 'plenary',
      kind: 'amendment-withdrawn',
      body: { instrument: 'accord', version: 2, party: 'AR', point: 'p1' },
    }),
  );
  expect(back.words.map(({ party, now, joined }) => [party, now, joined])).toEqual([
    ['AR', 'Each Party shall publish its data.', ['BE', 'CO']],
  ]);
});

test('a position that is taken moves the party, all of them the point, and one that lapses goes back', () => {
  const world = talks();
  take(world, 'AR', 'p1', 'in principle');
  const agreed = moved(world, () => all(world, 'p1', 'agreed'));
  expect(agreed.points).toEqual([{ point: 'p1', before: 'open', now: 'agreed' }]);
  expect(agreed.positions[0]).toEqual({
    party: 'AR',
    point: 'p1',
    before: 'in principle',
    now: 'agreed',
    lapsed: false,
  });
  const lapsed = moved(world, () => file(world, 'CO', 'p1', 'Nothing is published.'));
  expect(lapsed.positions).toHaveLength(3);
  expect(lapsed.positions.every(({ now, lapsed: has }) => now === 'silent' && has)).toBe(true);
  expect(lapsed.points).toEqual([
    { point: 'p1', before: 'agreed', now: 'open', bracket: 'opened' },
  ]);
});
