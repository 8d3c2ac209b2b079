import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { partyId, pointId, type Point } from '../src/core/text/point.ts';
import { writePoint } from '../src/core/text/points.ts';
import { compile } from '../src/core/text/compile.ts';
import { tableOf } from '../src/core/text/table.ts';
import { readText } from '../src/formats/text-file.ts';
import { amendText } from '../src/formats/word/amend-text.ts';
import { tableWord } from '../src/formats/word/table-word.ts';
import { compiledWord, pointsWord } from '../src/formats/word/write-word.ts';

/** What other programs that read Word files make of ours. */

const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
const pandocIsHere = has('pandoc');
const officeIsHere = has('soffice');
const without = (isHere: boolean, name: string): string =>
  isHere ? '' : ` (skipped: ${name} is not there)`;

const folder = mkdtempSync(join(tmpdir(), 'parley-word-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TALKS = join(import.meta.dirname, '../fixtures/talks/lake-accord/v1');
const talk = (name: string): Promise<Point[]> =>
  readText(readFileSync(join(TALKS, `${name}.md`)), `${name}.md`);

const ARABIC: readonly Point[] = [
  { id: pointId('p1'), kind: 'title', depth: 0, text: 'اتفاق البحيرة' },
  { id: pointId('p2'), label: '1.', kind: 'point', depth: 0, text: 'خلال 60 يوماً من UNCLOS.' },
];
const CHINESE: readonly Point[] = [
  { id: pointId('p1'), kind: 'title', depth: 0, text: '湖泊协定' },
  { id: pointId('p2'), label: '1.', kind: 'point', depth: 0, text: '缔约方应在六十日内撤出。' },
];

/** Words alone: how lines are broken and what a bullet looks like is each program's own. */
const plainly = (text: string): string => text.replace(/[\s\u00a0\ufeff\f]+/gu, ' ').trim();
const textOf = (points: readonly Point[]): string =>
  plainly(points.map((point) => writePoint(point)).join('\n'));

function pandoc(file: Uint8Array, changes: 'accept' | 'reject'): string {
  // Standing alone: pandoc takes a title out of the text, and writes it there only.
  const words = ['-s', '-f', 'docx', '-t', 'plain', '--wrap=none', `--track-changes=${changes}`];
  return plainly(execFileSync('pandoc', words, { input: file, encoding: 'utf8' }));
}

const SIGNATURE = { author: 'AR', at: '2026-03-02T09:15:00Z' };

describe.skipIf(!pandocIsHere)(
  `redlines as pandoc reads them${without(pandocIsHere, 'pandoc')}`,
  () => {
    test.each(['AR', 'BE', 'CO', 'DO'])('%s against the first draft', async (party) => {
      const [base, revised] = [await talk('base'), await talk(party)];
      const { file, left } = await amendText(await pointsWord(base), revised, SIGNATURE);
      expect(left).toEqual([]);
      expect(pandoc(file, 'reject')).toBe(textOf(base));
      expect(pandoc(file, 'accept')).toBe(textOf(revised));
    });
  },
);

describe.skipIf(!officeIsHere)(
  `new files as LibreOffice reads them${without(officeIsHere, 'soffice')}`,
  () => {
    /** Opens the files there, in one start, and gives what it saves as text or as pages of print. */
    function converted(files: readonly Uint8Array[], to: string): readonly Buffer[] {
      const paths = files.map((_file, at) => join(folder, `${at}.docx`));
      for (const [at, path] of paths.entries()) writeFileSync(path, files[at] ?? '');
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const words = [profile, '--headless', '--convert-to', to, '--outdir', folder, ...paths];
      execFileSync('soffice', words, { stdio: 'ignore', timeout: 90_000 });
      return paths.map((path) => readFileSync(path.replace(/docx$/, to.slice(0, 3))));
    }

    test('a text in three scripts has the same words there', { timeout: 200_000 }, async () => {
      const texts = [await talk('AR'), ARABIC, CHINESE];
      const files = await Promise.all(texts.map((points) => pointsWord(points)));
      const read = converted(files, 'txt:Text (encoded):UTF8');
      expect(read.map((text) => plainly(text.toString('utf8')))).toEqual(texts.map(textOf));
    });

    test('brackets and columns are pages of print', { timeout: 200_000 }, async () => {
      const revisions = await Promise.all(
        ['AR', 'BE'].map(async (name) => ({ party: partyId(name), points: await talk(name) })),
      );
      const compiled = compile(await talk('base'), revisions);
      const files = [await compiledWord(compiled), await tableWord(tableOf(compiled))];
      for (const pages of converted(files, 'pdf')) {
        expect(pages.toString('latin1', 0, 5)).toBe('%PDF-');
      }
    });
  },
);
