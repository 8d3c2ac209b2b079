import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { testStoreContract } from './contract.test-kit.ts';
import { StoreRefused } from './refused.ts';
import { openSqliteStore } from './sqlite.ts';
import type { StoredEntry } from './store.ts';

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'parley-store-'));
const remove = (dir: string): Promise<void> => rm(dir, { recursive: true, force: true });

testStoreContract('SQLite', async () => {
  const dir = await newFolder();
  const store = await openSqliteStore(dir);
  return {
    store,
    async discard() {
      await store.close();
      await remove(dir);
    },
  };
});

const opening: StoredEntry = {
  seq: 1,
  id: 'opening',
  recorded: '2025-11-25T12:00:00.000Z',
  json: '{}',
};

describe('the data folder', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await newFolder();
  });
  afterEach(() => remove(dir));

  const refusal = async (folder: string): Promise<string> => {
    const error: unknown = await openSqliteStore(folder).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(StoreRefused);
    return error instanceof StoreRefused ? error.message : '';
  };

  /** Every file of the folder with its bytes, to see that nothing was harmed. */
  const contents = async (folder: string): Promise<Record<string, string>> => {
    const files: Record<string, string> = {};
    for (const name of (await readdir(folder)).toSorted()) {
      files[name] = await readFile(join(folder, name), 'base64');
    }
    return files;
  };

  const madeByParley = async (folder = dir): Promise<void> => {
    const store = await openSqliteStore(folder);
    await store.append('talks/plenary', opening);
    await store.close();
  };

  test('it is made where there is none, for its owner alone', async () => {
    const nested = join(dir, 'a', 'b');
    await madeByParley(nested);
    expect(await readdir(nested)).toEqual(['parley.db', 'parley.lock']);
    expect((await stat(nested)).mode & 0o777).toBe(0o700);
    expect((await stat(join(nested, 'parley.db'))).mode & 0o777).toBe(0o600);
  });

  test('what was appended is there when the folder is opened again', async () => {
    await madeByParley();
    const store = await openSqliteStore(dir);
    expect(await store.read('talks/plenary', 0)).toEqual([opening]);
    expect(await store.append('talks/plenary', opening)).toEqual({
      ok: true,
      seq: 1,
      repeat: true,
    });
    await store.close();
  });

  test('the database writes ahead, in pages of 8 KB', async () => {
    await madeByParley();
    const db = new DatabaseSync(join(dir, 'parley.db'), { readOnly: true });
    expect(db.prepare('PRAGMA journal_mode').get()).toMatchObject({ journal_mode: 'wal' });
    expect(db.prepare('PRAGMA page_size').get()).toMatchObject({ page_size: 8192 });
    db.close();
  });

  test('a start that was cut short is taken up again', async () => {
    await writeFile(join(dir, 'parley.lock'), '');
    await writeFile(join(dir, 'parley.new'), 'half a database');
    await madeByParley();
    expect(await readdir(dir)).toEqual(['parley.db', 'parley.lock']);
  });

  test('a folder with other files in it is refused and left alone', async () => {
    await writeFile(join(dir, 'letters.txt'), 'Dear colleague');
    expect(await refusal(dir)).toBe(
      `The folder ${dir} holds files that are not Parley's: name an empty folder or one that Parley made.`,
    );
    expect(await readdir(dir)).toEqual(['letters.txt']);
  });

  test("a database of another program is refused under Parley's name too, and left alone", async () => {
    const db = new DatabaseSync(join(dir, 'parley.db'));
    db.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (a)');
    db.close();
    const before = await contents(dir);
    expect(await refusal(dir)).toContain("holds files that are not Parley's");
    expect(await contents(dir)).toEqual(before);
  });

  test('a file that is no database is refused and left alone', async () => {
    await writeFile(join(dir, 'parley.db'), 'Not a database at all. '.repeat(1000));
    const before = await contents(dir);
    expect(await refusal(dir)).toContain("holds files that are not Parley's");
    expect(await contents(dir)).toEqual(before);
  });

  test('a folder of another format is refused and left alone', async () => {
    await madeByParley();
    const db = new DatabaseSync(join(dir, 'parley.db'));
    db.exec('PRAGMA user_version = 2; PRAGMA wal_checkpoint');
    db.close();
    const before = await contents(dir);
    expect(await refusal(dir)).toBe(
      `The data folder ${dir} is of format 2 and this Parley reads format 1: use the Parley that made it, or name another folder.`,
    );
    expect(await contents(dir)).toEqual(before);
  });

  test('a file in place of the folder is refused and left alone', async () => {
    const file = join(dir, 'file');
    await writeFile(file, 'words');
    expect(await refusal(file)).toContain('there is a file in its place');
    expect(await refusal(join(file, 'below'))).toContain('there is a file in its place');
    expect(await readFile(file, 'utf8')).toBe('words');
  });

  test('a database that is damaged is refused with one sentence', async () => {
    await madeByParley();
    const path = join(dir, 'parley.db');
    const bytes = await readFile(path);
    await writeFile(path, bytes.fill(0xff, 100));
    expect(await refusal(dir)).toContain(`The database in the data folder ${dir} cannot be opened`);
  });

  test('a second Parley on the same folder is refused, and the first goes on', async () => {
    const first = await openSqliteStore(dir);
    const sentence = `Another Parley is already running on the data folder ${dir}: stop it first or name another folder.`;
    expect(await refusal(dir)).toBe(sentence);
    expect(openInChild(dir)).toBe(sentence);
    expect(openInChild(dir)).toBe(sentence);
    expect(await first.append('talks/plenary', opening)).toEqual({ ok: true, seq: 1 });
    await first.close();
    expect(openInChild(dir)).toBe('opened');
  });

  test('a folder that this user may not write, or not read, is refused', async () => {
    await chmod(dir, 0o777);
    for (const mode of [0o555, 0o333, 0o000]) {
      const closed = join(dir, `mode-${mode}`);
      await mkdir(closed);
      await chmod(closed, mode);
      expect(openInChild(closed)).toContain(`The data folder ${closed} cannot be read and written`);
      await chmod(closed, 0o700);
      expect(await readdir(closed)).toEqual([]);
    }
  });

  test('a folder that cannot be made is refused', async () => {
    const closed = join(dir, 'mode-closed');
    const below = join(closed, 'below');
    await chmod(dir, 0o777);
    await mkdir(closed);
    await chmod(closed, 0o555);
    expect(openInChild(below)).toContain(`The data folder ${below} cannot be read and written`);
    expect(await readdir(closed)).toEqual([]);
  });

  test.skipIf(process.platform !== 'linux')('a folder in /proc is refused', async () => {
    expect(await refusal('/proc/parley/data')).toContain('cannot be read and written');
  });
});

/** Opens the folder in another process (as nobody, where this one is root): `opened`, or the refusal. */
function openInChild(dir: string): string {
  const script = `
    const { openSqliteStore } = await import(${JSON.stringify(new URL('./sqlite.ts', import.meta.url).href)});
    try {
      await (await openSqliteStore(process.argv[1])).close();
      console.log('opened');
    } catch (error) {
      console.log(error.name === 'StoreRefused' ? error.message : error.stack);
    }`;
  const args = ['--input-type=module', '--eval', script, dir];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    ...(needsOtherUser(dir) ? { uid: 65534, gid: 65534 } : {}),
  });
  return stdout.trim() || stderr;
}

/** Rights bind root to nothing, so that the closed folders of the test are tried as nobody. */
function needsOtherUser(dir: string): boolean {
  return process.getuid?.() === 0 && dir.includes('mode-');
}
