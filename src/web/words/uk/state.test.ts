import { expect, test } from 'vitest';
import { state } from './state.ts';

const nowhere = { agreed: 0, 'in principle': 0, referred: 0, open: 0 };
const talks = (total: number, agreed: number, points: number): string =>
  state
    .sentence({
      total,
      by: { ...nowhere, agreed, referred: total - agreed },
      mover: { party: 'Corva', points, since: '3 листопада 2026 р.' },
      gate: undefined,
    })
    .replaceAll('\u00a0', ' ');

test('The state of the talks agrees with its numbers', () => {
  expect(talks(28, 21, 2)).toBe(
    'Погоджено 21 із 28 пунктів; 7 очікують на рішення керівників; сторона Corva змінила позицію щодо 2 пунктів від 3 листопада 2026 р.',
  );
  expect(talks(21, 20, 21)).toBe(
    'Погоджено 20 із 21 пункту; 1 очікує на рішення керівників; сторона Corva змінила позицію щодо 21 пункту від 3 листопада 2026 р.',
  );
  expect(talks(1, 0, 1)).toMatch(/^Єдиний пункт іще не погоджено;/);
  expect(talks(5, 5, 1)).toMatch(/^Погоджено всі пункти \(5\);/);
});

test('What is counted has the form that goes with its number', () => {
  expect([1, 2, 5, 11, 21, 112].map(state.heads)).toEqual([
    'Акредитовано 1 главу делегації.',
    'Акредитовано 2 глав делегацій.',
    'Акредитовано 5 глав делегацій.',
    'Акредитовано 11 глав делегацій.',
    'Акредитовано 21 главу делегації.',
    'Акредитовано 112 глав делегацій.',
  ]);
});
