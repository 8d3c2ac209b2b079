import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { brackets } from './brackets.ts';
import { crowd } from './crowd.ts';
import { longText } from './long-text.ts';
import { incremental, manyParties } from './many-parties.ts';
import { mergeFolds } from './merge-folds.ts';
import { pageOf, withParts } from './page.ts';
import { pages } from './pages.ts';
import type { Finding } from './question.ts';
import { realTexts } from './real-texts.ts';
import { appends } from './record/appends.ts';
import { asOf } from './record/as-of.ts';
import { coldStart } from './record/cold-start.ts';
import { foldQuestion } from './record/fold.ts';
import { live } from './record/live.ts';
import { scale } from './record/scale.ts';
import { rewritten, twoVersions } from './two-versions.ts';
import { wideMatrix } from './wide-matrix.ts';
import { word } from './word.ts';

/**
 * The bench: `npm run bench` answers all questions, `npm run bench two-versions` one, and
 * `npm run bench -- --write` keeps the answers in `bench/results.md`, `npm run bench -- live --write`
 * that one among the others. Each question is asked in a process of its own.
 */

const QUESTIONS: Readonly<Record<string, () => Finding | Promise<Finding>>> = {
  'two-versions': twoVersions,
  rewritten,
  'many-parties': manyParties,
  incremental,
  brackets,
  'merge-folds': mergeFolds,
  'real-texts': realTexts,
  appends,
  fold: foldQuestion,
  'as-of': asOf,
  live,
  'cold-start': coldStart,
  pages,
  crowd,
  'long-text': longText,
  'wide-matrix': wideMatrix,
  word,
};

/** Asked by name only, each with a page of its own: they take longer than all others together. */
const LONG: Readonly<Record<string, () => Promise<Finding>>> = { scale };

const RESULTS = join(import.meta.dirname, 'results.md');

const words = process.argv.slice(2);
const [first = '', name = ''] = words;
if (first === '--answer')
  process.stdout.write(JSON.stringify(await (QUESTIONS[name] ?? LONG[name])?.()));
else answer(words);

function answer(asked: readonly string[]): void {
  const names = asked.filter((word) => word !== '--write');
  const unknown = names.find((one) => !(one in QUESTIONS) && !(one in LONG));
  if (unknown !== undefined) {
    console.error(
      `bench: there is no question ${unknown}; ask ${Object.keys({ ...QUESTIONS, ...LONG }).join(', ')}.`,
    );
    process.exitCode = 2;
    return;
  }
  const pages = (names.length === 0 ? Object.keys(QUESTIONS) : names).map((one) => {
    const page = pageOf(`npm run bench ${one}`, findingOf(one));
    console.log(page);
    return page;
  });
  const [only = ''] = names;
  const results = only in LONG ? join(import.meta.dirname, `results-${only}.md`) : RESULTS;
  if (!asked.includes('--write')) return;
  const isPart = names.length > 0 && !(only in LONG);
  const page = isPart ? withParts(readFileSync(results, 'utf8'), pages) : undefined;
  writeFileSync(results, page ?? `${head()}\n${pages.join('\n')}`);
}

function findingOf(one: string): Finding {
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=6000', join(import.meta.dirname, 'run.ts'), '--answer', one],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  if (status !== 0) throw new Error(`${one}: ${stderr}`);
  return JSON.parse(stdout) as Finding;
}

function head(): string {
  const [cpu] = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  const versions = ['fast-myers-diff', 'diff', 'diff-match-patch-es', 'node-diff3'].map((peer) => {
    const file = join(import.meta.dirname, '../node_modules', peer, 'package.json');
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
    return `${peer} ${version}`;
  });
  const [git] = spawnSync('git', ['--version'], { encoding: 'utf8' }).stdout.split('\n');
  const [wdiff] = (spawnSync('wdiff', ['--version'], { encoding: 'utf8' }).stdout ?? '').split(
    '\n',
  );
  const programs = [`Node ${process.version.slice(1)}`, git, wdiff, ...versions].filter(Boolean);
  return `# What the bench measured

${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${memory} GB.
${programs.join(', ')}.

Repeat it with \`npm ci && npm run bench\`; \`npm run bench -- --write\` writes this page. Texts are made by
\`bench/treaty.ts\`, the same for everyone; the real ones are left out where they are not at hand.
Times are CPU time of the whole work, user and system, the median of several runs in turn; the
ratios of one run are what counts, since machines differ.
`;
}
