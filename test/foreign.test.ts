import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signCheckpoint } from '../src/core/log/checkpoint.ts';
import { writeVkey } from '../src/core/log/note.ts';
import { consistencyProof, inclusionProof, type Proof } from '../src/core/log/proofs.ts';
import { filesOf } from '../src/core/log/tiled-log.test-kit.ts';
import { TiledLog } from '../src/core/log/tiled-log.ts';
import { tilePath, tilesOf, writeBundle } from '../src/core/log/tiles.ts';
import { signerOf } from '../src/core/record/compose.ts';

/**
 * Our logs before a verifier that others wrote: Go's checksum database. Where Go is not there, or not
 * Debian's golang-golang-x-mod-dev, the tests are skipped.
 */
const GOPATH = '/usr/share/gocode';
const missing = [
  spawnSync('go', ['version']).status === 0 ? '' : 'Go',
  existsSync(join(GOPATH, 'src/golang.org/x/mod/sumdb/tlog')) ? '' : 'golang-golang-x-mod-dev',
].filter(Boolean);
const here = missing.length === 0;
const where = here ? '' : ` (skipped: ${missing.join(' and ')} is missing)`;

const place = mkdtempSync(join(tmpdir(), 'parley-foreign-'));
afterAll(() => rmSync(place, { recursive: true }));
const program = join(place, 'verify');

beforeAll(() => {
  if (!here) return;
  const env = {
    ...process.env,
    GOPATH,
    GO111MODULE: 'off',
    GOFLAGS: '',
    GOCACHE: join(place, 'go'),
  };
  const source = join(import.meta.dirname, 'foreign/verify.go');
  execFileSync('go', ['build', '-o', program, source], { env });
}, 300_000);

/** What the verifier says of each of these folders. */
function verdicts(folders: readonly string[]): readonly string[] {
  const said = execFileSync(program, { input: folders.join('\n'), encoding: 'utf8' });
  return said.trimEnd().split('\n');
}

const origin = 'c0ffee'.padEnd(32, '0');
const host = signerOf(new Uint8Array(32).fill(3));
const stranger = signerOf(new Uint8Array(32).fill(4));
const entry = (n: number, words = ''): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ seq: n + 1, words: `${words}${'x'.repeat(n % 90)}` }));
const entriesTo = (size: number): readonly Uint8Array[] =>
  Array.from({ length: size }, (_, n) => entry(n));

function logOf(entries: readonly Uint8Array[]): TiledLog {
  const log = new TiledLog();
  for (const one of entries) log.append(one);
  return log;
}

const signed = (log: TiledLog, by = host, of = origin): string =>
  signCheckpoint({ ...log.head(), origin: of }, by.key, by.sign);
const base64 = (proof: Proof): string[] =>
  proof.map((hash) => Buffer.from(hash).toString('base64'));

/** Some leaves and earlier sizes, at the edges and in between. */
const some = (size: number): readonly number[] =>
  [...new Set([0, 1, 127, 128, 255, 256, 300, size >> 1, size - 2, size - 1])].filter(
    (n) => n >= 0 && n < size,
  );

/** All that a verifier may ask of a log, as files. */
function served(entries: readonly Uint8Array[]): Map<string, Uint8Array | string> {
  const log = logOf(entries);
  const hashOf = (from: number, to: number): Uint8Array => log.hashOf(from, to);
  const { length: size } = entries;
  const inclusion = some(size).map((index) => ({
    index,
    proof: base64(inclusionProof(hashOf, index, size)),
  }));
  const consistency = some(size).map((before) => ({
    size: before + 1,
    root: Buffer.from(log.head(before + 1).root, 'hex').toString('base64'),
    proof: base64(consistencyProof(hashOf, before + 1, size)),
  }));
  return new Map<string, Uint8Array | string>([
    ...filesOf(entries),
    ['checkpoint', signed(log)],
    ['earlier', signed(logOf(entries.slice(0, Math.ceil(size / 2))))],
    ['vkey', writeVkey({ name: origin, key: host.key })],
    ['origin', origin],
    ['proofs.json', JSON.stringify({ inclusion, consistency })],
  ]);
}

