import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageOf } from '../page.ts';
import type { Finding } from '../question.ts';
import { hasPressData } from './data.ts';
import { PRESS_QUESTIONS } from './questions.ts';

/**
 * `npm run bench:press` answers all questions about reading the press, `npm run bench:press pages` one;
 * `-- --write` keeps the answers in `docs/press-scores.md`. Each is asked in a process of its own.
 */
const SCORES = join(import.meta.dirname, '../../docs/press-scores.md');
const [first = '', second = ''] = process.argv.slice(2);

function answer(asked: readonly string[]): void {
  const names = asked.filter((word) => word in PRESS_QUESTIONS);
  const pages = (names.length === 0 ? Object.keys(PRESS_QUESTIONS) : names).map((name) => {
    const page = pageOf(`npm run bench:press ${name}`, findingOf(name));
    console.log(page);
    return page;
  });
  if (asked.includes('--write')) writeFileSync(SCORES, `${head()}\n${pages.join('\n')}\n${FOOT}`);
}

function findingOf(name: string): Finding {
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'run.ts'), '--answer', name],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return JSON.parse(stdout) as Finding;
}

const FOOT = `## Not measured

How many parties of a whole bulletin are found is not measured: the bulletins are not at hand. What a model adds (\`--also\`,
\`--press-model\`) is measured by nobody; it is tested against a stand-in.
`;

const head = (): string => `# What reading the press scores

Measured on articles that are not in the repository, for they are copyrighted; where they are missing,
nothing is measured. Repeat it with \`npm ci && npm run bench:press\`; \`-- --write\` writes this page.
`;

if (first === '--answer') process.stdout.write(JSON.stringify(PRESS_QUESTIONS[second]?.()));
else if (!hasPressData)
  console.log('The articles are not at hand (they are copyrighted); left out.');
else answer(process.argv.slice(2));
