import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../core/text/compile.ts';
import { partyId, pointId, type Point, type PointKind } from '../../core/text/point.ts';
import { readPoints, writePoint } from '../../core/text/points.ts';
import { literalText } from '../../core/text/read-brackets.ts';
import { newerOf, olderOf, redline } from '../../core/text/redline.ts';
import { scene } from '../../core/text/scene.test-kit.ts';
import { tableOf } from '../../core/text/table.ts';
import { writeBrackets } from '../../core/text/write-brackets.ts';
import { openArchive } from '../word/archive.ts';
import type { View } from '../word/changes.ts';
import { isWritable } from '../xml-signs.ts';
import { odtText } from './odt-text.ts';
import { compiledOdt, pointsOdt, redlineOdt, tableOdt } from './write-odt.ts';

/** New OpenDocument texts, read again by our own reader. */

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
  point('p4', 'point', '2.', 'Within  thirty days.\nOn a line\tof its own.'),
  point('p5', 'paragraph', undefined, 'Done in two copies [sic].'),
];

/** As for Word: without signs that no XML can hold, and without empty lines. */
const writableOf = (one: Point): Point => ({
  ...one,
  text: [...one.text]
    .filter((sign) => isWritable(sign))
    .join('')
    .replace(/\n\s*\n/gu, '\n'),
});

const said = (points: readonly Point[]): unknown[] =>
  points.map(({ kind, label, depth, text }) => [kind, label, depth, text]);

const shown = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => text.replace(/\s+/gu, ' ').trim()).filter((text) => text !== '');

const readAgain = async (file: Uint8Array, view: View = 'accepted'): Promise<readonly string[]> =>
  shown((await odtText(file, view)).paragraphs.map(({ text }) => text));

const SIGNATURE = { author: 'US & co', at: '2026-03-02T09:15:00Z' };

describe('a text as a new OpenDocument file', () => {
  test('is the same text when it is read again: heads, labels, lines and words', async () => {
    const { paragraphs } = await odtText(pointsOdt(FERRY), 'accepted');
    expect(said(readPoints(paragraphs))).toEqual(said(FERRY));
  });

  test('has the same words, whatever they are and in whatever script', async () => {
    await fc.assert(
      fc.asyncProperty(scene, async ({ base }) => {
        const points = base.map(writableOf);
        const texts = points.map((one) => writePoint(one));
        expect(await readAgain(pointsOdt(points))).toEqual(shown(texts));
      }),
      { numRuns: 200 },
    );
  });

  test('is the same bytes twice, and says at its beginning what it is', () => {
    const file = Buffer.from(pointsOdt(FERRY));
    expect(Buffer.from(pointsOdt(FERRY)).equals(file)).toBe(true);
    expect(file.toString('latin1', 30, 77)).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
  });

  test('runs from right to left where its script does', async () => {
    const archive = await openArchive(pointsOdt([point('p1', 'point', '1.', 'خلال ستين يوماً.')]));
    const styles = Buffer.from((await archive.read('styles.xml')) ?? []).toString('utf8');
    expect(styles).toContain('style:writing-mode="rl-tb"');
    expect(styles).toContain('style:language-complex="ar"');
  });

  test('is refused for a sign that no such file can hold', () => {
    expect(() => pointsOdt([point('p1', 'paragraph', undefined, 'bell \u0007')])).toThrow('U+0007');
  });
});

describe('a redline', () => {
  const wordsOf = (points: readonly Point[]): readonly string[] =>
    shown(points.map((one) => writePoint(one)));

  test('is the newer text where it is accepted, and the older where it is rejected', async () => {
    await fc.assert(
      fc.asyncProperty(scene, async ({ base, revisions }) => {
        const older = base.map(writableOf);
        const newer = (revisions[0]?.points ?? []).map(writableOf);
        const changes = redline(older, newer);
        const file = redlineOdt(changes, { signature: SIGNATURE, date: '2026-03-02' });
        expect(await readAgain(file, 'accepted')).toEqual(wordsOf(newerOf(changes)));
        expect(await readAgain(file, 'rejected')).toEqual(wordsOf(olderOf(changes)));
      }),
      { numRuns: 400 },
    );
  });

  test('names who tracks, and heads stay heads in both views', async () => {
    const newer = [
      ...FERRY.slice(0, 1),
      point('p9', 'heading', undefined, 'Fares'),
      ...FERRY.slice(2, 4),
    ];
    const file = redlineOdt(redline(FERRY, newer), { signature: SIGNATURE, date: '2026-03-02' });
    const { paragraphs, changes } = await odtText(file, 'rejected');
    expect(said(readPoints(paragraphs))).toEqual(said(FERRY));
    const accepted = await odtText(file, 'accepted');
    expect(said(readPoints(accepted.paragraphs))).toEqual(said(newer));
    expect(new Set(changes.map(({ author }) => author))).toEqual(new Set(['US & co']));
  });
});

describe('brackets and columns', () => {
  const [US, RU] = [partyId('US'), partyId('RU')];
  const ninety = FERRY.map((one) => ({ ...one, text: one.text.replace('thirty', 'ninety') }));
  const compiled = compile(FERRY, [
    { party: US, points: ninety },
    { party: RU, points: FERRY },
  ]);

  test('say the words that are not agreed, and who wants them', async () => {
    const texts = writeBrackets(compiled).map((one) => literalText(writePoint(one)));
    expect(await readAgain(compiledOdt(compiled))).toEqual(shown(texts));
    expect(await readAgain(compiledOdt(compiled, { attribution: false }))).toContain(
      '2. Within [ninety][thirty] days. On a line of its own.',
    );
  });

  test('stand side by side, a row a point', async () => {
    const texts = await readAgain(tableOdt(tableOf(compiled)));
    expect(texts.slice(0, 5)).toEqual(['Point', 'On the table', 'US', 'RU', 'Compromise']);
    expect(texts).toContain('2. Within [US: ninety][RU: thirty] days. On a line of its own.');
  });
});
