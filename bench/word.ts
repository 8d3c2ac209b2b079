import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWordPoints } from '../src/formats/word/word-points.ts';
import { amendText } from '../src/formats/word/amend-text.ts';
import { pointsWord } from '../src/formats/word/write-word.ts';
import { officeCommand, officeIsHere, type OfficeJob } from '../test/office.test-kit.ts';
import { cpuOfCommand, race, ratio, shown, type Runner } from './measure.ts';
import { target, type Finding } from './question.ts';
import { revised, treaty } from './treaty.ts';

/** About 300 pages of 500 words. */
const LETTERS = 960_000;
/** Of the words; comes to about a thousand changes. */
const SHARE = 0.0098;

/** What pandoc does not do. */
const COMPARED = 'compared with the older: a redline';

/** As it is installed: built, not the source that is stripped of its types at each start. */
const ROOT = join(import.meta.dirname, '..');
const PARLEY = join(ROOT, 'dist/cli/main.js');
const SIGNATURE = { author: 'US', at: '2026-03-02T09:15:00Z' };

/** A file of 300 pages with a thousand tracked changes: read, written, and made by comparing. */
export async function word(): Promise<Finding> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-word-'));
  const at = (name: string): string => join(folder, name);
  try {
    execFileSync(process.execPath, ['scripts/build.js'], { cwd: ROOT });
    const older = treaty(1, LETTERS);
    const newer = revised(older, SHARE, 2);
    const original = await pointsWord(older);
    const { file, left } = await amendText(original, newer, SIGNATURE);
    if (left.length > 0) throw new Error(`${left.length} points could not be amended`);
    writeFileSync(at('older.docx'), original);
    writeFileSync(at('newer.docx'), await pointsWord(newer));
    writeFileSync(at('tracked.docx'), file);
    const { changes, points } = await readWordPoints(file);
    const words = points.reduce((sum, { text }) => sum + text.split(' ').length, 0);
    const rows = [
      raced('read, all accepted', {
        Parley: ours('points', at('tracked.docx'), '--json'),
        pandoc: () =>
          cpuOfCommand('pandoc', '--track-changes=accept', '-t', 'plain', at('tracked.docx')),
        office: officeDoes(folder, { act: 'accept', from: at('tracked.docx'), to: at('a.txt') }),
      }),
      raced('written with its changes', {
        Parley: ours('amend', at('older.docx'), at('newer.docx'), '-a', 'US', '-o', at('b.docx')),
        pandoc: () =>
          cpuOfCommand('pandoc', '--track-changes=all', at('tracked.docx'), '-o', at('c.docx')),
        office: officeDoes(folder, { act: 'edit', from: at('tracked.docx'), to: at('d.docx') }),
      }),
      raced(COMPARED, {
        Parley: ours('redline', at('older.docx'), at('newer.docx'), '-o', at('e.docx')),
        pandoc: () => undefined,
        office: officeDoes(folder, {
          act: 'compare',
          from: at('newer.docx'),
          older: at('older.docx'),
          to: at('f.docx'),
        }),
      }),
    ];
    const [, , compared] = rows;
    return {
      title: 'A Word file of 300 pages with a thousand tracked changes',
      about:
        `${words.toLocaleString('en')} words, ${changes.length.toLocaleString('en')} tracked changes. ` +
        'CPU time of whole programs as they are installed, from their start; what Parley writes it reads again and checks. LibreOffice ' +
        'is driven by a macro; its first start, which makes a profile, is not counted.',
      table: [
        ['', 'Parley', 'pandoc', 'of it', 'LibreOffice', 'of it'],
        ...rows.map(({ cells }) => cells),
      ],
      targets: [target('a redline: of LibreOffice’s time', 0.2, compared?.share ?? NaN)],
      notes: ['- pandoc does not compare files.'],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ours =
  (...words: readonly string[]): Runner =>
  () =>
    cpuOfCommand(process.execPath, PARLEY, ...words);

const officeDoes =
  (folder: string, job: OfficeJob): Runner =>
  () => {
    if (!officeIsHere) return undefined;
    const [command = '', ...words] = officeCommand(folder, 'bench', [job]);
    return cpuOfCommand(command, ...words);
  };

function raced(
  what: string,
  runners: Readonly<Record<'Parley' | 'pandoc' | 'office', Runner>>,
): { readonly cells: readonly string[]; readonly share: number } {
  const [own, pandoc, peer] = race(runners, { warmUp: 0, rounds: 2 }).map(({ cpu }) => cpu);
  const share = (own ?? NaN) / (peer ?? NaN);
  return {
    cells: [
      what,
      shown(own),
      what === COMPARED ? '\u2014' : shown(pandoc),
      ratio(own, pandoc),
      shown(peer),
      ratio(own, peer),
    ],
    share,
  };
}
