import { expect, test } from 'vitest';
import { excerpt, spansBetween, wordsChanged } from './since.ts';

const written = (spans: ReturnType<typeof spansBetween>): string =>
  spans
    .map(({ kind, text }) =>
      kind === 'same' ? text : `${kind === 'inserted' ? '+' : '-'}{${text}}`,
    )
    .join('');

test('two wordings are shown as one against the other, and the words counted', () => {
  const spans = spansBetween('within sixty days', 'within ninety days');
  expect(written(spans)).toBe('within -{sixty}+{ninety} days');
  expect(wordsChanged(spans)).toBe(2);
});

test('a wording that is gone, and one that is new, are shown whole', () => {
  expect(written(spansBetween('in good faith', null))).toBe('-{in good faith}');
  expect(written(spansBetween(null, 'in good faith'))).toBe('+{in good faith}');
});

test('long stretches without a change are cut to a few words around the changes', () => {
  const long = 'word '.repeat(60);
  const spans = excerpt(spansBetween(`${long}sixty ${long}end`, `${long}ninety ${long}end`));
  expect(written(spans)).toMatch(/^…(word ?| word)*.*-\{sixty\}\+\{ninety\}.*…$/);
  expect(written(spans).length).toBeLessThan(200);
});
