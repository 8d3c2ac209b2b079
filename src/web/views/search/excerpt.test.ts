import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';

const joined = (text: string, marks: readonly (readonly [number, number])[]): string =>
  excerptOf({ text, marks })
    .map(({ text: piece, marked }) => (marked ? `<${piece}>` : piece))
    .join('');

test('a short passage is shown whole, with the words found marked', () => {
  expect(joined('Peace within sixty days.', [[13, 18]])).toBe('Peace within <sixty> days.');
  expect(joined('Peace.', [])).toBe('Peace.');
});

test('of a long one the words around the first found are shown, cut between words', () => {
  const text = `${'before '.repeat(60)}found ${'after '.repeat(60)}`;
  const shown = joined(text, [[420, 425]]);
  expect(shown).toMatch(/^… before .*before <found> after .*after …$/);
  expect(shown.length).toBeLessThan(320);
});

test('nothing is shown that does not stand there, and the first word found always is', () => {
  const passage = fc
    .array(fc.string({ minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 60 })
    .map((words) => words.map((word) => word.replaceAll(/[\s…]/g, 'x')).join(' '));
  fc.assert(
    fc.property(passage, fc.nat(), (text, place) => {
      const begin = place % text.length;
      const end = Math.min(text.length, begin + 5);
      const pieces = excerptOf({ text, marks: [[begin, end]] });
      const shown = pieces.map((piece) => piece.text.replaceAll(/^… | …$/g, '')).join('');
      expect(text).toContain(shown);
      expect(pieces).toContainEqual({ text: text.slice(begin, end), marked: true });
    }),
    { seed: 33 },
  );
});
