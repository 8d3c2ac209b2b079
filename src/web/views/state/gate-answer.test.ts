import { expect, test } from 'vitest';
import { fold } from './gate-answer.ts';

const upTo = (n: number): readonly number[] => Array.from({ length: n }, (_, at) => at + 1);

test('of twenty-eight points six are named, and the others counted', () => {
  expect(fold(upTo(28))).toEqual({ shown: [1, 2, 3, 4, 5, 6], folded: 22 });
});

test('a few points are all named, and none is left alone behind "and 1 more"', () => {
  expect(fold(upTo(6)).folded).toBe(0);
  expect(fold(upTo(7))).toEqual({ shown: upTo(7), folded: 0 });
});
