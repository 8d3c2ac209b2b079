import { describe, expect, test } from 'vitest';
import { placeOf, spanOf } from './span.ts';

const at = (iso: string): number => Date.parse(iso);

describe('the span of a date with its precision', () => {
  test.each([
    ['2025', '2025-01-01T00:00Z', '2026-01-01T00:00Z'],
    ['2025-12', '2025-12-01T00:00Z', '2026-01-01T00:00Z'],
    ['2024-02-28', '2024-02-28T00:00Z', '2024-02-29T00:00Z'],
    ['2025-11-24/2025-11-25', '2025-11-24T00:00Z', '2025-11-26T00:00Z'],
    ['2025-11-25T14:30Z', '2025-11-25T14:30Z', '2025-11-25T14:30Z'],
    ['2025-11-25T14:30:05.5+02:00', '2025-11-25T12:30:05.500Z', '2025-11-25T12:30:05.500Z'],
  ])('%s is from %s until %s', (edtf, from, until) => {
    expect(spanOf(edtf)).toEqual({ from: at(from), until: at(until), rough: false });
  });

  test('a time without a zone is read as UTC', () => {
    expect(spanOf('2025-11-25T14:30').from).toBe(at('2025-11-25T14:30Z'));
  });

  test('an open end has no end, an open beginning no beginning', () => {
    expect(spanOf('2025-11-25/..')).toEqual({ from: at('2025-11-25'), rough: false });
    expect(spanOf('../2025-11-25')).toEqual({ until: at('2025-11-26'), rough: false });
  });

  test('says when it is only about then', () => {
    expect(spanOf('2025-11~').rough).toBe(true);
    expect(spanOf('2025-11-24?/2025-11-25').rough).toBe(true);
  });

  test('is marked at its beginning, or where it has none at its last moment', () => {
    expect(placeOf(spanOf('2025-11-24/2025-11-25'))).toBe(at('2025-11-24'));
    expect(placeOf(spanOf('../2025-11-25'))).toBe(at('2025-11-26') - 1);
  });

  test('a day that there is not covers nothing', () => {
    expect(placeOf(spanOf('2025-13-45'))).toBeUndefined();
  });
});
