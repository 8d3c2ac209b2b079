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
    'ЧАСТЬ II',
    'ПРИЛОЖЕНИЕ I',
    'ANNEXE II',
    'CAPÍTULO III',
    'Sección 2.ª',
    'Artículo 3.-',
    'المرفق الثاني',
    'الباب الحادي عشر',
    '第四條之二',
    '第三部分',
    '附件一',
    '（甲）',
    '3．',
    'б)',
    '(هـ)',
    'ñ)',
    '3.3bis',
    'Вариант 1:',
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

it('is closely followed by Chinese words, and is none where they make it a reference', () => {
  expect(labelAt('1.缔约国应')).toBe('1.');
  expect(labelAt('（a）会费')).toBe('（a）');
  expect(labelAt('第四条用语')).toBe('第四条');
  expect(labelAt('第四条第二款规定的')).toBeUndefined();
  expect(labelAt('附件一所列')).toBeUndefined();
  expect(labelAt('(a)项所指')).toBeUndefined();
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

  it('reads (i) after (h) by what comes next', () => {
    const items = (...labels: readonly string[]): string =>
      ['1. One:', ...'abcdefgh'.split('').map((one) => `(${one}) is`), ...labels].join('\n\n');
    expect(depths(items('(i) is', '(j) is')).at(-2)).toBe('1 (i)');
    expect(depths(items('(i) is', '(ii) is')).at(-2)).toBe('2 (i)');
    expect(depths(items('(i) is', '2. Two')).at(-2)).toBe('1 (i)');
  });

  it('goes down the labels that stand on one line', () => {
    expect(depths('1. (a) One:\n\n(i) two\n\n(b) three\n\n2. Four')).toEqual([
      '0 1.',
      '2 (i)',
      '1 (b)',
      '0 2.',
    ]);
  });

  it('takes a capital letter for a label where it stands in a count, else for a name', () => {
    const labels = (...texts: readonly string[]): (string | undefined)[] =>
      readPoints(texts.map((text) => ({ text }))).map(({ label }) => label);
    expect(labels('C. Smith opened the talks.', 'They closed.')).toEqual([undefined, undefined]);
    expect(labels('A. Scope', 'Words.', 'B. Money', 'M. Brown spoke.')).toEqual([
      'A.',
      undefined,
      'B.',
      undefined,
    ]);
    expect(labels('A. Scope', 'C. Courts')).toEqual(['A.', 'C.']);
    expect(labels('C. Courts', 'D. Money')).toEqual(['C.', 'D.']);
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

  it('cuts where there would have been room for the next word, and not where a line is full', () => {
    const broken = [
      'Article 7',
      'Aims of the Agreement',
      '1. Each Party reports on the measures under Article 3, paragraph',
      '2. The report shall be public and shall name the authorities which',
      'keep it, and',
      '2. It answers',
    ];
    expect(texts(broken.join('\n'))).toEqual([
      'Article 7\nAims of the Agreement',
      broken.slice(2, 5).join('\n'),
      '2. It answers',
    ]);
  });

  it('finds the head of an article that runs on, where one is missing in the count', () => {
    const plain =
      'Article 1 Aims\n\nArticle 2 Means. See Article 3 above. Article 3 Ends\n\nArticle 4 Law';
    expect(texts(plain)).toEqual([
      'Article 1 Aims',
      'Article 2 Means. See Article 3 above.',
      'Article 3 Ends',
      'Article 4 Law',
    ]);
    expect(texts(plain.replace('Article 4', 'Article 3'))).toHaveLength(3);
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
