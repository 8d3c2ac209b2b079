import { expect, test } from 'vitest';
import { dateInWords } from '../../../core/record/date-in-words.ts';
import { dates } from './dates.ts';

test('A month or a year stands in the case that its preposition asks for', () => {
  const said = (edtf: string): string => dateInWords('ru', dates, edtf);
  expect(said('2026-03/..')).toBe('с марта 2026 г.');
  expect(said('../2026-05')).toBe('до мая 2026 г.');
  expect(said('2026-09/2026-11')).toBe('с сентября 2026 г. по ноябрь 2026 г.');
  expect(said('2026/2027')).toBe('с 2026 года по 2027 год');
  expect(said('2026-03-12/2026-03-15')).toBe('с 12 по 15 марта 2026 г.');
  expect(said('2026-03-12/..')).toBe('с 12 марта 2026 г.');
});
