import { expect, test } from 'vitest';
import { fullStop, withoutStop } from './full-stop.ts';

test('A sentence has one full stop, whether it ends with an abbreviation or not', () => {
  expect(fullStop('Не ранее: 12 марта 2026 г.')).toBe('Не ранее: 12 марта 2026 г.');
  expect(fullStop('Не ранее: 12 марта 2026 г. в 08:30')).toBe(
    'Не ранее: 12 марта 2026 г. в 08:30.',
  );
});

test('a sentence within another leaves its stop, not its dots', () => {
  expect(withoutStop('Once the leaders have met.')).toBe('Once the leaders have met');
  expect(withoutStop('领导人会晤之后。')).toBe('领导人会晤之后');
  expect(withoutStop('And so on...')).toBe('And so on...');
  expect(withoutStop('the leaders meet')).toBe('the leaders meet');
});
