import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Proposal } from '../../../wire/press.ts';
import { stretchesIn, voicesOf } from './spans.ts';

const proposal = (
  id: string,
  spans: readonly (readonly [number, number])[],
  speaker = id,
): Proposal => {
  const [cue = { start: 0, end: 0 }, ...content] = spans.map(([a, b]) => ({
    start: Math.min(a, b),
    end: Math.max(a, b),
  }));
  const rest = {
    verb: 'said',
    entry: 'say that',
    mode: 'reported',
    gist: '',
    quoted: [],
    said: '2025',
    basis: '',
  } as const;
  return { id, speaker, ...rest, chain: [], cue, content, confidence: 1, found: '' };
};

test('however spans lie, the stretches of a line are the line, and each span is covered', () => {
  const span = fc.tuple(fc.nat(40), fc.nat(40));
  fc.assert(
    fc.property(
      fc.string({ minLength: 40, maxLength: 40 }),
      span,
      fc.array(fc.array(span, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
      (text, [a, b], all) => {
        const line = { start: Math.min(a, b), end: Math.max(a, b) };
        const proposals = all.map((spans, at) => proposal(`S${at}`, spans));
        const stretches = stretchesIn(text, line, proposals);
        expect(stretches.map((one) => one.text).join('')).toBe(text.slice(line.start, line.end));
        let at = line.start;
        for (const one of stretches) {
          const covers = proposals.filter(({ cue, content }) =>
            [cue, ...content].some(({ start, end }) => start <= at && end >= at + one.text.length),
          );
          expect(one.of).toEqual(covers.map(({ id }) => id));
          at += one.text.length;
        }
      },
    ),
  );
});

test('who speaks twice is underlined the same way', () => {
  const spans = [[0, 1]] as const;
  const all = ['Holm', 'Maes', 'Holm'].map((who, at) => proposal(`S${at}`, spans, who));
  expect([...voicesOf(all).values()]).toEqual([0, 1, 0]);
});
