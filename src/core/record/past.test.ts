import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, host } from './fold.ts';
import { personId } from './ids.ts';
import { pastOf } from './past.ts';
import { worldOf } from './world-of.test-kit.ts';
import { minute, people, talks } from './worlds.test-kit.ts';

test('any instants in any order show what a fold as of each shows', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(), { minLength: 1, maxLength: 30 }),
      fc.constantFrom(host, ...people.map(personId)),
      fc.array(fc.integer({ min: -1, max: 60 }), { minLength: 1, maxLength: 12 }),
      (choices, viewer, minutes) => {
        const { negotiation, entries } = worldOf(choices);
        const at = pastOf(negotiation, entries, viewer);
        for (const instant of minutes.map(minute)) {
          expect(at(instant)).toEqual(fold(negotiation, entries, viewer, instant));
        }
      },
    ),
    { numRuns: 40 },
  );
});

test('a long record is walked forth and back past the states that are kept on the way', () => {
  const world = talks();
  for (let said = 0; said < 130; said++) {
    const body = { text: `Remark ${said}.` };
    world.must({ by: 'ada', room: 'plenary', kind: 'remark-made', body });
  }
  const { negotiation, entries } = world;
  const at = pastOf(negotiation, entries, personId('ben'));
  for (const instant of [140, 49, 51, 120, 100, 99, 101, 0, 500].map(minute)) {
    expect(at(instant)).toEqual(fold(negotiation, entries, personId('ben'), instant));
  }
});

test('what was shown before stays as it was', () => {
  const { negotiation, entries } = talks();
  const at = pastOf(negotiation, entries, host);
  const early = at(minute(5));
  const before = fold(negotiation, entries, host, minute(5));
  at(minute(100));
  expect(early).toEqual(before);
});
