import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keyFileOf } from '../src/cli/parley.test-kit.ts';
import { talks } from '../src/core/record/worlds.test-kit.ts';
import { serving } from '../src/server/visitor.test-kit.ts';

/**
 * The examples in docs/api.md are true: each line after `$ ` in a `console` block is run by a shell against
 * a real server, and must print what stands below it, where `…` stands for anything.
 */

const ROOT = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'parley-api-page-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function stepsOf(markdown: string): readonly { command: string; expected: string }[] {
  const blocks = [...markdown.matchAll(/^```console\n([^]*?)^```$/gm)];
  return blocks.flatMap(([, inside = '']) =>
    inside
      .split(/^\$ /m)
      .slice(1)
      .map((step) => {
        const end = step.indexOf('\n');
        return { command: step.slice(0, end), expected: step.slice(end + 1).trimEnd() };
      }),
  );
}

const isSaid = (printed: string, expected: string): boolean => {
  const parts = expected.split('…').map((part) => part.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^]*')}$`).test(printed.trimEnd());
};

function hasCurl(): boolean {
  try {
    execFileSync('curl', ['--version']);
    return process.platform !== 'win32';
  } catch {
    return false;
  }
}

test.skipIf(!hasCurl())('docs/api.md (skipped where there is no sh or no curl)', async () => {
  const world = talks();
  const { address: HOST } = await serving({ world });
  await keyFileOf('ada', folder);
  mkdirSync(join(folder, 'bin'));
  symlinkSync(join(ROOT, 'bin/parley.js'), join(folder, 'bin/parley'));
  const path = [join(folder, 'bin'), dirname(process.execPath), process.env['PATH']];
  const talked = { HOST, N: world.negotiation, ROOM: world.room('plenary'), NO_COLOR: '1' };
  const env = { ...process.env, PATH: path.join(delimiter), ...talked };
  const shell = (command: string): Promise<string> =>
    new Promise((resolve) => {
      execFile('sh', ['-c', `{ ${command}\n} 2>&1`], { cwd: folder, env }, (_, out) =>
        resolve(out),
      );
    });
  const steps = stepsOf(readFileSync(join(ROOT, 'docs/api.md'), 'utf8'));
  expect(steps.length).toBeGreaterThan(10);
  for (const { command, expected } of steps) {
    const printed = await shell(command);
    expect(isSaid(printed, expected), `$ ${command}\n${printed}`).toBe(true);
  }
});
