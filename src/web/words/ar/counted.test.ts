import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counted, countedOf } from './counted.ts';

test('from three on the number is said, before that the noun says it', () => {
  fc.assert(
    fc.property(fc.nat(100_000), (n) => {
      expect(/\p{Number}/u.test(counted(n, 'entry'))).toBe(n >= 3);
      expect(/\p{Number}/u.test(countedOf(n, 'entry'))).toBe(n >= 3);
    }),
  );
});

test('a noun takes each of the six forms', () => {
  const noun = (n: number): string => counted(n, 'party').replace(/^\p{Number}+ /u, '');
  expect([0, 1, 2, 3, 10, 11, 99, 100, 103].map(noun)).toEqual([
    'لا أطراف',
    'طرف واحد',
    'طرفان',
    'أطراف',
    'أطراف',
    'طرفاً',
    'طرفاً',
    'طرف',
    'أطراف',
  ]);
});

test('the dual changes after a verb or a preposition, and nothing else does', () => {
  expect(countedOf(2, 'point')).toBe('نقطتين');
  expect(counted(2, 'point')).toBe('نقطتان');
  fc.assert(
    fc.property(
      fc.nat().filter((n) => n !== 2),
      (n) => {
        expect(countedOf(n, 'point')).toBe(counted(n, 'point'));
      },
    ),
  );
});
