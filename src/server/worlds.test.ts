import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leaks } from './leaks.test-kit.ts';
import { routes } from './two-worlds-host.test-kit.ts';
import { questions } from './two-worlds-questions.test-kit.ts';
import { inOneMillisecond, story, telling } from './two-worlds-story.test-kit.ts';
import { tell } from './two-worlds.test-kit.ts';

test('every route of the router is asked', () => {
  expect(Object.keys(questions).toSorted()).toEqual(routes.toSorted());
});

test('two worlds that differ only behind closed doors tell a viewer the same, to the byte, on every route', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (steps) => {
      const without = await tell(steps, false);
      expect(await tell(steps, true)).toEqual(without);
    }),
    { numRuns: 8, seed: 28, examples: [[inOneMillisecond], [telling]] },
  );
});

test.each(Object.entries(leaks))('a server that leaks %s is found out', async (_, leak) => {
  expect(await tell(telling, true, leak)).not.toEqual(await tell(telling, false, leak));
});
