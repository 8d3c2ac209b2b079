import { expect, test } from 'vitest';
import { state } from './state.ts';

const nowhere = { agreed: 0, 'in principle': 0, referred: 0, open: 0 };
const talks = (total: number, agreed: number, points: number): string =>
  state
    .sentence({
      total,
      by: { ...nowhere, agreed, open: total - agreed },
      mover: { party: 'Corva', points, since: '3 ноября 2026 г.' },
      gate: undefined,
    })
    .replaceAll('\u00a0', ' ');

test('The state of the talks agrees with its numbers', () => {
  expect(talks(28, 21, 2)).toBe(
    'Согласован 21 из 28 пунктов; 7 не согласовано; сторона Corva изменила позицию по 2 пунктам с 3 ноября 2026 г.',
  );
  expect(talks(21, 20, 21)).toBe(
    'Согласовано 20 из 21 пункта; 1 не согласован; сторона Corva изменила позицию по 21 пункту с 3 ноября 2026 г.',
  );
  expect(talks(1, 0, 1)).toMatch(/^Единственный пункт ещё не согласован;/);
  expect(talks(5, 5, 1)).toMatch(/^Согласованы все пункты \(5\);/);
});

test('What is counted has the form that goes with its number', () => {
  expect([1, 2, 5, 11, 21, 112].map(state.heads)).toEqual([
    'Аккредитован 1 глава делегации.',
    'Аккредитованы 2 главы делегаций.',
    'Аккредитовано 5 глав делегаций.',
    'Аккредитовано 11 глав делегаций.',
    'Аккредитован 21 глава делегации.',
    'Аккредитовано 112 глав делегаций.',
  ]);
});
