import { expect, test } from 'vitest';
import { readGold } from './gold.test-kit.ts';

test('of 150 date phrases of news, at least 85 in 100 mean what a reader takes them to mean', () => {
  const gold = readGold();
  expect(gold).toHaveLength(150);
  const wrong = gold.filter(({ isRight }) => !isRight);
  expect(wrong.length).toBeLessThanOrEqual(0.15 * 150);
});
