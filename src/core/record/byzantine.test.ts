import fc from 'fast-check';
import { expect, test } from 'vitest';
import { play, storyOf, type Conduct, type Noticed, type Watcher } from './byzantine.test-kit.ts';

const played = new Map<Conduct, readonly Noticed[]>();

/** What was noticed in a few runs, always the same ones; played once. */
function seeded(conduct: Conduct, holds: (noticed: Noticed) => void): void {
  const runs =
    played.get(conduct) ?? fc.sample(storyOf(conduct), { seed: 7, numRuns: 5 }).map(play);
  played.set(conduct, runs);
  for (const noticed of runs) holds(noticed);
}

test('of an honest host no one notices anything', () => {
  seeded('honest', (noticed) => expect(noticed.size).toBe(0));
});

/** Who notices for certain, and after how many further entries at the latest. */
const caught: readonly [Conduct, Watcher, number][] = [
  ['fork apart', 'words', 0],
  ['fork crossing', 'words', 0],
  ['fork crossing', 'seen', 2],
  ['fork crossing', 'auditor', 2],
  ['drop', 'receipt', 0],
  ['rewind', 'memory', 0],
  ['rewind', 'receipt', 0],
  ['rewind', 'seen', 0],
  ['delay', 'words', 0],
  ['wrong room', 'seals', 0],
  ['changed words', 'seals', 0],
  ['changed instant', 'memory', 0],
  ['changed instant', 'receipt', 0],
  ['changed instant', 'seen', 0],
];

test.each(caught)(
  '%s is noticed by %s after %i entries at the latest',
  (conduct, watcher, most) => {
    seeded(conduct, (noticed) => {
      expect(noticed.get(watcher)).toBeGreaterThanOrEqual(0);
      expect(noticed.get(watcher)).toBeLessThanOrEqual(most);
    });
  },
);

test.each(['refuse', 'false instant'] as const)('no one can notice %s', (conduct) => {
  seeded(conduct, (noticed) => expect(noticed.size).toBe(0));
});

test('a fork whose sides are kept apart shows in no member’s own record', () => {
  seeded('fork apart', (noticed) => {
    expect(noticed.has('seen') || noticed.has('seals') || noticed.has('memory')).toBe(false);
  });
});
