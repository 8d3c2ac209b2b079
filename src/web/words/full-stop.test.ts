import { expect, test } from 'vitest';
import { fullStop } from './full-stop.ts';

test('A sentence has one full stop, whether it ends with an abbreviation or not', () => {
  expect(fullStop('Не ранее: 12 марта 2026 г.')).toBe('Не ранее: 12 марта 2026 г.');
  expect(fullStop('Не ранее: 12 марта 2026 г. в 08:30')).toBe(
    'Не ранее: 12 марта 2026 г. в 08:30.',
  );
});
