import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

/**
 * The transcripts in docs/examples and README are true: each line after `$ ` in a `console` block is run by
 * a shell, in a copy of the folder, and must print what stands below it. `[2]` as the last line
 * is the exit code where it is not 0.
 */

const ROOT = join(import.meta.dirname, '..');
const EXAMPLES = join(ROOT, 'docs/examples');

interface Step {
  readonly command: string;
  readonly expected: string;
}

function stepsOf(markdown: string): readonly Step[] {
  const blocks = [...markdown.matchAll(/^```console\n([^]*?)^```$/gm)].map(
    ([, inside = '']) => inside,
  );
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((step) => {
        const end = step.indexOf('\n');
        return { command: step.slice(0, end), expected: step.slice(end + 1) };
      }),
  );
}

const folder = mkdtempSync(join(tmpdir(), 'parley-examples-'));
const bin = join(folder, 'bin');
mkdirSync(bin);
if (process.platform !== 'win32') symlinkSync(join(ROOT, 'bin/parley.js'), join(bin, 'parley'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function shell(command: string, cwd: string): Promise<string> {
  const PATH = [bin, dirname(process.execPath), process.env['PATH']].join(delimiter);
  const env = { ...process.env, PATH, NO_COLOR: '1' };
  return new Promise((resolve) => {
    execFile('sh', ['-c', `{ ${command}\n} 2>&1`], { cwd, env }, (error, stdout) => {
      resolve(stdout + (error ? `[${error.code}]\n` : ''));
    });
  });
}

/** A negotiation told from end to end takes a hundred commands and more. */
const LONG = 300_000;

/** A page that was not followed to its end has left its server running; its number stands in `*.pid`. */
function endServers(cwd: string): void {
  for (const file of readdirSync(cwd).filter((name) => name.endsWith('.pid'))) {
    try {
      process.kill(Number(readFileSync(join(cwd, file), 'utf8')));
    } catch {
      // it has ended
    }
  }
}

/** Runs every step of a page in a folder, and compares what is printed with what the page says. */
async function follow(page: string, cwd: string): Promise<void> {
  const steps = stepsOf(readFileSync(page, 'utf8'));
  expect(steps.length).toBeGreaterThan(0);
  for (const { command, expected } of steps) {
    const typed = command.replaceAll('npx parley', 'parley');
    expect(`$ ${command}\n${await shell(typed, cwd)}`).toBe(`$ ${command}\n${expected}`);
  }
}

const transcripts = readdirSync(EXAMPLES).filter((file) => file.endsWith('.md'));

describe.skipIf(process.platform === 'win32')(
  'the transcripts in docs/examples and README (skipped on Windows, which has no sh)',
  () => {
    test.each(transcripts)('%s', { timeout: LONG }, async (file) => {
      const copy = join(folder, file, 'docs/examples');
      cpSync(EXAMPLES, copy, { recursive: true });
      cpSync(join(ROOT, 'fixtures/talks'), join(folder, file, 'fixtures/talks'), {
        recursive: true,
      });
      try {
        await follow(join(EXAMPLES, file), copy);
      } finally {
        endServers(copy);
      }
    });

    test('what README shows of the command line', async () => {
      const copy = join(folder, 'readme');
      cpSync(join(ROOT, 'fixtures'), join(copy, 'fixtures'), { recursive: true });
      await follow(join(ROOT, 'README.md'), copy);
    });
  },
);
