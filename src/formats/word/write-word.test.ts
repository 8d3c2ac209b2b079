import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../core/text/compile.ts';
import { scene } from '../../core/text/scene.test-kit.ts';
import { partyId, pointId, type Point, type PointKind } from '../../core/text/point.ts';
import { writePoint } from '../../core/text/points.ts';
import { literalText } from '../../core/text/read-brackets.ts';
import { tableOf } from '../../core/text/table.ts';
import { writeBrackets } from '../../core/text/write-brackets.ts';
import { FileRefused } from '../refused.ts';
import { checkAmended, readPointsIn } from './amend.test-kit.ts';
import { openArchive } from './archive.ts';
import { isWritable } from '../xml-signs.ts';
import { tableWord } from './table-word.ts';
import { compiledWord, pointsWord } from './write-word.ts';
import { wordText } from './word-text.ts';

/** New Word files, read again by our own reader. */

const point = (id: string, kind: PointKind, label: string | undefined, text: string): Point => ({
  id: pointId(id),
  ...(label === undefined ? {} : { label }),
  kind,
  depth: 0,
  text,
});

const FERRY = [
  point('p1', 'title', undefined, 'The ferry'),
  point('p2', 'heading', undefined, 'Times'),
  point('p3', 'point', '1.', 'Six times a day <&> "daily".'),
  point('p4', 'point', '2.', 'Within thirty days.\nOn a line of its own.'),
  point('p5', 'paragraph', undefined, 'Done in two copies [sic].'),
];

/**
 * The words without signs that no Word file can hold, and without empty lines: in a Word file the
 * words after one are a paragraph of their own, as in any other file.
 */
const writableOf = (one: Point): Point => ({
  ...one,
  text: [...one.text]
    .filter((sign) => isWritable(sign))
    .join('')
    .replace(/\n\s*\n/gu, '\n'),
});

const said = (points: readonly Point[]): unknown[] =>
  points.map(({ kind, label, depth, text }) => [kind, label, depth, text]);

/** White space is one space in what is compared: that is how a page shows it. */
const shown = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => text.replace(/\s+/gu, ' ').trim()).filter((text) => text !== '');

const readAgain = async (file: Uint8Array): Promise<readonly string[]> =>
  shown((await wordText(file, 'accepted')).paragraphs.map(({ text }) => text));

async function documentXml(file: Uint8Array): Promise<string> {
  const part = await (await openArchive(file)).read('word/document.xml');
  return Buffer.from(part ?? []).toString('utf8');
}

describe('a text as a new Word file', () => {
  test('is the same text when it is read again: heads, labels, lines and words', async () => {
    expect(said(await readPointsIn(await pointsWord(FERRY)))).toEqual(said(FERRY));
  });

  test('has the same words, whatever they are and in whatever script', async () => {
    await fc.assert(
      fc.asyncProperty(scene, async ({ base }) => {
        const points = base.map(writableOf);
        const texts = points.map((one) => writePoint(one));
        expect(await readAgain(await pointsWord(points))).toEqual(shown(texts));
      }),
      { numRuns: 40 },
    );
  });

  test('runs from right to left where its script does, and other scripts in it do not', async () => {
    const text = 'تلتزم الأطراف بأحكام UNCLOS خلال ستين يوماً.';
    const xml = await documentXml(await pointsWord([point('p1', 'point', '1.', text)]));
    expect(xml).toContain('<w:bidi/>');
    const runs = xml.match(/<w:r>.*?<\/w:r>/gu) ?? [];
    const latin = runs.filter((run) => run.includes('UNCLOS'));
    expect(latin).toHaveLength(1);
    expect(latin.join('')).toMatch(/<w:rtl w:val="(?:false|0)"\/>/u);
    expect(runs.find((run) => run.includes('الأطراف'))).toContain('<w:rtl/>');
  });

  test('is refused for a sign that no Word file can hold, and the sign is named', async () => {
    const given = pointsWord([point('p1', 'paragraph', undefined, 'bell \u0007 rings')]);
    await expect(given).rejects.toThrow(FileRefused);
    await expect(given).rejects.toThrow('the sign U+0007 in \u201cbell   rings\u201d');
  });

  test('amended, it is a redline: accepted the newer text, rejected the older', async () => {
    const newer = FERRY.map((one) =>
      one.id === 'p4' ? { ...one, text: 'Within ninety days.' } : one,
    ).slice(0, 4);
    const { refused } = await checkAmended(await pointsWord(FERRY), newer);
    expect(refused).toEqual([]);
  });

  test('amended, it is a redline whatever the texts', async () => {
    await fc.assert(
      fc.asyncProperty(scene, async ({ base, revisions }) => {
        const newer = revisions[0]?.points ?? [];
        const [older, file] = await Promise.all(
          [base, newer].map((points) => pointsWord(points.map(writableOf))),
        );
        if (!older || !file) throw new Error('two files were to be written');
        const { refused } = await checkAmended(older, await readPointsIn(file));
        expect(refused).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

const US = partyId('US');
const RU = partyId('RU');
const with2 = (text: string): readonly Point[] =>
  FERRY.map((one) => (one.id === 'p4' ? { ...one, text } : one));
const COMPILED = compile(FERRY, [
  { party: US, points: with2('Within sixty days.') },
  { party: RU, points: with2('Within ninety days.') },
]);

describe('a compiled text as a new Word file', () => {
  test('says what the brackets say, with brackets of the text itself plain', async () => {
    const written = writeBrackets(COMPILED).map((one) => literalText(writePoint(one)));
    expect(await readAgain(await compiledWord(COMPILED))).toEqual(shown(written));
  });

  test('names no one where no one may be named', async () => {
    const file = await compiledWord(COMPILED, { attribution: false });
    for (const path of (await openArchive(file)).entries.keys()) {
      const part = Buffer.from((await (await openArchive(file)).read(path)) ?? []);
      expect(part.toString('utf8')).not.toMatch(/\b(?:US|RU)\b/u);
    }
  });
});

describe('columns as a new Word file', () => {
  test('lie on their side, repeat their heads, and hold each wording', async () => {
    const file = await tableWord(tableOf(COMPILED));
    const xml = await documentXml(file);
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/u);
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    const cells = await readAgain(file);
    expect(cells.slice(0, 5)).toEqual(['Point', 'On the table', 'US', 'RU', 'Compromise']);
    expect(cells).toContain('2. Within sixty days.');
    expect(cells).toContain('2. Within ninety days.');
  });
});
