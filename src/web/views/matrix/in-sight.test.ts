import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inSight } from './in-sight.ts';

const seeing = fc.record({
  scrolled: fc.integer({ min: 0, max: 20_000 }),
  seen: fc.integer({ min: 1, max: 2000 }),
  size: fc.integer({ min: 16, max: 80 }),
});

test('every piece that is in sight is there, and never many more', () => {
  fc.assert(
    fc.property(seeing, fc.nat(400), (view, count) => {
      const { from, until } = inSight(view, count);
      const { scrolled, seen, size } = view;
      expect(from).toBeGreaterThanOrEqual(0);
      expect(until).toBeLessThanOrEqual(count);
      expect(until).toBeGreaterThanOrEqual(from);
      expect(until - from).toBeLessThanOrEqual(Math.ceil(seen / size) + 1 + 2 * (6 + 1));
      for (let piece = 0; piece < count; piece++) {
        const isSeen = (piece + 1) * size > scrolled && piece * size < scrolled + seen;
        expect(isSeen && (piece < from || piece >= until)).toBe(false);
      }
    }),
    { seed: 11, numRuns: 300 },
  );
});

test('a little scrolling changes nothing', () => {
  const view = { scrolled: 1284, seen: 756, size: 40 };
  expect(inSight({ ...view, scrolled: 1300 }, 300)).toEqual(inSight(view, 300));
});
