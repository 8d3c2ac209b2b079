import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Rates } from './rates.ts';

const rate = { burst: 3, perSecond: 2 };

test('so many may be drawn at once, then one whenever the time for one has passed', () => {
  let now = 0;
  const rates = new Rates(rate, () => now);
  expect([1, 2, 3, 4].map(() => rates.draw('ada'))).toEqual([0, 0, 0, 500]);
  now = 499;
  expect(rates.draw('ada')).toBe(1);
  now = 500;
  expect([1, 2].map(() => rates.draw('ada'))).toEqual([0, 500]);
});

/** A counter that is filled up at each draw, beside the one instant that is kept. */
function naive(): (at: number) => boolean {
  let there = rate.burst;
  let before = 0;
  return (at) => {
    there = Math.min(rate.burst, there + ((at - before) * rate.perSecond) / 1000);
    before = at;
    if (there < 1) return false;
    there -= 1;
    return true;
  };
}

test('whatever the times, as many are let through as by counting', () => {
  const times = fc.array(fc.constantFrom(0, 50, 250, 500, 1000, 4000), { maxLength: 60 });
  fc.assert(
    fc.property(times, (waits) => {
      let now = 0;
      const rates = new Rates(rate, () => now);
      const counted = naive();
      for (const wait of waits) {
        now += wait;
        expect(rates.draw('ada') === 0).toBe(counted(now));
      }
    }),
  );
});

test('what one draws takes nothing from another, in whatever order they come', () => {
  const draws = fc.array(fc.constantFrom('ada', 'ben'), { maxLength: 20 });
  fc.assert(
    fc.property(draws, (names) => {
      const both = new Rates(rate, () => 0);
      const alone = new Rates(rate, () => 0);
      const waits = names.map((name) => ({ name, wait: both.draw(name) }));
      for (const { wait } of waits.filter(({ name }) => name === 'ada'))
        expect(wait).toBe(alone.draw('ada'));
    }),
  );
});
