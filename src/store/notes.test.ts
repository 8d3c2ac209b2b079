import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMemoryNotes } from './memory-notes.test-kit.ts';
import { testNotesContract } from './notes-contract.test-kit.ts';
import { openPostgresNotes } from './postgres-notes.ts';
import { Cluster, postgresMissing } from './postgres.test-kit.ts';
import { openPostgresStore } from './postgres.ts';
import { openSqliteNotes } from './sqlite-notes.ts';

testNotesContract('memory', async () => {
  const notes = openMemoryNotes();
  return { notes, discard: () => notes.close() };
});

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'parley-notes-'));

testNotesContract('SQLite', async () => {
  const dir = await newFolder();
  const notes = openSqliteNotes(dir);
  const discard = async (): Promise<void> => {
    await notes.close();
    await rm(dir, { recursive: true, force: true });
  };
  return { notes, discard };
});

test('what was noted in SQLite is there when it is opened again', async () => {
  const dir = await newFolder();
  const first = openSqliteNotes(dir);
  await first.put('a/1', '{}', 0);
  await first.close();
  const second = openSqliteNotes(dir);
  expect(await second.list('a/')).toEqual([{ name: 'a/1', version: 1, json: '{}' }]);
  await second.close();
  await rm(dir, { recursive: true });
});

describe.skipIf(postgresMissing)(`PostgreSQL${postgresMissing ?? ''}`, () => {
  let cluster: Cluster;
  let made = 0;
  const newDatabase = async (): Promise<string> => {
    const url = cluster.database(`notes_${(made += 1)}`);
    await (await openPostgresStore(url)).close();
    return url;
  };
  beforeAll(async () => {
    cluster = await Cluster.start();
  });
  afterAll(() => cluster.discard());

  testNotesContract('PostgreSQL', async () => {
    const notes = await openPostgresNotes(await newDatabase());
    return { notes, discard: () => notes.close() };
  });

  test('several processes may make the table at once, and share what is noted', async () => {
    const url = await newDatabase();
    const all = await Promise.all(Array.from({ length: 5 }, () => openPostgresNotes(url)));
    const won = await Promise.all(all.map((notes, index) => notes.put('a/1', String(index), 0)));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await all[0]?.list('')).toMatchObject([{ json: String(won.indexOf(true)) }]);
    await Promise.all(all.map((notes) => notes.close()));
  });
});
