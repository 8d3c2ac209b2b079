import { expect, test } from 'vitest';
import { dateInWords } from '../../../core/record/date-in-words.ts';
import { dates } from './dates.ts';

test('A month or a year stands in the case that its preposition asks for', () => {
  const said = (edtf: string): string => dateInWords('uk', dates, edtf);
  expect(said('2026-03/..')).toBe('від березня 2026 р.');
  expect(said('../2026-02')).toBe('до лютого 2026 р.');
  expect(said('2026-11/2026-12')).toBe('від листопада 2026 р. до грудня 2026 р.');
  expect(said('2026/2027')).toBe('від 2026 року до 2027 року');
  expect(said('2026-03-12/..')).toBe('від 12 березня 2026 р.');
});
