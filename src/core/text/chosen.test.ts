import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeOf, changesIn, chosenOf } from './chosen.ts';
import type { Point, PointId } from './point.ts';
import { paragraphsOf, readPoints } from './points.ts';
import { redline } from './redline.ts';

const pointsOf = (plain: string): Point[] => readPoints(paragraphsOf(plain));
const textsOf = (points: readonly Point[]): readonly string[] => points.map(({ text }) => text);

const SENTENCES = [
  'Each Party shall publish its data.',
  'Each Party shall publish its data every month and answer for it.',
  'Withdrawals end within sixty days of signature.',
  'Withdrawals end within ninety days of signature.',
  'School children travel free of charge on the ferry.',
  'A commission of six members meets in spring.',
  'The accounts are open to all who ask for them.',
];
const anyText = fc
  .uniqueArray(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 6 })
  .map((sentences) => pointsOf(sentences.map((one, at) => `${at + 1}. ${one}`).join('\n\n')));

test('with nothing left out it is the newer text, with everything left out the older', () => {
  fc.assert(
    fc.property(anyText, anyText, (older, newer) => {
      const changes = redline(older, newer);
      const all = new Set(changesIn(changes).map(changeOf));
      expect(textsOf(chosenOf(changes, new Set()))).toEqual(textsOf(newer));
      const kept = chosenOf(changes, all);
      expect(textsOf(kept)).toEqual(textsOf(older));
      expect(kept.map(({ id }) => id)).toEqual(older.map(({ id }) => id));
    }),
    { seed: 110, numRuns: 200 },
  );
});

test('whatever is left out, each point stands there once, and the other changes are made', () => {
  const some = fc.tuple(anyText, anyText, fc.infiniteStream(fc.boolean()));
  fc.assert(
    fc.property(some, ([older, newer, coins]) => {
      const changes = redline(older, newer);
      const named = changesIn(changes).map(changeOf);
      const leftOut = new Set(named.filter(() => coins.next().value));
      const ids = chosenOf(changes, leftOut).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const again = redline(older, chosenOf(changes, leftOut));
      expect(changesIn(again).length).toBeLessThanOrEqual(named.length);
    }),
    { seed: 111, numRuns: 200 },
  );
});

const older = pointsOf(
  '1. Alpha beta gamma delta.\n\n2. Epsilon zeta eta theta.\n\n3. Iota kappa lambda mu.\n\n4. Nu xi omicron pi.',
);
const newer = pointsOf(
  '1. Epsilon zeta eta theta.\n\n2. Iota kappa lambda rho.\n\n3. Alpha beta gamma delta.\n\n4. Quite another matter.',
);

test('a move is one change, and left out its point stays where it was', () => {
  const changes = redline(older, newer);
  expect(changesIn(changes).map(({ status }) => status)).toEqual(['changed', 'moved', 'changed']);
  const moved = changesIn(changes).find(({ status }) => status === 'moved');
  const leftOut = new Set<PointId>(moved ? [changeOf(moved)] : []);
  expect(textsOf(chosenOf(changes, leftOut))).toEqual([
    'Alpha beta gamma delta.',
    'Epsilon zeta eta theta.',
    'Iota kappa lambda rho.',
    'Quite another matter.',
  ]);
  expect(chosenOf(changes, new Set())[2]?.id).toBe('p1');
});
