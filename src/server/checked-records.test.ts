import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { talks } from '../core/record/worlds.test-kit.ts';
import { openMemoryStore } from '../store/memory.test-kit.ts';
import { CHECKED_FILE, readChecked } from './checked-records.ts';
import { newFolder, putWorld, serving, Visitor } from './visitor.test-kit.ts';

const world = talks();
const room = world.room('plenary');
const plenary = world.state.rooms.get(room);

async function started(): Promise<{ path: string; restart: () => Promise<string> }> {
  const dataDir = await newFolder();
  const restart = async (): Promise<string> => {
    const store = openMemoryStore();
    await putWorld(store, world);
    const server = await serving({ store, dataDir });
    const ada = await new Visitor(server.address, 'ada').signIn();
    const entries = await ada.entries(world.negotiation);
    await server.close();
    return JSON.stringify(entries);
  };
  return { path: join(dataDir, CHECKED_FILE), restart };
}

test('what a host verified is kept beside its key, and a second start shows the same record', async () => {
  const { path, restart } = await started();
  const first = await restart();
  const kept = (await readChecked(path)).get(world.negotiation)?.[room];
  expect(kept).toEqual({ size: plenary?.tree.size, root: plenary?.roots.at(-1) });
  expect(await restart()).toBe(first);
});

test('a file that is gone, damaged or says something else costs nothing but time', async () => {
  const { path, restart } = await started();
  const first = await restart();
  const whole = await readFile(path, 'utf8');
  for (const text of [
    '',
    '{',
    '[]',
    '{"a":1}',
    whole.replaceAll(/[0-9a-f]{64}/g, '0'.repeat(64)),
  ]) {
    await writeFile(path, text);
    expect(await restart()).toBe(first);
    expect(await readFile(path, 'utf8')).toBe(whole);
  }
});
