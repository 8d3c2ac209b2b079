import { cp, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { areHandedOver } from '../core/log/host-keys.ts';
import { openMemoryStore } from '../store/memory.test-kit.ts';
import { StoreRefused } from '../store/refused.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import { Cluster, postgresMissing } from '../store/postgres.test-kit.ts';
import { HOST_KEY_FILE, openHostKey, renewHostKey } from './host-key.ts';
import { openHostKeyOf } from './kept-host-keys.ts';
import { serve, type ServeOptions } from './serve.ts';
import { newFolder } from './visitor.test-kit.ts';

const clock = (): Date => new Date('2026-09-01T00:00:00Z');
const newPath = async (): Promise<string> => join(await newFolder(), HOST_KEY_FILE);
const OTHER = /^The host’s key at .* is “.*”, and the host of this record signs with “.*”: give/;

test('the first process on a store makes the key, and every other must have the same', async () => {
  const [store, path] = [openMemoryStore(), await newPath()];
  const first = await openHostKeyOf(store, { path, clock });
  expect((await openHostKeyOf(store, { path, clock })).keys).toEqual(first.keys);
  const elsewhere = await newPath();
  await openHostKey(elsewhere, clock);
  const refusal = openHostKeyOf(store, { path: elsewhere, clock });
  await expect(refusal).rejects.toThrow(StoreRefused);
  await expect(refusal).rejects.toThrow(OTHER);
});

test('where the key is missing none is made, unless it is said to be lost', async () => {
  const [store, path] = [openMemoryStore(), await newPath()];
  const first = await openHostKeyOf(store, { path, clock });
  await rename(path, `${path}.away`);
  await expect(openHostKeyOf(store, { path, clock })).rejects.toThrow(
    /there is none at .*: give this process the same file as before with --host-key/,
  );
  expect(await readdir(join(path, '..'))).toEqual([`${HOST_KEY_FILE}.away`]);
  const next = await openHostKeyOf(store, { path, clock, anew: true });
  expect(next.key).not.toBe(first.key);
  expect((await openHostKeyOf(store, { path, clock })).key).toBe(next.key);
  const old = { path: `${path}.away`, clock };
  await expect(openHostKeyOf(store, old)).rejects.toThrow(OTHER);
  expect((await openHostKeyOf(store, { ...old, anew: true })).key).toBe(first.key);
});

test('a renewed key is taken, and the file as it was before is refused from then on', async () => {
  const [store, path, before] = [openMemoryStore(), await newPath(), await newPath()];
  await openHostKeyOf(store, { path, clock });
  await cp(path, before);
  for (let times = 0; times < 3; times += 1) await renewHostKey(path, clock);
  const renewed = await openHostKeyOf(store, { path, clock });
  expect(renewed.keys).toHaveLength(4);
  expect(areHandedOver(renewed.keys)).toBe(true);
  await expect(openHostKeyOf(store, { path: before, clock })).rejects.toThrow(
    /was renewed elsewhere and signs no more: give this process the renewed file/,
  );
});

test('of several that start at once, each with a folder of its own, one key is taken and no other is left', async () => {
  const store = openMemoryStore();
  const paths = await Promise.all(Array.from({ length: 4 }, newPath));
  const opened = await Promise.allSettled(
    paths.map((path) => openHostKeyOf(store, { path, clock })),
  );
  expect(opened.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const files = await Promise.all(paths.map((path) => readdir(join(path, '..'))));
  expect(files.flat()).toEqual([HOST_KEY_FILE]);
});

describe('a server', () => {
  const options = async (): Promise<ServeOptions> => ({
    port: 0,
    host: '127.0.0.1',
    dataDir: await newFolder(),
    pagesDir: '',
    examples: false,
  });

  test('whose data folder was swapped for another host’s does not start, and lets the folder go', async () => {
    const [own, swapped] = [await options(), await options()];
    for (const one of [own, swapped]) await (await serve(one)).close();
    const hostKeyFile = join(own.dataDir, HOST_KEY_FILE);
    await expect(serve({ ...swapped, hostKeyFile })).rejects.toThrow(OTHER);
    await (await openSqliteStore(swapped.dataDir)).close();
    await (await serve(swapped)).close();
  });

  test.skipIf(postgresMissing)(
    `beside another on one PostgreSQL starts with the same key only${postgresMissing ?? ''}`,
    async () => {
      const cluster = await Cluster.start();
      onTestFinished(() => cluster.discard());
      const database = cluster.database('talks');
      const [one, two] = [await options(), await options()];
      const first = await serve({ ...one, database });
      await expect(serve({ ...two, database })).rejects.toThrow(/there is none at/);
      const hostKeyFile = join(one.dataDir, HOST_KEY_FILE);
      const second = await serve({ ...two, database, hostKeyFile });
      const keys = await Promise.all(
        [first, second].map(async ({ address }) => (await fetch(`${address}/api/host`)).text()),
      );
      expect(keys[0]).toBe(keys[1]);
      await Promise.all([first.close(), second.close()]);
    },
  );
});
