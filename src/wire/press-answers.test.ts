import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answered, countOf, ENOUGH, sureness, zAnswers, type Answers } from './press-answers.ts';

const found = fc.record({
  entry: fc.constantFrom('say that', 'say left', 'claim that'),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
});
const given = fc.array(fc.tuple(found, fc.constantFrom('confirmed', 'refused')), {
  maxLength: 30,
});

const told = (all: readonly [{ entry: string; confidence: number }, 'confirmed' | 'refused'][]) =>
  all.reduce<Answers>((answers, [one, answer]) => answered(answers, one, answer), {});

test('however one answers, a proposal stays between sure and not sure, and all of it can be kept', () => {
  fc.assert(
    fc.property(given, found, (all, one) => {
      const answers = told(all);
      expect(countOf(answers)).toBe(all.length);
      expect(zAnswers.parse(JSON.parse(JSON.stringify(answers)))).toEqual(answers);
      const sure = sureness(one, answers, 0);
      expect(sure >= 0 && sure <= 1).toBe(true);
    }),
  );
});

test('a proposal is never less sure for having been confirmed than for having been refused', () => {
  fc.assert(
    fc.property(given, found, (all, one) => {
      const after = (answer: 'confirmed' | 'refused'): number =>
        sureness(one, told([...all, [one, answer]]), 0);
      expect(after('confirmed')).toBeGreaterThanOrEqual(after('refused'));
    }),
  );
});

test('an answer that is taken back counts for nothing', () => {
  const one = { entry: 'say that', confidence: 0.9 };
  const answers = answered(answered({}, one, 'refused'), one, 'refused', -1);
  expect(countOf(answers)).toBe(0);
  expect(sureness(one, answers, 0)).toBeCloseTo(0.9);
});

test('answers change nothing until there are enough of them', () => {
  const one = { entry: 'claim that', confidence: 0.9 };
  const refused = (times: number): Answers =>
    told(Array.from({ length: times }, () => [one, 'refused'] as const).map(([a, b]) => [a, b]));
  expect(sureness(one, refused(ENOUGH - 1))).toBe(0.9);
  expect(sureness(one, refused(ENOUGH))).toBeLessThan(0.1);
});
