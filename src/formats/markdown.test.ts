import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point } from '../core/text/point.ts';
import { readMarkdown, writeMarkdown } from './markdown.ts';

const read = (text: string): unknown[] =>
  readMarkdown(text).map(({ label = '', kind, depth, text: words }) => [label, kind, depth, words]);

/** What must come back exactly: everything but the depth of points, which labels and indents say. */
const words = (points: readonly Point[]): unknown[] =>
  points.map(({ label = '', kind, depth, text }) => [
    label,
    kind,
    kind === 'heading' ? depth : 0,
    text,
  ]);

describe('reading Markdown', () => {
  test('one # is the title and more are headings, outermost 0', () => {
    expect(read('# A\n\n## B\n\n### C\n\n###### D\n')).toEqual([
      ['', 'title', 0, 'A'],
      ['', 'heading', 0, 'B'],
      ['', 'heading', 1, 'C'],
      ['', 'heading', 4, 'D'],
    ]);
  });

  test('a heading needs no blank line around it, and keeps its label', () => {
    expect(read('before\n## Article 4 Scope\nafter')).toEqual([
      ['', 'paragraph', 0, 'before'],
      ['Article 4', 'heading', 0, 'Scope'],
      ['', 'paragraph', 0, 'after'],
    ]);
  });

  test('seven signs, none after them, or no space make no heading', () => {
    expect(read('####### a\n\n#b\n\n#').map((one) => (one as string[])[1])).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });

  test('a list without blank lines is a point for each item', () => {
    expect(read('- a\n- b\n* c\n\n1. One.\n2. Two.')).toEqual([
      ['-', 'point', 0, 'a'],
      ['-', 'point', 0, 'b'],
      ['*', 'point', 1, 'c'],
      ['1.', 'point', 2, 'One.'],
      ['2.', 'point', 2, 'Two.'],
    ]);
  });

  test('indentation says how deep an item lies, whatever its width', () => {
    for (const indent of ['  ', '   ', '    ', '\t']) {
      const text = `- a\n${indent}- b\n${indent}${indent}- c\n${indent}- d\n- e\n`;
      expect(readMarkdown(text).map((point) => point.depth)).toEqual([0, 1, 2, 1, 0]);
    }
  });

  test('emphasis, links, comments, tables and front matter are wording', () => {
    const text =
      '---\ntitle: A\n# no title\n- no item\n---\n\n*Being* Parties\n\n[a]: http://b.c\n\n<!-- note -->\n\n| a | b |\n| - | - |\n';
    expect(readMarkdown(text).map((point) => point.text)).toEqual([
      '---\ntitle: A\n# no title\n- no item\n---',
      '*Being* Parties',
      '[a]: http://b.c',
      '<!-- note -->',
      '| a | b |\n| - | - |',
    ]);
    expect(writeMarkdown(readMarkdown(text))).toBe(text);
  });

  test('a line of hard-wrapped text that begins with a number stays in its paragraph', () => {
    expect(read('the law in force since\n1990. It says so').length).toBe(1);
  });

  test('a backslash before a # says that it is wording', () => {
    expect(read('\\# not a title\n\n\\\\# with a backslash\n\na\n\\- b')).toEqual([
      ['', 'paragraph', 0, '# not a title'],
      ['', 'paragraph', 0, '\\# with a backslash'],
      ['', 'paragraph', 0, 'a\n- b'],
    ]);
  });

  test('an empty file has no points', () => {
    expect(read(' \n\n\t\n')).toEqual([]);
    expect(writeMarkdown([])).toBe('');
  });
});

describe('the normal form', () => {
  const NORMAL = [
    '# The Accord',
    'The Parties, *noting* 1,000.50 and 40–70,',
    '## Section II Water',
    '1. First, see 4(2)(b).',
    '(a) sub',
    '(i) deep',
    '2. Second\nwith a hard wrap.',
    '### Annex A',
    'Article 5 bis. Text',
    'المادة 4 نص',
    '第四条 缔约方',
    '- bullet',
    '  - below the bullet',
    '\\# no title',
    'the last',
  ];

  test('comes back byte for byte', () => {
    const text = `${NORMAL.join('\n\n')}\n`;
    expect(writeMarkdown(readMarkdown(text))).toBe(text);
  });

  test('any choice of its blocks in any order comes back byte for byte', () => {
    const flush = NORMAL.filter((block) => !block.startsWith(' '));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...flush), { minLength: 1, maxLength: 12 }),
        (blocks) => {
          const text = `${blocks.join('\n\n')}\n`;
          expect(writeMarkdown(readMarkdown(text))).toBe(text);
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });
});

const TRICKY = fc.constantFrom(
  '#',
  '##',
  '-',
  '*',
  '\\',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\t',
  '1.',
  '2.',
  '(a)',
  '(i)',
  'Article 4',
  '---',
  'a',
  'B',
  '.',
  ';',
  'é',
  '中',
  'م',
  '😀',
  '[',
  ']',
  '%',
  '>',
  '`',
);

test('what any text is read as comes back from what is written, and is then stable', () => {
  fc.assert(
    fc.property(fc.array(TRICKY, { maxLength: 25 }), (pieces) => {
      const points = readMarkdown(pieces.join(''));
      const written = writeMarkdown(points);
      const again = readMarkdown(written);
      expect(words(again)).toEqual(words(points));
      expect(words(readMarkdown(writeMarkdown(again)))).toEqual(words(points));
    }),
    { seed: 11, numRuns: 2000 },
  );
});

test('no character but white space is lost in reading', () => {
  const visible = (text: string): string => text.replace(/\s/g, '');
  fc.assert(
    fc.property(fc.array(TRICKY, { maxLength: 25 }), (pieces) => {
      const text = pieces.join('').replaceAll('\\', '');
      expect(visible(writeMarkdown(readMarkdown(text)))).toBe(visible(text));
    }),
    { seed: 13, numRuns: 1000 },
  );
});
