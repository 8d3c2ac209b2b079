import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { signCheckpoint } from '../core/log/checkpoint.ts';
import { areHandedOver, checkpointOf } from '../core/log/host-keys.ts';
import { emptyTree, rootOf } from '../core/log/tree.ts';
import { StoreRefused } from '../store/refused.ts';
import { HOST_KEY_FILE, openHostKey, readHostKeys, renewHostKey } from './host-key.ts';
import { newFolder } from './visitor.test-kit.ts';

const clock = (): Date => new Date('2026-09-01T00:00:00Z');
const newPath = async (): Promise<string> => join(await newFolder(), HOST_KEY_FILE);
const checkpoint = { origin: 'ab'.repeat(16), size: 0, root: rootOf(emptyTree) };

test('a key is made where there is none, for its owner alone, and is the same at the next start', async () => {
  const path = join(await newFolder(), 'further', 'in', HOST_KEY_FILE);
  const first = await openHostKey(path, clock);
  const again = await openHostKey(path, clock);
  expect(again.keys).toEqual(first.keys);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readdir(join(path, '..'))).toEqual([HOST_KEY_FILE]);
  const note = signCheckpoint(checkpoint, again.key, again.sign);
  expect(checkpointOf(note, checkpoint.origin, first.keys)).toEqual(checkpoint);
});

test('several processes that start at once on one file have one key', async () => {
  const path = await newPath();
  const all = await Promise.all([1, 2, 3, 4].map(() => openHostKey(path, clock)));
  expect(new Set(all.map(({ key }) => key)).size).toBe(1);
});

test('a renewed key is handed over to, and what the old one signed stays good', async () => {
  const path = await newPath();
  const old = await openHostKey(path, clock);
  const note = signCheckpoint(checkpoint, old.key, old.sign);
  const secret = async (): Promise<unknown> =>
    (JSON.parse(await readFile(path, 'utf8')) as { secret: unknown }).secret;
  const before = await secret();
  const keys = await renewHostKey(path, clock);
  expect(keys.map(({ key }) => key)).toEqual([old.key, (await openHostKey(path, clock)).key]);
  expect(await readHostKeys(path)).toEqual(keys);
  expect(areHandedOver(keys)).toBe(true);
  expect(checkpointOf(note, checkpoint.origin, keys)).toEqual(checkpoint);
  expect(await secret()).not.toBe(before);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('a damaged file is refused and left as it is', async () => {
  const path = await newPath();
  await openHostKey(path, clock);
  const whole = await readFile(path, 'utf8');
  const other = join(await newFolder(), HOST_KEY_FILE);
  await openHostKey(other, clock);
  const { secret } = JSON.parse(await readFile(other, 'utf8')) as { secret: string };
  for (const damaged of [
    '',
    '{',
    whole.slice(0, 60),
    whole.replace(/"secret": "\w+"/, `"secret": "${secret}"`),
  ]) {
    await writeFile(path, damaged);
    await expect(openHostKey(path, clock)).rejects.toThrow(StoreRefused);
    await expect(openHostKey(path, clock)).rejects.toThrow(/is damaged: put back a copy/);
    expect(await readFile(path, 'utf8')).toBe(damaged);
  }
});

test('where there is no key none is renewed, and where none can be made it is said why', async () => {
  const path = await newPath();
  await expect(renewHostKey(path, clock)).rejects.toThrow(
    /no key of a host at .*: start Parley there once/,
  );
  await expect(readHostKeys(path)).rejects.toThrow(StoreRefused);
  await writeFile(path, 'a file');
  await expect(openHostKey(join(path, 'below', HOST_KEY_FILE), clock)).rejects.toThrow(/ENOTDIR/);
});
