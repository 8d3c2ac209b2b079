import { expect, test } from 'vitest';
import { carriedOver } from './draft.ts';

const begun = 'Each Party shall withdraw within sixty days.';

test('what only others changed comes into a draft, and what only the writer changed stays', () => {
  const mine = 'Each Party shall promptly withdraw within sixty days.';
  const newer = 'Each Party shall withdraw within ninety days.';
  expect(carriedOver(mine, begun, newer)).toEqual({
    text: 'Each Party shall promptly withdraw within ninety days.',
    both: false,
  });
});

test('where both changed the same words, the writer’s stand, and it is said', () => {
  const mine = 'Each Party shall withdraw within thirty days.';
  const newer = 'Each Party shall withdraw within ninety days.';
  expect(carriedOver(mine, begun, newer)).toEqual({ text: mine, both: true });
});

test('a point that was taken out meanwhile leaves the draft as it is', () => {
  const mine = 'Each Party shall withdraw within thirty days.';
  expect(carriedOver(mine, begun, null)).toEqual({ text: mine, both: true });
});
