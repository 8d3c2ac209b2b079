import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docx, paragraph } from '../src/formats/word/docx.test-kit.ts';

/** The package as a stranger installs it: built, packed, installed into an empty folder, run. */

const ROOT = join(import.meta.dirname, '..');
const LAKE = join(ROOT, 'fixtures/talks/lake-accord/v1');
const place = mkdtempSync(join(tmpdir(), 'parley-pack-'));
const home = join(place, 'stranger');
const windows = process.platform === 'win32';
afterAll(() => rmSync(place, { recursive: true, force: true }));

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function inHome(command: string, ...words: string[]): Ended {
  return spawnSync(command, words, { cwd: home, encoding: 'utf8', shell: windows });
}

const NO_NETWORK = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTCACHED|ENETUNREACH/;
let offline = false;

/** Runs one step of the way there; throws with what it printed where it fails. */
function must(command: string, words: readonly string[], cwd: string): void {
  const { status, stdout, stderr } = spawnSync(command, words, {
    cwd,
    encoding: 'utf8',
    shell: windows && command === 'npm',
  });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${stdout}${stderr}`);
}

const archive = (): string =>
  join(place, readdirSync(place).find((file) => file.endsWith('.tgz')) ?? '');

beforeAll(() => {
  must(process.execPath, ['scripts/build.js'], ROOT);
  must('npm', ['pack', '--ignore-scripts', '--pack-destination', place], ROOT);
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{ "private": true }');
  try {
    must('npm', ['install', '--prefer-offline', archive()], home);
  } catch (error) {
    offline = error instanceof Error && NO_NETWORK.test(error.message);
    if (!offline) throw error;
  }
}, 240_000);

describe('the installed package (skipped where npm can neither reach its registry nor its cache)', () => {
  test('compiles the Lake Accord as the sources do, and gives every wording back', ({ skip }) => {
    skip(offline, 'npm has neither network nor cache');
    const states = ['AR', 'BE', 'CO', 'DO'];
    const parties = states.flatMap((code) => ['--party', `${code}=${join(LAKE, `${code}.md`)}`]);
    const words = ['compile', join(LAKE, 'base.md'), ...parties, '-o', 'accord.json'];
    expect(inHome('npx', 'parley', ...words)).toMatchObject({ status: 0, stdout: '' });
    for (const code of states) {
      const wording = inHome('npx', 'parley', 'project', 'accord.json', '--party', code).stdout;
      expect(wording).toBe(readFileSync(join(LAKE, `${code}.md`), 'utf8'));
    }
    const source = [join(ROOT, 'bin/parley.js'), ...words.slice(0, -2), '--json'];
    expect(readFileSync(join(home, 'accord.json'), 'utf8')).toBe(
      spawnSync(process.execPath, source, { encoding: 'utf8' }).stdout,
    );
  });

  test('reads a Word file in its own process', ({ skip }) => {
    skip(offline, 'npm has neither network nor cache');
    writeFileSync(join(home, 'a.docx'), docx({ body: paragraph('1. From Word.') }));
    expect(inHome('npx', 'parley', 'points', 'a.docx').stdout).toContain('From Word.');
    writeFileSync(join(home, 'broken.docx'), 'PK\u0003\u0004');
    expect(inHome('npx', 'parley', 'points', 'broken.docx')).toMatchObject({
      status: 2,
      stdout: '',
    });
  });

  test('writes a PDF with the fonts that it brings along', ({ skip }) => {
    skip(offline, 'npm has neither network nor cache');
    writeFileSync(join(home, 'six.md'), '# Ferry 渡船 عبّارة\n\n1. Six times a day.\n');
    const words = ['compile', 'six.md', '--party', 'US=six.md', '-o', 'six.pdf'];
    expect(inHome('npx', 'parley', ...words)).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(home, 'six.pdf')).toString('latin1', 0, 5)).toBe('%PDF-');
  });

  test('serves, with what it brings along', async ({ skip, onTestFinished }) => {
    skip(offline || windows, 'npm has neither network nor cache, or this is Windows');
    const bin = join(home, 'node_modules/parley/bin/parley.js');
    const child = spawn(process.execPath, [bin, 'serve', '--port', '0'], {
      cwd: home,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    expect((await fetch(/http:\S+/.exec(line.toString())?.[0] ?? '')).status).toBeLessThan(500);
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  test('holds nothing but the program, its pages and the example talks', () => {
    const listed = spawnSync('tar', ['-tzf', archive()], { encoding: 'utf8' }).stdout;
    const strange = listed
      .split('\n')
      .filter((path) => path !== '')
      .filter((path) => !/^package\/(?:bin|dist|fixtures\/talks)\/|^package\/[^/]+$/.test(path));
    expect(strange).toEqual([]);
    expect(listed).not.toMatch(/\.test\.|test-kit|\.ts\n/);
  });
});
