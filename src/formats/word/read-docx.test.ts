import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FileRefused } from '../refused.ts';
import { absent, hasShared, SHARED } from './corpus.test-kit.ts';
import { docx, docxParts, paragraph, zip, type ZipPart } from './docx.test-kit.ts';
import { amendDocx, AskedRefused, readDocx } from './read-docx.ts';
import { readWordPoints } from './word-points.ts';
import { wordParagraphs } from './word-text.test-kit.ts';

const GOOD = docx({ body: paragraph('Good.') });

/** A Word file whose main part is replaced. */
const withDocument = (content: string | Uint8Array, more: readonly ZipPart[] = []): Uint8Array =>
  zip([
    ...docxParts({ body: '' }).filter((part) => part.path !== 'word/document.xml'),
    { path: 'word/document.xml', content },
    ...more,
  ]);

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const wrap = (inside: string): string => `<w:document ${W}><w:body>${inside}</w:body></w:document>`;

describe('reading a Word file in a process of its own', () => {
  test('gives its paragraphs', async () => {
    expect(await readDocx(GOOD)).toEqual({
      paragraphs: [{ text: 'Good.', anchor: { paragraph: 0, offset: 0 } }],
      comments: [],
      changes: [],
      notWords: [],
    });
  });

  test('ends at the time limit', async () => {
    const words = Array.from({ length: 60_000 }, (_, at) => paragraph(`w${(at * 7919) % 60_013}`));
    await expect(
      readDocx(withDocument(wrap(words.join(''))), 'accepted', { timeMs: 20, heapMb: 192 }),
    ).rejects.toThrow(
      'is not a Word file that can be read, because reading it takes too long; divide it into smaller files',
    );
  });

  test('ends at the limit of memory', async () => {
    const words = Array.from({ length: 60_000 }, (_, at) => paragraph(`w${(at * 7919) % 60_013}`));
    await expect(
      readDocx(withDocument(wrap(words.join(''))), 'accepted', { timeMs: 30_000, heapMb: 24 }),
    ).rejects.toThrow('takes too much memory');
  });

  test('refuses more than 50 MB before it starts', async () => {
    await expect(readDocx(new Uint8Array(50 * 1024 * 1024 + 1))).rejects.toThrow('50 MB');
  });
});

describe('amending a Word file in a process of its own', () => {
  const signature = { author: 'US', at: '2026-03-02T09:15:00Z' };
  const better = docx({ body: paragraph('Better.') });

  test('takes what is asked as a text or as a Word file, and makes the same of it', async () => {
    const { points } = await readWordPoints(better);
    const [byText, byFile] = [
      await amendDocx(GOOD, points, signature),
      await amendDocx(GOOD, { file: better }, signature),
    ];
    expect(byFile).toEqual(byText);
    expect(byFile.left).toEqual([]);
    expect((await readDocx(byFile.file)).paragraphs.map(({ text }) => text)).toEqual(['Better.']);
    expect((await readDocx(byFile.file, 'rejected')).paragraphs[0]?.text).toBe('Good.');
  });

  test('says which of the two files is at fault', async () => {
    const broken = GOOD.subarray(0, 500);
    const asking = amendDocx(GOOD, { file: broken }, signature);
    await expect(asking).rejects.toThrow(AskedRefused);
    const amending = amendDocx(broken, { file: better }, signature);
    await expect(amending).rejects.toThrow('cut short or damaged');
    await expect(amending).rejects.not.toThrow(AskedRefused);
    const empty = docx({ body: '' });
    await expect(amendDocx(GOOD, { file: empty }, signature)).rejects.toThrow('holds no words');
  });
});

const deep = (levels: number): string =>
  wrap('<w:sdt><w:sdtContent>'.repeat(levels) + '</w:sdtContent></w:sdt>'.repeat(levels));

const HOSTILE: readonly (readonly [string, Uint8Array, string])[] = [
  ['an empty file', new Uint8Array(0), 'cut short or damaged'],
  ['a file cut short', GOOD.subarray(0, 500), 'cut short or damaged'],
  ['no archive at all', Buffer.from('PK but not really'), 'cut short or damaged'],
  ['an archive without a document', zip([{ path: 'a.txt', content: 'a' }]), 'no Word document'],
  [
    'the same part twice',
    withDocument(wrap(''), [{ path: 'Word/Document.xml', content: '' }]),
    'twice',
  ],
  [
    'a path that leads outside',
    withDocument(wrap(''), [{ path: '../../x.xml', content: 'x' }]),
    'leads outside',
  ],
  [
    'too many parts',
    zip(Array.from({ length: 5001 }, (_, at) => ({ path: `p${at}`, content: '' }))),
    'too many parts',
  ],
  [
    'a part that grows beyond measure',
    withDocument(wrap(' '.repeat(3_000_000))),
    'beyond all measure',
  ],
  [
    'a document type',
    withDocument(`<!DOCTYPE x [<!ENTITY a "a">]>${wrap('')}`),
    'declares a document type',
  ],
  [
    'an unknown entity',
    withDocument(wrap('<w:p><w:r><w:t>&boom;</w:t></w:r></w:p>')),
    'not well-formed',
  ],
  ['nesting without end', withDocument(deep(400)), 'nested too deeply'],
  ['broken XML', withDocument(`<w:document ${W}><w:body>`), 'not well-formed'],
  ['an empty part', withDocument(''), 'not well-formed'],
  ['another XML', withDocument('<html/>'), 'no Word document'],
  [
    'bytes that are not UTF-8',
    withDocument(Buffer.from([0x3c, 0x61, 0xff, 0xfe])),
    'not valid UTF-8',
  ],
];

describe('hostile and broken Word files', () => {
  test.each(HOSTILE)('%s is refused in a sentence', async (_, bytes, reason) => {
    const failed = wordParagraphs(bytes);
    await expect(failed).rejects.toThrow(FileRefused);
    await expect(failed).rejects.toThrow(reason);
  });

  test('a part that lies about its size is refused', async () => {
    const bytes = Buffer.from(withDocument(wrap('<w:p/>'.repeat(50))));
    const size = Buffer.alloc(4);
    size.writeUInt32LE(wrap('<w:p/>'.repeat(50)).length);
    const at = bytes.lastIndexOf(size);
    bytes.writeUInt32LE(10, at);
    await expect(wordParagraphs(bytes)).rejects.toThrow('not of the size it claims');
  });

  test('a UTF-16 part is read', async () => {
    const text = `\ufeff${wrap(paragraph('wide'))}`;
    expect(await wordParagraphs(withDocument(Buffer.from(text, 'utf16le')))).toEqual([
      { text: 'wide' },
    ]);
  });
});

describe.skipIf(!hasShared)(`the evil files${absent}`, () => {
  const folder = join(SHARED, 'evil');
  const files = hasShared ? readdirSync(folder) : [];
  test.each(files)('%s is refused in a sentence', async (file) => {
    await expect(readDocx(readFileSync(join(folder, file)))).rejects.toThrow(
      /^is not a Word file that can be read, because .+; open it in Word and save it anew$/,
    );
  });
});
