import validate from '@ooxml-tools/validate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../core/text/compile.ts';
import { scene } from '../../core/text/scene.test-kit.ts';
import type { Point } from '../../core/text/point.ts';
import { tableOf } from '../../core/text/table.ts';
import { isWritable } from '../xml-signs.ts';
import { amendText } from './amend-text.ts';
import { readPointsIn } from './amend.test-kit.ts';
import { openArchive } from './archive.ts';
import { absent, corpus, corpusFile, hasShared } from './corpus.test-kit.ts';
import type { WordRemark } from './points-of.ts';
import { redlineWord } from './redline-word.ts';
import { amendedAtRandom } from './seeded-amendments.test-kit.ts';
import { tableWord } from './table-word.ts';
import { withParts } from './write-archive.ts';
import { compiledWord, pointsWord } from './write-word.ts';

/**
 * What is written, against the schemas of ISO/IEC 29500-4 and Word's own rules beyond them: by the
 * validator of Microsoft's Open XML SDK, which others wrote.
 */
async function complaintsOf(file: Uint8Array): Promise<readonly string[]> {
  const found = await validate(file, 'docx');
  return found.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`);
}

const SIGNATURE = { author: 'Corva', at: '2026-03-02T09:15:00Z' };

const writableOf = (one: Point): Point => ({
  ...one,
  text: [...one.text].filter((sign) => isWritable(sign)).join(''),
});

test('what is no valid file is complained of', async () => {
  const archive = await openArchive(await pointsWord([]));
  const path = 'word/document.xml';
  const xml = Buffer.from((await archive.read(path)) ?? []).toString('utf8');
  const broken = Buffer.from(xml.replace('<w:body>', '<w:body><w:rubbish/>'));
  const file = withParts(archive, new Map([[path, broken]]));
  expect((await complaintsOf(file)).join()).toContain('w:body');
}, 60_000);

/** A thread over each point, and one over all of them. */
function remarksOn(points: readonly Point[]): readonly WordRemark[] {
  const by = { author: 'Ana & co', date: '2026-03-02T09:15:00Z', words: '' };
  const ids = points.map(({ id }) => id);
  return [...ids.map((id) => [id]), ids].flatMap((about, at) => [
    { ...by, id: `${at}`, text: 'Why?\nSince when?', isDone: true, points: about },
    { ...by, id: `${at} too`, initials: 'A', text: '', points: [], parent: `${at}` },
  ]);
}

test('a text, what its parties want, side by side too, and a redline are valid Word files', async () => {
  const property = fc.asyncProperty(scene, async ({ base, revisions }) => {
    const points = base.map(writableOf);
    const wanted = revisions.map((one) => ({ ...one, points: one.points.map(writableOf) }));
    const compiled = compile(points, wanted);
    const [first] = wanted;
    const files = [
      await pointsWord(points, { lang: 'ar', remarks: remarksOn(points) }),
      await compiledWord(compiled),
      await tableWord(tableOf(compiled)),
      await redlineWord(points, first?.points ?? points, { date: '2026-03-02' }),
    ];
    for (const file of files) expect(await complaintsOf(file)).toEqual([]);
  });
  await fc.assert(property, { seed: 29_500, numRuns: 15 });
}, 120_000);

test('so is a file amended that carries another party’s changes already', async () => {
  const property = fc.asyncProperty(scene, async ({ base, revisions }) => {
    const [first, second] = revisions.map((one) => one.points.map(writableOf));
    const points = base.map(writableOf);
    const date = '2026-03-02';
    const tracked = await redlineWord(points, first ?? points, { date });
    const { file } = await amendText(tracked, second ?? points, SIGNATURE);
    expect(await complaintsOf(file)).toEqual([]);
  });
  await fc.assert(property, { seed: 4, numRuns: 15 });
}, 120_000);

/** Of the files of others every twelfth: all of them take minutes. */
const some = corpus.filter((_name, at) => at % 12 === 0);

test.skipIf(!hasShared)(
  `files of others that are amended are no less valid than before${absent}`,
  async () => {
    for (const name of some) {
      const before = corpusFile(name);
      const asked = amendedAtRandom(await readPointsIn(before), 7);
      const { file } = await amendText(before, asked, SIGNATURE);
      const known = new Set((await validate(before, 'docx')).map(({ description }) => description));
      const found = (await validate(file, 'docx')).map(({ description }) => description);
      expect([name, found.filter((one) => !known.has(one))]).toEqual([name, []]);
    }
  },
  300_000,
);
