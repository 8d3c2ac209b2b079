import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile, type Revision } from '../src/core/text/compile.ts';
import { partyId, type Point } from '../src/core/text/point.ts';
import { project } from '../src/core/text/project.ts';
import { cpuOf, cpuOfCommand, ratio, shown } from './measure.ts';
import type { Finding } from './question.ts';
import { revised, treaty } from './treaty.ts';

/** Many revisions folded into one by git merge-file, word by word, against one compiled text. */
export function mergeFolds(): Finding {
  const base = treaty(1, 50_000);
  const rows = [20, 200].map((parties) => {
    const revisions = Array.from({ length: parties }, (_party, place) => ({
      party: partyId(`P${place}`),
      points: revised(base, 0.1, place + 2),
    }));
    const own = cpuOf(() => compile(base, revisions));
    const back = readBack(base, revisions);
    const { cpu, conflicts, paragraphs } = folded(base, revisions);
    const all = revisions.reduce((sum, { points }) => sum + changedIn(base, points).length, 0);
    return [
      `${parties} revisions, 50 KB, 10 %`,
      shown(own),
      `${back} of ${parties} parties`,
      shown(cpu),
      ratio(cpu, own),
      `${conflicts.toLocaleString('en')}`,
      `${paragraphs} of ${all} changed paragraphs`,
    ];
  });
  return {
    title: 'Many revisions folded into one',
    about:
      'git merge-file folds one revision after the other into the base, a word a line. Read back ' +
      'from Parley: parties whose whole wording comes out to the character; from git: changed ' +
      'paragraphs that stand in the outcome word for word.',
    table: [
      ['', 'Parley', 'read back', 'git merge-file', 'times Parley', 'conflicts', 'left whole'],
      ...rows,
    ],
    targets: [],
  };
}

function readBack(base: readonly Point[], revisions: readonly Revision[]): number {
  const compiled = compile(base, revisions);
  return revisions.filter(({ party, points }) => {
    const read = project(compiled, party);
    return (
      read.length === points.length && read.every(({ text }, place) => text === points[place]?.text)
    );
  }).length;
}

const wordByWord = (points: readonly Point[]): string =>
  points.map(({ text }) => `${text.replaceAll(' ', '\n')}\n`).join('\n');

const changedIn = (base: readonly Point[], points: readonly Point[]): readonly Point[] =>
  points.filter(({ text }, place) => text !== base[place]?.text);

function folded(
  base: readonly Point[],
  revisions: readonly Revision[],
): { cpu: number; conflicts: number; paragraphs: number } {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const [older, current, newer] = ['base', 'current', 'newer'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  writeFileSync(older, wordByWord(base));
  writeFileSync(current, wordByWord(base));
  let cpu = 0;
  for (const { points } of revisions) {
    writeFileSync(newer, wordByWord(points));
    cpu += cpuOfCommand('git', 'merge-file', '-q', current, older, newer) ?? NaN;
  }
  const outcome = readFileSync(current, 'utf8');
  const paragraphs = revisions.flatMap(({ points }) => changedIn(base, points));
  return {
    cpu,
    conflicts: outcome.split('\n').filter((line) => line.startsWith('<<<<<<<')).length,
    paragraphs: paragraphs.filter((point) => outcome.includes(`\n${wordByWord([point])}`)).length,
  };
}
