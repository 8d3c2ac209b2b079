import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partyId, pointId } from '../text/point.ts';
import { instrumentId } from './ids.ts';
import { positions } from './instrument.ts';
import { kinds } from './kinds.ts';
import { takenBackBy, takingBack } from './taking-back.ts';
import { wordingHash, wordingOf, wordingsOf } from './wording.ts';
import { firstPoints, table, talks, type World } from './worlds.test-kit.ts';

const accord = instrumentId('accord');
const [AR, p1] = [partyId('AR'), pointId('p1')];
const author = { party: AR };

const instrumentOf = (world: World) => {
  const instrument = world.state.rooms.get(world.room('plenary'))?.instruments.get(accord);
  if (!instrument) throw new Error('no such text');
  return instrument;
};
const about = { instrument: 'accord', version: 1, party: 'AR', point: 'p1' };

type Doing = (world: World) => {
  readonly kind: string;
  readonly body: { readonly [f: string]: string | number };
};
const doing: fc.Arbitrary<Doing> = fc.oneof(
  fc
    .constantFrom('One.', 'Two.', 'Each Party shall publish its data.')
    .map((text) => () => ({ kind: 'amendment-filed', body: { ...about, text } })),
  fc.constant<Doing>(() => ({ kind: 'amendment-withdrawn', body: about })),
  fc.constantFrom(...positions).map((position) => (world: World) => ({
    kind: 'position-taken',
    body: {
      ...about,
      position,
      wording: wordingHash(wordingsOf(instrumentOf(world), p1)),
      note: 'Our reason.',
    },
  })),
);

const standingOf = (world: World) => {
  const instrument = instrumentOf(world);
  const held = instrument.positions.get(p1)?.get(AR);
  return [wordingOf(instrument, AR, p1), held && !held.lapsed ? held.position : 'silent'] as const;
};

test('what is taken back leaves its party where it stood, with both acts in the record', () => {
  fc.assert(
    fc.property(fc.array(doing, { minLength: 1, maxLength: 6 }), (all) => {
      const world = talks();
      for (const does of all) {
        const act = does(world);
        const [words, position] = standingOf(world);
        const room = world.room('plenary');
        const back = takingBack(world.state, room, act, author);
        if (world.try({ by: 'ada', room: 'plenary', ...act })) continue;
        const taking = back?.(world.state);
        const size = world.entries.length;
        if (!taking) continue;
        expect(takenBackBy[act.kind]).toContain(taking.kind);
        world.must({ by: 'ada', room: 'plenary', ...taking });
        expect(world.entries).toHaveLength(size + 1);
        const [wordsAfter, positionAfter] = standingOf(world);
        expect(wordsAfter).toBe(words);
        // A position that lapsed by the first act has lapsed for good.
        expect(positionAfter).toBe(act.kind === 'position-taken' ? position : positionAfter);
      }
    }),
    { numRuns: 60 },
  );
});

test('nothing is taken back for another party, nor words of a version that is no longer on the table', () => {
  const world = talks();
  const room = world.room('plenary');
  const act = { kind: 'amendment-filed', body: { ...about, text: 'One.' } };
  expect(takingBack(world.state, room, act, { party: partyId('BE') })).toBeUndefined();
  const back = takingBack(world.state, room, act, author);
  world.must({ by: 'ada', room: 'plenary', ...act });
  table(world, 2, firstPoints);
  expect(back?.(world.state)).toBeUndefined();
});

test('of every kind it is said by what it is taken back, here and in the documentation', () => {
  expect(Object.keys(takenBackBy).toSorted()).toEqual([...kinds.keys()].toSorted());
  for (const by of Object.values(takenBackBy).flat()) expect(kinds.has(by)).toBe(true);
  const page = readFileSync(join(import.meta.dirname, '../../../docs/taking-back.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `([a-z-]+)` +\| ([^|]*?) *\|/gm)].map(([, kind, by]) => [
    kind,
    [...(by ?? '').matchAll(/`([a-z-]+)`/g)].map(([, name]) => name),
  ]);
  expect(Object.fromEntries(rows)).toEqual(takenBackBy);
});
