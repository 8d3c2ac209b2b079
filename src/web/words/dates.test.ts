import { expect, test } from 'vitest';
import { dateInWords, instantInWords } from '../../core/record/date-in-words.ts';
import { en } from './en.ts';
import { plural } from './plural.ts';

const said = (edtf: string): string => dateInWords('en-GB', en.dates, edtf);

test('a date is said with the precision that it has', () => {
  expect(said('2026-11-12')).toBe('12 November 2026');
  expect(said('2026-11')).toBe('November 2026');
  expect(said('2026')).toBe('2026');
  expect(said('2026-11-12T09:30:00Z')).toMatch(/12 November 2026.*9:30/);
});

test('what is not certain is said to be so', () => {
  expect(said('2026-11-12~')).toBe('around 12 November 2026');
  expect(said('2026-11-12?')).toBe('12 November 2026 (uncertain)');
});

test('intervals are said as weeks, as spans, as since and until', () => {
  expect(said('2025-11-24/2025-11-30')).toBe('the week of 24 November 2025');
  expect(said('2025-11-18/2025-11-25')).toBe('between 18 and 25 November 2025');
  expect(said('2025-10-18/2025-11-25')).toBe('between 18 October and 25 November 2025');
  expect(said('2025-12-18/2026-01-05')).toBe('between 18 December 2025 and 5 January 2026');
  expect(said('2025-11-18/2025-11-25?')).toBe('between 18 and 25 November 2025 (uncertain)');
  expect(said('2025-11-18~/2025-11-25')).toBe(
    'between around 18 November 2025 and 25 November 2025',
  );
  expect(said('2026-10-17T08:30Z/2026-10-17T12:30Z')).toBe('17 October 2026 at 08:30–12:30');
  expect(said('2026-10-17T08:30Z/2026-10-18T12:30Z')).toBe(
    '17 October 2026 at 08:30 – 18 October 2026 at 12:30',
  );
  expect(said('2026-03/..')).toBe('since March 2026');
  expect(said('../2026-03-01')).toBe('until 1 March 2026');
});

test('what cannot be read as a date is shown as it is', () => {
  expect(said('late Monday')).toBe('late Monday');
});

test('an instant of recording is the same everywhere: in UTC', () => {
  expect(instantInWords('en-GB', '2026-11-12T23:59:00.000Z')).toBe('12 Nov 2026, 23:59');
});

test('in no language is a date but numbers, nor is an hour of the afternoon that of the morning', () => {
  for (const language of ['fr', 'es', 'ru', 'uk', 'ar', 'zh-Hans']) {
    const told = instantInWords(language, '2026-11-12T15:04:00.000Z');
    expect([language, told]).toEqual([language, expect.stringMatching(/\p{L}.*15:04/u)]);
  }
});

test('a number takes the form that the language has for it', () => {
  const forms = { one: 'نقطة', two: 'نقطتان', few: 'نقاط', many: 'نقطة', other: 'نقطة' };
  expect([1, 2, 5, 11, 100].map((n) => plural('ar', n, forms))).toEqual([
    'نقطة',
    'نقطتان',
    'نقاط',
    'نقطة',
    'نقطة',
  ]);
  expect(plural('en', 2, { one: 'point', other: 'points' })).toBe('points');
});
