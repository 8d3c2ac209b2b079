import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inRuns, runsKept } from './in-runs.ts';

const ids = fc.uniqueArray(fc.stringMatching(/^p[0-9]{1,5}$/), { maxLength: 400 });
const itself = (id: string): string => id;

test('runs hold everything, in order, each under the id of its first', () => {
  fc.assert(
    fc.property(ids, (all) => {
      const runs = inRuns(all, itself);
      expect(runs.flatMap((run) => run.all)).toEqual(all);
      expect(runs.map(({ key }) => key)).toEqual(runs.map((run) => run.all[0]));
    }),
  );
});

test('what comes in touches at most the run that it comes into, and the one that it begins', () => {
  fc.assert(
    fc.property(ids, fc.nat(), (all, at) => {
      const place = all.length === 0 ? 0 : at % all.length;
      const more = all.toSpliced(place, 0, 'new');
      const before = inRuns(all, itself);
      const now = runsKept(before, inRuns(more, itself));
      expect(now.filter((run) => !before.includes(run)).length).toBeLessThanOrEqual(2);
    }),
  );
});

test('of three thousand points in a row none stands in a run of more than some hundreds', () => {
  const runs = inRuns(
    Array.from({ length: 3000 }, (_point, at) => `p${at + 1}`),
    itself,
  );
  expect(Math.max(...runs.map(({ all }) => all.length))).toBeLessThan(400);
  expect(runs.length).toBeGreaterThan(30);
});