let folders = 0;
function put(files: ReadonlyMap<string, Uint8Array | string>): string {
  const folder = join(place, `log-${(folders += 1)}`);
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** The same for each test: making a log of 70,000 takes a second. */
const whole = new Map<number, Files>();
function wholeOf(size: number): Files {
  const files = whole.get(size) ?? served(entriesTo(size));
  whole.set(size, files);
  return files;
}

const sizes = [1, 255, 256, 257, 1000, 70_000] as const;
type Files = Map<string, Uint8Array | string>;

/** Ways to tamper with a log: what it then serves, or nothing where a log of this size cannot be so changed. */
const tampering: Record<string, (files: Files, size: number) => Files | undefined> = {
  'an entry changed in its bundle alone': (files, size) =>
    withFiles(files, [`tile/entries/${lastOf(size)}`], filesOf(changed(size))),
  'an entry changed with the tile of its leaf, the tile above left as it was': (files, size) => {
    const paths = [`tile/entries/${lastOf(size)}`, `tile/0/${lastOf(size)}`];
    return withFiles(files, paths, filesOf(changed(size)));
  },
  'an entry changed with all tiles, the checkpoint left as it was': (files, size) =>
    withFiles(files, undefined, filesOf(changed(size))),
  'an entry left out': (files, size) => withBundle(files, size, (all) => all.slice(0, -1)),
  'an entry added': (files, size) => withBundle(files, size, (all) => [...all, entry(size)]),
  'two entries in each other’s place': (files, size) => {
    const [first, ...rest] = entriesTo(size).toReversed();
    const second = rest.shift();
    if (!first || !second) return undefined;
    return withFiles(files, undefined, filesOf([...rest.toReversed(), first, second]));
  },
  'a hash changed in an upper tile': (files, size) =>
    size < 256 ? undefined : flipped(files, size < 512 ? 'tile/1/000.p/1' : upper(size)),
  'a tile missing': (files, size) => without(files, `tile/0/${lastOf(size)}`),
  'another root in the checkpoint': (files) => {
    const lines = String(files.get('checkpoint')).split('\n');
    return new Map(files).set('checkpoint', lines.with(2, 'A'.repeat(43) + '=').join('\n'));
  },
  'another size in the checkpoint': (files, size) => {
    const lines = String(files.get('checkpoint')).split('\n');
    return new Map(files).set('checkpoint', lines.with(1, String(size + 1)).join('\n'));
  },
  'a checkpoint signed by someone else': (files, size) =>
    new Map(files).set('checkpoint', signed(logOf(entriesTo(size)), stranger)),
  'a checkpoint of another room': (files, size) =>
    new Map(files).set('checkpoint', signed(logOf(entriesTo(size)), host, 'another')),
  'history written anew and signed by the host': (files, size) => {
    const anew = entriesTo(size).map((_, n) => entry(n, 'anew '));
    return served(anew).set('earlier', files.get('earlier') ?? '');
  },
  'a log made shorter than it was, and signed by the host': (files, size) =>
    size > 2
      ? served(entriesTo(Math.ceil(size / 2) - 1)).set('earlier', files.get('earlier') ?? '')
      : undefined,
  'a proof of an entry with a hash changed': (files, size) =>
    size > 1 ? withProof(files, 'inclusion') : undefined,
  'a proof of growth with a hash changed': (files, size) =>
    size > 1 ? withProof(files, 'consistency') : undefined,
};

const lastOf = (size: number): string => {
  const last = [...tilesOf(size)].findLast(({ level }) => level === 0);
  return last ? tilePath(last).slice('tile/0/'.length) : '';
};
const upper = (size: number): string => {
  const tile = [...tilesOf(size)].find(({ level }) => level === 1);
  return tile ? tilePath(tile) : '';
};
const changed = (size: number): readonly Uint8Array[] =>
  entriesTo(size).with(size - 1, entry(size - 1, 'changed '));

/** The files with those of another log in their place: those named, or all that both have or it alone has. */
function withFiles(files: Files, paths: readonly string[] | undefined, other: Files): Files {
  const tampered = new Map(files);
  for (const path of paths ?? other.keys()) tampered.set(path, other.get(path) ?? '');
  return tampered;
}
function withBundle(
  files: Files,
  size: number,
  change: (entries: readonly Uint8Array[]) => readonly Uint8Array[],
): Files {
  const last = entriesTo(size).slice(Math.floor((size - 1) / 256) * 256);
  return new Map(files).set(`tile/entries/${lastOf(size)}`, writeBundle(change(last)));
}
function flipped(files: Files, path: string): Files {
  const bytes = Uint8Array.from(Buffer.from(files.get(path) ?? ''));
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  return new Map(files).set(path, bytes);
}
function without(files: Files, path: string): Files {
  const tampered = new Map(files);
  tampered.delete(path);
  return tampered;
}
function withProof(files: Files, which: 'inclusion' | 'consistency'): Files {
  const proofs = JSON.parse(String(files.get('proofs.json'))) as Record<
    string,
    { proof: string[] }[]
  >;
  const one = proofs[which]?.find(({ proof }) => proof.length > 0);
  if (one) one.proof[0] = Buffer.alloc(32, 7).toString('base64');
  return new Map(files).set('proofs.json', JSON.stringify(proofs));
}

describe.skipIf(!here)(`a verifier that others wrote${where}`, () => {
  test(`accepts our logs of the sizes ${sizes.join(', ')}, and our proofs`, () => {
    const said = verdicts(sizes.map((size) => put(wholeOf(size))));
    expect(said).toEqual(sizes.map((size) => `ok ${size}`));
  });

  test.each(Object.entries(tampering))('refuses %s, at every size', (_, tamper) => {
    const tampered = sizes.flatMap((size) => {
      const files = tamper(wholeOf(size), size);
      return files ? [put(files)] : [];
    });
    expect(tampered.length).toBeGreaterThan(2);
    const accepted = verdicts(tampered).filter((verdict) => !verdict.startsWith('refused: '));
    expect(accepted).toEqual([]);
  });

  test('refuses the forged log that is kept here', () => {
    const folder = join(place, 'forged');
    cpSync(join(import.meta.dirname, '../fixtures/log/forged'), folder, { recursive: true });
    const [name = ''] = readFileSync(join(folder, 'vkey'), 'utf8').split('+');
    writeFileSync(join(folder, 'origin'), name);
    expect(verdicts([folder])).toEqual(['refused: the entries have another root']);
  });
});
