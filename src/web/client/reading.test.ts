import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkedIn } from '../../core/record/checked-before.ts';
import type { Recorded } from '../../core/record/entry.ts';
import { foldFor } from '../../core/record/fold.ts';
import { keyOf, type Key } from '../../core/record/ids.ts';
import { worldOf } from '../../core/record/world-of.test-kit.ts';
import type { World } from '../../core/record/worlds.test-kit.ts';
import { reading, type Question, type Told } from './reading.ts';

/** As the host answers. */
const answerOf = (entries: readonly Recorded[]): ArrayBuffer => {
  const listed = entries.map(({ entry, seq, recorded }) => ({ entry, seq, recorded }));
  return new TextEncoder().encode(JSON.stringify({ entries: listed })).buffer;
};

const keyIn = ({ folded }: World): Key => [...folded.state.roster.keys.keys()][0] ?? keyOf('');

const question = (world: World, entries: readonly Recorded[]): Question => ({
  negotiation: world.negotiation,
  key: keyIn(world),
  from: { answer: answerOf(entries) },
  before: {},
  early: true,
});

const forged = (recorded: Recorded): Recorded => ({
  ...recorded,
  entry: { ...recorded.entry, signature: recorded.entry.signature.replace(/^../, '00') },
});

/** What is told first and last, without how far it is. */
const told = (asked: Question): readonly Told[] =>
  [...reading(asked)].filter(({ what }) => what !== 'checking');

const anyWorld = fc.array(fc.nat(), { maxLength: 12 }).map(worldOf);

test('what is told before the signatures are verified is what a fold gives, and holds where all are good', () => {
  fc.assert(
    fc.property(anyWorld, (world) => {
      const [first, ...rest] = told(question(world, world.entries));
      expect(rest).toEqual([{ what: 'sound' }]);
      const seen = foldFor(world.negotiation, world.entries, keyIn(world));
      expect(first).toMatchObject({ what: 'unchecked', read: { waiting: [], seen } });
    }),
    { seed: 21, numRuns: 15 },
  );
});

test('where one signature is false, what was told before is replaced by what is true of it', () => {
  fc.assert(
    fc.property(anyWorld, fc.nat(), (world, place) => {
      const target = place % world.entries.length;
      const shown = world.entries.map((one, at) => (at === target ? forged(one) : one));
      const last = told(question(world, shown)).at(-1);
      const unsound = last?.what === 'checked' ? last.unsound : [];
      expect(unsound.map(({ entry }) => entry.signature)).toEqual([shown[target]?.entry.signature]);
      const seen = foldFor(world.negotiation, structuredClone(shown), keyIn(world));
      expect(last).toMatchObject({ what: 'checked', read: { seen } });
    }),
    { seed: 22, numRuns: 15 },
  );
});

test('what was verified before is told once, checked', () => {
  const world = worldOf([1, 2, 3, 4, 5]);
  const before = checkedIn(world.folded);
  const all = told({ ...question(world, world.entries), before });
  expect(all.map(({ what }) => what)).toEqual(['checked']);
});

test('a record that is shown already is told when it is checked, not before', () => {
  const world = worldOf([1, 2, 3, 4, 5]);
  const all = told({ ...question(world, world.entries), early: false });
  expect(all.map(({ what }) => what)).toEqual(['checked']);
});

test('a key that is no one’s sees nothing', () => {
  const world = worldOf([1, 2, 3]);
  const [first] = told({ ...question(world, world.entries), key: keyOf('00'.repeat(32)) });
  expect(first).toMatchObject({ read: { seen: undefined } });
});

test('what is no list of entries is refused', () => {
  const world = worldOf([1]);
  const answer = new TextEncoder().encode('{"entries":[{}]}').buffer;
  expect(() => told({ ...question(world, []), from: { answer } })).toThrow('entry');
});

test('a state goes from one thread to another, and into this browser, as it is', () => {
  fc.assert(
    fc.property(anyWorld, ({ folded }) => {
      expect(structuredClone(folded)).toEqual(folded);
    }),
    { seed: 23, numRuns: 15 },
  );
});
