import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesFor } from './places.ts';

test('never more are at work than there are places; all are served, in the order of coming', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.integer({ min: 1, max: 3 }),
      fc.array(fc.boolean(), { maxLength: 12 }),
      async (scheduler, count, works) => {
        const inPlace = placesFor(count);
        const begun: number[] = [];
        let now = 0;
        let most = 0;
        const done = works.map((fails, at) =>
          inPlace(async () => {
            begun.push(at);
            now += 1;
            most = Math.max(most, now);
            await scheduler.schedule(Promise.resolve());
            now -= 1;
            if (fails) throw new Error('this work fails');
          }),
        );
        await scheduler.waitFor(Promise.allSettled(done));
        expect(begun).toEqual(works.map((_, at) => at));
        expect(most).toBe(Math.min(count, works.length));
      },
    ),
  );
});
