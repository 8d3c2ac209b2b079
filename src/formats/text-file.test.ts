import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Point } from '../core/text/point.ts';
import { readText, writeText } from './text-file.ts';
import { docx, paragraph, zip } from './word/docx.test-kit.ts';

const TEXTS = join(import.meta.dirname, '../../../shared/data/texts');
const hasTexts = existsSync(TEXTS);
const LAKE = join(import.meta.dirname, '../../fixtures/talks/lake-accord');

/** All but how deep points lie, which is said by labels and only among bullets by indentation. */
const exact = (points: readonly Point[]): unknown[] =>
  points.map(({ label = '', kind, depth, text }) => [
    label,
    kind,
    kind === 'heading' ? depth : 0,
    text,
  ]);

const words = (points: readonly Point[]): unknown[] =>
  points.map(({ label = '', kind, depth, text }) => [label, kind, depth, text]);

describe('reading a file', () => {
  const bytes = Buffer.from('# A\n\n1. One.\n');

  test.each(['a.md', 'a.markdown', 'A.MD', 'dir.txt/a.md'])('%s is Markdown', async (name) => {
    expect(words(await readText(bytes, name))).toEqual([
      ['', 'title', 0, 'A'],
      ['1.', 'point', 0, 'One.'],
    ]);
  });

  test('a .txt file is plain text, in which # is wording', async () => {
    expect((await readText(bytes, 'a.txt'))[0]).toMatchObject({ kind: 'paragraph', text: '# A' });
  });

  test.each(['a.docx', 'a.txt', 'a.md', 'a'])(
    'a Word file called %s is read as one',
    async (name) => {
      const file = docx({
        styles: '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>',
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Article %1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        body:
          paragraph('A', '<w:pStyle w:val="T"/>') +
          paragraph('One.', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
          paragraph('(a) ne\u0301'),
      });
      expect(words(await readText(file, name))).toEqual([
        ['', 'title', 0, 'A'],
        ['Article 4', 'point', 0, 'One.'],
        ['(a)', 'point', 1, 'né'],
      ]);
    },
  );

  test.each(['a.xml', 'a.akn', 'a.md', 'a'])(
    'Akoma Ntoso called %s is read as such',
    async (name) => {
      const file = Buffer.from(
        '<akomaNtoso><doc><mainBody><p><img src="a.png"/>One.</p></mainBody></doc></akomaNtoso>',
      );
      const told: string[] = [];
      const read = await readText(file, name, { tell: (what) => told.push(what) });
      expect(words(read)).toEqual([['', 'paragraph', 0, 'One.']]);
      expect(told).toEqual(['1 picture']);
    },
  );

  test.each([
    ['a.pdf', Buffer.from('%PDF-1.7'), 'is a PDF'],
    ['a.txt', Buffer.from('%PDF-1.7'), 'is a PDF'],
    [
      'a.docx',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'is a .doc of old or protected by a password',
    ],
    ['a.md', Buffer.from('{\\rtf1 a}'), 'is Rich Text'],
    ['a.docx', Buffer.from('plain'), 'is not a Word file that can be read'],
    ['a.zip', zip([{ path: 'a', content: 'a' }]), 'there is no Word document in it'],
    [
      'a.html',
      Buffer.from('<p>'),
      'ends in .html; the texts that can be read end in .md, .markdown, .txt, .docx, .odt, .fodt, .xml and .akn',
    ],
    ['README', Buffer.from('a'), 'has no ending'],
    ['a.xml', Buffer.from('<feed/>'), 'is XML, but no Akoma Ntoso: it begins with <feed>'],
    ['a.akn', Buffer.from('# A'), 'is not well-formed XML'],
    ['a.md', Buffer.from(' \n\n'), 'holds no words'],
    ['a.docx', docx({ body: paragraph('') }), 'holds no words'],
    ['a.md', Buffer.from([0x00, 0x01]), 'is not a text but binary data'],
  ])('%s that is something else is refused (%#)', async (name, content, reason) => {
    await expect(readText(content, name)).rejects.toThrow(reason);
  });
});

describe.skipIf(!hasTexts)(
  `real texts${hasTexts ? '' : ' (skipped: ../shared/data is not there)'}`,
  () => {
    const files = hasTexts
      ? readdirSync(TEXTS, { recursive: true, encoding: 'utf8' }).filter((file) =>
          /\.(md|txt)$/.test(file),
        )
      : [];

    test.each(files)('%s comes back the same, and then byte for byte', async (file) => {
      const format = file.endsWith('.md') ? 'md' : 'txt';
      const bytes = readFileSync(join(TEXTS, file));
      const points = await readText(bytes, file);
      const written = writeText(points, format);
      const again = await readText(Buffer.from(written), file);
      expect(exact(again)).toEqual(exact(points));
      expect(writeText(again, format)).toBe(written);
      const visible = (text: string): string => text.normalize('NFC').replace(/[\s\ufeff]/g, '');
      expect(visible(written)).toBe(visible(bytes.toString('utf8')));
    });
  },
);

test('the texts of the Lake Accord are in normal form', async () => {
  const files = readdirSync(LAKE, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /v\d.[^/\\]+\.md$/.test(file),
  );
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const text = readFileSync(join(LAKE, file), 'utf8');
    const written = writeText(await readText(Buffer.from(text), file), 'md');
    expect({ file, written }).toEqual({ file, written: text });
  }
});
