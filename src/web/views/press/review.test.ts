import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextOpen } from './review.ts';

test('one after the other every proposal that waits comes once, from wherever one begins', () => {
  const some = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(some, fc.nat(), (ids, start) => {
      const waiting = new Set(ids);
      let at = ids[start % ids.length] ?? '';
      const seen = [at];
      waiting.delete(at);
      while (waiting.size > 0) {
        at = nextOpen(ids, at, (id) => waiting.has(id));
        waiting.delete(at);
        seen.push(at);
      }
      expect(seen.toSorted()).toEqual(ids.toSorted());
      expect(nextOpen(ids, at, () => false)).toBe(at);
    }),
  );
});
