import { expect, test } from 'vitest';
import { dateInWords } from '../../../core/record/date-in-words.ts';
import { dates, untilDate, withArticle } from './dates.ts';

const said = (edtf: string): string => dateInWords('fr', dates, edtf);

test('a day takes the article, a month or a year does not', () => {
  expect(said('2026-03-12/..')).toBe('depuis le 12 mars 2026');
  expect(said('2026-03/..')).toBe('depuis mars 2026');
  expect(said('../2026-03-12')).toBe('jusqu’au 12 mars 2026');
  expect(said('../2026')).toBe('jusqu’en 2026');
  expect(said('../2026-03-12~')).toBe('jusque vers le 12 mars 2026');
});

test('of two days the article stands before each', () => {
  expect(said('2026-03-01/2026-03-05')).toBe('entre le 1er et le 5 mars 2026');
});

test('the first of a month is a first where it has the article', () => {
  expect(withArticle(said('2026-03-01'))).toBe('le 1er mars 2026');
  expect(untilDate(said('2026-03-01'))).toBe('jusqu’au 1er mars 2026');
});
