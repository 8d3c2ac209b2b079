import { describe, expect, it } from 'vitest';
import { labelAt } from './labels.ts';
import { paragraphsOf, readPoints, writePoint } from './points.ts';

describe('a label at the beginning of a text', () => {
  it.each([
    '3.',
    '3)',
    '(a)',
    '(iv)',
    '(1)',
    '1.2.3',
    '5 bis.',
    '5 alt 1',
    'Article 4',
    'Article 4 bis',
    'Section II',
    'Annex A',
    'Exhibit A',
    'Schedule 2',
    'Appendix II',
    'CHAPTER III',
    '§ 12',
    'Artículo 4',
    'Artikel 4',
    'I.',
    'A.',
    '-',
    '*',
    'Статья 4',
    'Стаття 4',
    'المادة 4',
    '第四条',
    '（七）',
    '(aa)',
    '(a bis)',
    'Article premier',
  ])('%s is found', (label) => {
    expect(labelAt(`${label} Withdrawal`)).toBe(label);
    expect(labelAt(label)).toBe(label);
  });

  it.each([
    '1990 was',
    '3,000 men',
    'A treaty',
    'I am',
    '(or) not',
    '(see above)',
    'Section of',
    'In 1990. The',
  ])('there is none in "%s"', (text) => {
    expect(labelAt(text)).toBeUndefined();
  });

  it('is none where a reference begins a sentence', () => {
    expect(labelAt('Article 4 shall apply to annexes.')).toBeUndefined();
  });
});

describe('readPoints', () => {
  const depths = (plain: string): string[] =>
    readPoints(paragraphsOf(plain)).map(({ label = '', depth }) => `${depth} ${label}`);

  it('finds how deep a point lies from the labels above it', () => {
    const plain =
      'Article 1\n\n1. One:\n\n(a) two:\n\n(i) three;\n\n(ii) four;\n\n(b) five.\n\n2. Six.\n\nArticle 2';
    expect(depths(plain)).toEqual([
      '0 Article 1',
      '1 1.',
      '2 (a)',
      '3 (i)',
      '3 (ii)',
      '2 (b)',
      '1 2.',
      '0 Article 2',
    ]);
  });

  it('reads (i) after (h) as a letter, after a letter that has no number of its own as Roman', () => {
    expect(depths('1. One:\n\n(h) two\n\n(i) three\n\n(j) four')).toEqual([
      '0 1.',
      '1 (h)',
      '1 (i)',
      '1 (j)',
    ]);
    expect(depths('1. One:\n\n(c) two\n\n(i) three\n\n(ii) four\n\n(d) five')).toEqual([
      '0 1.',
      '1 (c)',
      '2 (i)',
      '2 (ii)',
      '1 (d)',
    ]);
  });

  it('takes the label and the depth that Word computes', () => {
    const [point] = readPoints([{ text: '5. in the text', label: '(a)', depth: 2 }]);
    expect(point).toEqual({
      id: 'p1',
      label: '(a)',
      kind: 'point',
      depth: 2,
      text: '5. in the text',
    });
  });

  it('counts the levels of headings from 0 below the title', () => {
    const points = readPoints([
      { text: 'Peace', heading: 1 },
      { text: 'Article 1 Borders', heading: 2 },
      { text: 'Maps', heading: 3 },
    ]);
    expect(points.map(({ kind, depth, label }) => [kind, depth, label])).toEqual([
      ['title', 0, undefined],
      ['heading', 0, 'Article 1'],
      ['heading', 1, undefined],
    ]);
  });
});

it('takes the lowest of the nine heads of Word for the sixth, as Markdown has no lower one', () => {
  const depths = [6, 7, 9].map((heading) => readPoints([{ text: 'Fees', heading }])[0]?.depth);
  expect(depths).toEqual([4, 4, 4]);
});

describe('paragraphsOf', () => {
  const texts = (plain: string): string[] => paragraphsOf(plain).map(({ text }) => text);

  it('begins a point at each blank line, and at a line that begins with the next label', () => {
    expect(texts('1. One is\nwrapped here.\n2. Two.\n3. Three.\n\nA paragraph.')).toEqual([
      '1. One is\nwrapped here.',
      '2. Two.',
      '3. Three.',
      'A paragraph.',
    ]);
  });

  it('does not cut a sentence that is wrapped before a number', () => {
    const plain =
      'The treaties that were signed by all of the parties since the spring of\n1990. Then came others.';
    expect(texts(plain)).toEqual([plain]);
  });
});

describe('writePoint', () => {
  it('puts one space between label and words, and none where one of them is missing', () => {
    expect(writePoint({ label: '1.', text: 'One.' })).toBe('1. One.');
    expect(writePoint({ label: '1.', text: '' })).toBe('1.');
    expect(writePoint({ text: 'One.' })).toBe('One.');
  });
});
