import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { open, talks, World } from '../core/record/worlds.test-kit.ts';
import { newFolder, putWorld, serving } from '../server/visitor.test-kit.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import { keyFileOf, parley } from './parley.test-kit.ts';

const IMPRINT = 'The Ministry of Water, water@example.org\n';
const begun = talks();
open(begun, 'chair', 'agora', 'public', ['ada', 'ben']);
begun.must({ by: 'chair', room: 'agora', kind: 'publication-set', body: { open: true } });
const text = 'Good <morning>, صباح الخير.';
begun.must({ by: 'ada', room: 'agora', kind: 'remark-made', body: { text } });

interface Place {
  readonly dir: string;
  readonly dataDir: string;
  readonly site: string;
  readonly imprint: string;
}

/** A data folder with the world in it, an imprint, and where the pages go. */
async function placeWith(world: World): Promise<Place> {
  const dir = await newFolder();
  const imprint = join(dir, 'imprint.txt');
  writeFileSync(imprint, IMPRINT);
  const dataDir = join(dir, 'data');
  const store = await openSqliteStore(dataDir);
  await putWorld(store, world);
  await store.close();
  return { dir, dataDir, site: join(dir, 'site'), imprint };
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = all.filter((one) => one.isFile());
  return files.map((one) => join(one.parentPath, one.name).slice(folder.length + 1)).toSorted();
}

test('every file that is written is, byte for byte, what a server answers at its path', async () => {
  const { dataDir, site, imprint } = await placeWith(begun);
  const done = await parley(['publish', site, '--imprint', imprint, '--data', dataDir]);
  expect(done.printed).toContain('1 negotiation is open to everyone');
  const files = await filesIn(site);
  expect(files).toContain(`ar/${begun.negotiation}.html`);
  const { address } = await serving({ world: begun, imprint: IMPRINT.trim() });
  for (const file of files) {
    const answer = await fetch(`${address}/public/${file}`);
    const answered = Buffer.from(await answer.arrayBuffer());
    expect([file, answer.status, answered.equals(readFileSync(join(site, file)))]).toEqual([
      file,
      200,
      true,
    ]);
  }
});

test('out of a bundle the same is written, whoever in the room took it', async () => {
  const { dir, dataDir, site, imprint } = await placeWith(begun);
  const { address } = await serving({ world: begun });
  const bundle = join(dir, 'ben.bundle');
  await parley(['bundle', address, '-k', await keyFileOf('ben', dir), '-o', bundle]);
  const other = join(dir, 'other');
  await parley(['publish', site, '--imprint', imprint, '--data', dataDir]);
  await parley(['publish', other, '--imprint', imprint, '--from', bundle]);
  const read = async (folder: string): Promise<readonly string[]> =>
    (await filesIn(folder)).map((file) => `${file}\n${readFileSync(join(folder, file), 'utf8')}`);
  expect(await read(other)).toEqual(await read(site));
});

test('what was closed again is gone when it is written anew', async () => {
  const world = new World(begun);
  const { site, imprint, dataDir } = await placeWith(world);
  const words = ['publish', site, '--imprint', imprint, '--data'];
  await parley([...words, dataDir]);
  world.must({ by: 'chair', room: 'agora', kind: 'publication-set', body: { open: false } });
  const closed = await placeWith(world);
  expect((await parley([...words, closed.dataDir])).printed).toContain('0 negotiations are open');
  expect((await filesIn(site)).join()).not.toContain(world.negotiation);
});

test('a folder with anything else in it, a folder without a database, and no imprint are refused', async () => {
  const { dir, dataDir, site, imprint } = await placeWith(begun);
  mkdirSync(site);
  writeFileSync(join(site, 'mine.txt'), 'Mine.');
  const words = ['publish', site, '--imprint', imprint];
  expect((await parley([...words, '--data', dataDir])).refused).toContain('holds mine.txt');
  expect(readFileSync(join(site, 'mine.txt'), 'utf8')).toBe('Mine.');
  const none = join(dir, 'none');
  expect((await parley([...words, '--data', none])).refused).toContain('There is no database');
  expect((await parley(['publish', site, '--data', dataDir])).refused).toContain('--imprint');
  writeFileSync(imprint, ' \n');
  const other = ['publish', join(dir, 'other'), '--imprint', imprint, '--data', dataDir];
  expect((await parley(other)).refused).toContain('is no imprint');
});
