import { expect, test } from 'vitest';
import { dateInWords } from '../../../core/record/date-in-words.ts';
import { dates } from './dates.ts';

const said = (edtf: string): string => dateInWords('es', dates, edtf);

test('a day takes the article, a month or a year does not', () => {
  expect(said('2026-03-12/..')).toBe('desde el 12 de marzo de 2026');
  expect(said('2026-03/..')).toBe('desde marzo de 2026');
  expect(said('../2026')).toBe('hasta 2026');
  expect(said('2026-03-12/2026-04-02')).toBe('entre el 12 de marzo y el 2 de abril de 2026');
  expect(said('2025-11-24/2025-11-30')).toBe('la semana del 24 de noviembre de 2025');
});
