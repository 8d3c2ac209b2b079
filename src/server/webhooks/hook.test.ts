import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOf, negotiationId, personId, roomId } from '../../core/record/ids.ts';
import { delivered, failed, GIVEN_UP_AFTER_MS, isDue, waitAfter, type Hook } from './hook.ts';

const start = new Date('2026-11-01T00:00:00.000Z');
const room = roomId('a'.repeat(32));
const hook: Hook = {
  id: 'b'.repeat(32),
  negotiation: negotiationId('c'.repeat(32)),
  person: personId('ann'),
  key: keyOf('d'.repeat(64)),
  address: 'https://receiver.example/',
  secret: 'whsec_x',
  since: start.toISOString(),
  after: '',
};
const unreachable = { why: 'unreachable' } as const;

test('each wait is twice the one before or an hour, and by chance up to half of it shorter', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (tries, chance) => {
        const longest = waitAfter(tries, 0);
        expect(longest).toBeLessThanOrEqual(3_600_000);
        expect(longest).toBe(Math.min(waitAfter(1, 0) * 2 ** (tries - 1), 3_600_000));
        expect(waitAfter(tries, chance)).toBeGreaterThanOrEqual(longest / 2);
        expect(waitAfter(tries, chance)).toBeLessThanOrEqual(longest);
      },
    ),
  );
});

test('a receiver that never answers is tried for three days and then given up', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (chance) => {
      let now = start;
      let tried = hook;
      for (let tries = 0; !tried.givenUp; tries += 1) {
        expect(tries).toBeLessThan(1000);
        expect(isDue(tried, now.toISOString())).toBe(true);
        tried = failed(tried, unreachable, now, chance);
        expect(isDue(tried, now.toISOString())).toBe(false);
        now = new Date(tried.failing?.next ?? '');
      }
      const end = Date.parse(tried.failing?.since ?? '') + GIVEN_UP_AFTER_MS;
      expect(now.getTime()).toBeGreaterThanOrEqual(end);
      expect(now.getTime()).toBeLessThan(end + 2 * 3_600_000);
      expect(isDue(tried, '9999')).toBe(false);
    }),
    { numRuns: 10 },
  );
});

test('what is taken ends the failing, and a later failure begins anew', () => {
  const after = delivered(failed(hook, unreachable, start, 0), room, 3, start.toISOString());
  expect(after.failing).toBe(undefined);
  expect(after.after).toBe(`${room}:3`);
  const later = new Date(start.getTime() + GIVEN_UP_AFTER_MS);
  expect(failed(after, unreachable, later, 0)).toMatchObject({ failing: { tries: 1 } });
  expect(failed(after, unreachable, later, 0).givenUp).toBe(undefined);
});

test('a receiver that says it is gone is given up at once', () => {
  expect(failed(hook, { why: 'answered', status: 410 }, start, 0).givenUp).toBe(true);
  expect(failed(hook, { why: 'answered', status: 500 }, start, 0).givenUp).toBe(undefined);
});
