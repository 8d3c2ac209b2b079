import fc from 'fast-check';
import { expect, test } from 'vitest';
import { zWhen } from '../../../core/record/ids.ts';
import { chosenOf, edtfOf } from './edtf.ts';

test.each([
  [{ day: '2026-11-12', time: '', lastDay: '', about: false }, '2026-11-12'],
  [{ day: '2026-11-12', time: '15:00', lastDay: '', about: false }, '2026-11-12T15:00Z'],
  [{ day: '2026-11-12', time: '', lastDay: '', about: true }, '2026-11-12~'],
  [{ day: '2026-11-12', time: '', lastDay: '2026-11-14', about: true }, '2026-11-12~/2026-11-14~'],
])('%o is written %s', (chosen, edtf) => {
  expect(edtfOf(chosen)).toBe(edtf);
});

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const time = fc.constantFrom('', '00:00', '09:30', '23:59');

test('whatever is chosen is a date that the record takes, and comes back as it was chosen', () => {
  fc.assert(
    fc.property(day, time, fc.option(day, { nil: '' }), fc.boolean(), (first, at, last, about) => {
      const several = last !== '' && last > first;
      const chosen = { day: first, time: several ? '' : at, lastDay: several ? last : '', about };
      const edtf = edtfOf(chosen);
      expect(zWhen.safeParse(edtf).success).toBe(true);
      expect(chosenOf(edtf)).toEqual(chosen);
    }),
    { seed: 11, numRuns: 200 },
  );
});
