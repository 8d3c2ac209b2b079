import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import * as signatures from '../log/signature.ts';
import { checkedIn, takeAsChecked } from './checked-before.ts';
import type { Recorded } from './entry.ts';
import { fold, host, type Folded } from './fold.ts';
import { talks, type World } from './worlds.test-kit.ts';
import { worldOf } from './world-of.test-kit.ts';

vi.mock('../log/signature.ts', async (original) => {
  const real = await original<typeof signatures>();
  return { ...real, verify: vi.fn<typeof real.verify>(real.verify) };
});
const verified = vi.mocked(signatures.verify);
beforeEach(() => void verified.mockClear());

const ALWAYS = '9999-12-31T23:59:59.999Z';
const folded = ({ negotiation }: World, entries: readonly Recorded[]): Folded =>
  fold(negotiation, entries, host, ALWAYS);

/** The same entries as they are read in another process, where nothing is known of them. */
const reread = (entries: readonly Recorded[]): Recorded[] => structuredClone([...entries]);

const forged = (recorded: Recorded): Recorded => ({
  ...recorded,
  entry: { ...recorded.entry, signature: recorded.entry.signature.replace(/^../, '00') },
});

const anyWorld = fc.array(fc.nat(), { maxLength: 12 }).map(worldOf);

test('a record opened by what was checked before is the same as one verified anew, forged entries in it or not', () => {
  fc.assert(
    fc.property(anyWorld, fc.option(fc.nat()), (world, place) => {
      const entries = reread(world.entries);
      const target = place === null ? undefined : place % entries.length;
      const shown = entries.map((one, index) => (index === target ? forged(one) : one));
      const before = folded(world, shown);
      const again = reread(shown);
      takeAsChecked(again, checkedIn(before));
      expect(folded(world, again)).toEqual(before);
    }),
    { numRuns: 40 },
  );
});

test('what was checked is not verified again, and what came since is', () => {
  const world = talks();
  const known = checkedIn(folded(world, reread(world.entries)));
  world.must({ by: 'ada', room: 'plenary', kind: 'remark-made', body: { text: 'One more.' } });
  const again = reread(world.entries);
  takeAsChecked(again, known);
  verified.mockClear();
  expect(folded(world, again).refused).toEqual([]);
  expect(verified).toHaveBeenCalledTimes(1);
});

test('anything changed under a root that was checked is found, wherever it is', () => {
  const world = talks();
  const known = checkedIn(folded(world, reread(world.entries)));
  const otherBody = (recorded: Recorded): Recorded => ({
    ...recorded,
    entry: { ...recorded.entry, body: { text: 'Never said.' } },
  });
  for (const index of world.entries.keys()) {
    for (const [change, code] of [
      [forged, 'bad-signature'],
      [otherBody, 'body-differs'],
    ] as const) {
      const shown = reread(world.entries).map((one, at) => (at === index ? change(one) : one));
      takeAsChecked(shown, known);
      const refused = folded(world, shown).refused.map(({ recorded, why }) => [recorded, why.code]);
      expect(refused).toContainEqual([shown[index], code]);
    }
  }
});

test('a room with an entry missing, put first or seen only in part is verified anew', () => {
  const world = talks();
  const known = checkedIn(folded(world, reread(world.entries)));
  const room = world.room('plenary');
  const own = world.entries.filter(({ entry }) => entry.envelope.room === room);
  for (const shown of [own.slice(1), own.slice(0, -1), own.map((one) => ({ ...one, seq: 1 }))]) {
    const again = reread(shown);
    takeAsChecked(again, known);
    verified.mockClear();
    folded(world, [...reread(world.entries.filter((one) => !own.includes(one))), ...again]);
    expect(verified.mock.calls.length).toBeGreaterThanOrEqual(again.length);
  }
});
