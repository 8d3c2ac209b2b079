import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

/** The command as it is started by a shell: exit codes, pipes, signals. */

const ROOT = join(import.meta.dirname, '..');
const PARLEY = join(ROOT, 'bin/parley.js');
const folder = mkdtempSync(join(tmpdir(), 'parley-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

function parley(words: readonly string[], node = process.execPath): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(node, [PARLEY, ...words], { cwd: folder }, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, stdout, stderr });
    });
  });
}

function give(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

test('a command that is carried out ends with 0 and a clean stderr', async () => {
  const words = [
    'compile',
    give('a.md', '1. One.\n'),
    '--party',
    `US=${give('b.md', '1. Two.\n')}`,
  ];
  expect(await parley(words)).toEqual({ code: 0, stdout: '1. Two.\n', stderr: '' });
});

test('a command that is refused ends with 2 and one sentence', async () => {
  expect(await parley(['points', 'no.md'])).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'parley: no.md cannot be read: there is no such file here; check its name and the folder.\n',
  });
});

test('a reader that goes away early is no fault', async () => {
  give('long.md', Array.from({ length: 5000 }, (_, at) => `${at + 1}. Point.\n`).join('\n'));
  const child = spawn(process.execPath, [PARLEY, 'points', 'long.md', '--json'], { cwd: folder });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  child.stdout.once('data', () => child.stdout.destroy());
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(stderr).toBe('');
});

const oldNode = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => existsSync(path));

test.skipIf(oldNode === undefined)(
  'under the Node of the machine, old or new, Parley runs (skipped where there is none)',
  async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(await parley(['--version'], oldNode)).toEqual({
      code: 0,
      stdout: `${version}\n`,
      stderr: '',
    });
    expect((await parley(['nonsense'], oldNode)).code).toBe(2);
  },
);

test('the commands on files load nothing of the server', async () => {
  const trace =
    "process.on('exit',()=>console.error(process.moduleLoadList.filter((one)=>/sqlite|NativeModule http$/.test(one)).join()))";
  const { stderr } = await new Promise<Ended>((resolve) => {
    const words = [
      '--import',
      `data:text/javascript,${encodeURIComponent(trace)}`,
      PARLEY,
      'points',
      'a.md',
    ];
    execFile(process.execPath, words, { cwd: folder }, (error, stdout, errors) =>
      resolve({ code: error?.code ?? 0, stdout, stderr: errors }),
    );
  });
  expect(stderr.trim()).toBe('');
});

test.skipIf(process.platform === 'win32')(
  'serve says where it is, answers there, and ends at the signal with 0 (skipped on Windows)',
  async () => {
    const words = [PARLEY, 'serve', '--port', '0', '--data', join(folder, 'data')];
    const child = spawn(process.execPath, words, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const address = /http:\S+/.exec(line.toString())?.[0] ?? '';
    expect((await fetch(address)).status).toBeLessThan(500);
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([0, null]);
  },
);
