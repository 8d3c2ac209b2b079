import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBundleText } from '../core/record/bundle.ts';
import { bundleFor } from '../core/record/bundle.test-kit.ts';
import type { Recorded } from '../core/record/entry.ts';
import { signerFor, talks } from '../core/record/worlds.test-kit.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import { importInto } from './importing.ts';
import { serveCopy } from './serve-copy.ts';
import { newFolder, serving, Visitor } from './visitor.test-kit.ts';

const world = talks();
const { negotiation } = world;
const bundle = bundleFor(world, 'ada');
const byRoom = (entries: readonly Recorded[]) =>
  Map.groupBy(entries, ({ entry }) => entry.envelope.room);

test('a server begun with a bundle shows its person the same entries, and goes on', async () => {
  const dataDir = join(await newFolder(), 'moved');
  await importInto(dataDir, [bundle]);
  const store = await openSqliteStore(dataDir);
  const { address } = await serving({ store, dataDir });
  const ada = await new Visitor(address, 'ada').signIn();
  expect(byRoom(await ada.entries(negotiation))).toEqual(byRoom(bundle.entries));
  const room = world.room('plenary');
  const said = { room, kind: 'remark-made', body: { text: 'We have moved.' } };
  expect(await ada.must(negotiation, said)).toBe(4);
});

test('where something is already, nothing is imported and nothing changes', async () => {
  const dir = await newFolder();
  const dataDir = join(dir, 'data');
  await importInto(dataDir, [bundle]);
  const before = await readdir(dataDir);
  await expect(importInto(dataDir, [bundle])).rejects.toThrow(/something in .* already/);
  expect(await readdir(dataDir)).toEqual(before);
  const foreign = join(dir, 'letters');
  await mkdir(foreign);
  await writeFile(join(foreign, 'a.txt'), 'Dear all,');
  await expect(importInto(foreign, [bundle])).rejects.toThrow(/name a new folder/);
  expect(await readdir(foreign)).toEqual(['a.txt']);
});

test('two bundles of one negotiation, and instants that go back, are refused and leave nothing', async () => {
  const dir = await newFolder();
  await expect(importInto(join(dir, 'x'), [bundle, bundle])).rejects.toThrow(/Two of these/);
  const back = bundle.entries.map((one, at) =>
    at === 1 ? { ...one, recorded: '2020-01-01T00:00:00.000Z' } : one,
  );
  await expect(importInto(join(dir, 'x'), [{ ...bundle, entries: back }])).rejects.toThrow(
    /Entry 2 of/,
  );
  expect(await readdir(dir)).toEqual([]);
});

test('a bundle is read without signing in as the one who took it, and passes on the host’s own word', async () => {
  const copy = await serveCopy(bundle, { port: 0, pagesDir: '' });
  const reader = new Visitor(copy.address, 'stranger');
  try {
    expect(byRoom(await reader.entries(negotiation))).toEqual(byRoom(bundle.entries));
    expect(await (await reader.fetch('/api/session')).json()).toEqual({
      key: signerFor('ada').key,
      copy: { at: bundle.head.taken.at },
    });
    const again = await (await reader.fetch(`/api/negotiations/${negotiation}/bundle`)).text();
    expect(readBundleText(again)).toEqual(bundle);
    const [{ room, checkpoint } = { room: '', checkpoint: '' }] = bundle.head.rooms;
    const path = `/api/negotiations/${negotiation}/rooms/${room}/checkpoint`;
    expect(await (await reader.fetch(path)).text()).toBe(checkpoint);
  } finally {
    await copy.close();
  }
});

test('in a copy nothing can be entered', async () => {
  const copy = await serveCopy(bundle, { port: 0, pagesDir: '' });
  try {
    const ada = new Visitor(copy.address, 'ada');
    const refused = await ada.post(`/api/negotiations/${negotiation}/entries`, {});
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain(
      'a copy of the record as of 2026-11-01T12:00:00.000Z: nothing can be entered',
    );
    expect((await ada.post('/api/session', {})).status).toBe(403);
  } finally {
    await copy.close();
  }
});

test('a bundle that was taken with no one’s key is not read', async () => {
  const taken = { ...bundle.head.taken, by: signerFor('stranger').key };
  const other = { ...bundle, head: { ...bundle.head, taken } };
  await expect(serveCopy(other, { port: 0, pagesDir: '' })).rejects.toThrow(/no one’s in it/);
});
