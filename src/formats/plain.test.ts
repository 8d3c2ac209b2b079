import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlain, writePlain } from './plain.ts';

test('plain text has points and paragraphs and no headings', () => {
  const points = readPlain('THE ACCORD\n\n# 1\n\n1. First.\n\n(a) sub\n');
  expect(points.map(({ label = '', kind, text }) => [label, kind, text])).toEqual([
    ['', 'paragraph', 'THE ACCORD'],
    ['', 'paragraph', '# 1'],
    ['1.', 'point', 'First.'],
    ['(a)', 'point', 'sub'],
  ]);
});

test('the normal form comes back byte for byte', () => {
  const blocks = [
    'The Parties',
    '1. First',
    '2. Second\nwrapped',
    '(a) sub',
    'Стаття 4 Текст',
    '5 bis. x',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...blocks), { minLength: 1, maxLength: 10 }), (chosen) => {
      const text = `${chosen.join('\n\n')}\n`;
      expect(writePlain(readPlain(text))).toBe(text);
    }),
    { seed: 3, numRuns: 300 },
  );
});

test('no points are an empty text', () => {
  expect(writePlain(readPlain('\n \n'))).toBe('');
});

const TRICKY = fc.constantFrom(
  'Article 3',
  'Article 4 Aims',
  'Article 5.',
  '1.',
  '2.',
  '(b)',
  '(i)',
  'C. Smith',
  'PART II',
  'Option 1:',
  '**Option 2:**',
  '第二条',
  '（一）',
  'المادة 3',
  'word',
  'and',
  'Words of some length',
  '.',
  ';',
  ' ',
  '   ',
  '\n',
  '\n',
  '\n\n',
  '\\',
  '[',
  '-',
);

test('what any text is read as comes back from what is written', () => {
  const said = (text: string): unknown[] =>
    readPlain(text).map(({ label, kind, text: words }) => [label, kind, words]);
  fc.assert(
    fc.property(fc.array(TRICKY, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      expect(said(writePlain(readPlain(text)))).toEqual(said(text));
    }),
    { seed: 5, numRuns: 4000 },
  );
});
