import { accessSync, chmodSync, closeSync, constants, existsSync } from 'node:fs';
import { fsyncSync, mkdirSync, openSync, readdirSync, readSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreRefused } from './refused.ts';

/** The version of the data folder that this Parley reads and writes (SQLite's user_version). */
export const FOLDER_FORMAT = 1;

/** Marks a database as Parley's: "Prly" (SQLite's application_id). */
const APPLICATION_ID = 0x50726c79;

const DATABASE = 'parley.db';
const LOCK = 'parley.lock';
/** A database in the making. It gets its name only when it is whole. */
const UNFINISHED = 'parley.new';

/** What may lie in a folder that has no database yet: what a start that was cut short leaves behind. */
const BEGUN = new Set([LOCK, `${LOCK}-journal`, UNFINISHED, `${UNFINISHED}-journal`, 'lost+found']);

const SCHEMA = `
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${FOLDER_FORMAT};
  CREATE TABLE entries (
    room TEXT NOT NULL,
    seq INTEGER NOT NULL,
    id TEXT NOT NULL,
    recorded TEXT NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (room, seq),
    UNIQUE (room, id)
  ) STRICT`;

export interface DataFolder {
  /** Path of the database file; it exists and is of this version. */
  readonly database: string;
  /** Lets another Parley have the folder. */
  release(): void;
}

/**
 * Takes a data folder for this process alone, and makes it where there is none.
 * Refuses (`StoreRefused`) a folder that is someone else's, of another version, in use, or out of
 * reach, and leaves it untouched. The kernel frees the folder when the process ends, however it ends.
 */
export function claimFolder(dataDir: string): DataFolder {
  const dir = resolve(dataDir);
  const names = listFolder(dir);
  const database = join(dir, DATABASE);
  if (!names.includes(DATABASE)) assertEmpty(dir, names);
  // Without a lock file nobody runs here, and a foreign folder must not be given one.
  else if (!names.includes(LOCK)) assertOurs(dir, database);
  const lock = takeLock(dir);
  try {
    // Asked again: until the lock was taken, another Parley may have made it.
    if (existsSync(database)) assertOurs(dir, database);
    else makeDatabase(dir, database);
  } catch (error) {
    lock.close();
    throw error;
  }
  return { database, release: () => lock.close() };
}

function assertEmpty(dir: string, names: readonly string[]): void {
  if (!names.every((name) => BEGUN.has(name) || name.startsWith('.'))) refuseForeign(dir);
}

function listFolder(dir: string): readonly string[] {
  try {
    makeFolder(dir);
    const names = readdirSync(dir);
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK);
    return names;
  } catch (error) {
    throw refusalFromSystem(dir, error);
  }
}

/** Step by step from above: `mkdirSync` with `recursive` never returns below /proc. */
function makeFolder(dir: string): void {
  if (existsSync(dir)) return;
  if (dirname(dir) !== dir) makeFolder(dirname(dir));
  try {
    mkdirSync(dir, { mode: 0o700 });
  } catch (error) {
    // Another Parley may have been a moment earlier.
    if (!existsSync(dir)) throw error;
  }
}

function refusalFromSystem(dir: string, error: unknown): StoreRefused {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EEXIST' || code === 'ENOTDIR') {
    return new StoreRefused(
      `The data folder ${dir} cannot be used because there is a file in its place: move the file away or name another folder.`,
      { cause: error },
    );
  }
  return new StoreRefused(
    `The data folder ${dir} cannot be read and written (${String(code ?? error)}): give this user access to it or name another folder.`,
    { cause: error },
  );
}

function refuseForeign(dir: string): never {
  throw new StoreRefused(
    `The folder ${dir} holds files that are not Parley's: name an empty folder or one that Parley made.`,
  );
}

/** SQLite's primary result code (https://sqlite.org/rescode.html), or nothing for another error. */
function sqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}
const BUSY = 5;
const NOT_A_DATABASE = 26;

/** An exclusive lock held open on a file of its own: gone with the process, also after kill -9. */
function takeLock(dir: string): DatabaseSync {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(join(dir, LOCK), { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock?.close();
    if (sqliteCode(error) === BUSY) {
      throw new StoreRefused(
        `Another Parley is already running on the data folder ${dir}: stop it first or name another folder.`,
        { cause: error },
      );
    }
    if (sqliteCode(error) === NOT_A_DATABASE) refuseForeign(dir);
    throw refusalFromDatabase(dir, error);
  }
}

/** For an error that the database gave on opening. */
export function refusalFromDatabase(dir: string, error: unknown): StoreRefused {
  const why = error instanceof Error ? error.message : String(error);
  return new StoreRefused(
    `The database in the data folder ${dir} cannot be opened (${why}): give this user access to it, or put back a copy.`,
    { cause: error },
  );
}

function makeDatabase(dir: string, database: string): void {
  const unfinished = join(dir, UNFINISHED);
  try {
    rmSync(unfinished, { force: true });
    rmSync(`${unfinished}-journal`, { force: true });
    const db = new DatabaseSync(unfinished);
    try {
      db.exec('PRAGMA page_size = 8192; PRAGMA synchronous = FULL');
      db.exec(`BEGIN; ${SCHEMA}; COMMIT`);
    } finally {
      db.close();
    }
    chmodSync(unfinished, 0o600); // SQLite gives its log the same rights.
    renameSync(unfinished, database);
    syncFolder(dir);
  } catch (error) {
    throw refusalFromDatabase(dir, error);
  }
}

/** Makes a new name in the folder durable. Windows has no such call and needs none. */
function syncFolder(dir: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(dir, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/**
 * Whose the database is, and of which version, stands in its first 100 bytes
 * (https://sqlite.org/fileformat.html, 1.3), so that it need not be opened, which may change it.
 * These fields are written before the file gets its name: never only in the write-ahead log.
 */
function assertOurs(dir: string, database: string): void {
  const header = readHeader(dir, database);
  const isDatabase = header.toString('latin1', 0, 16) === 'SQLite format 3\0';
  if (!isDatabase || header.readUInt32BE(68) !== APPLICATION_ID) refuseForeign(dir);
  const format = header.readUInt32BE(60);
  if (format !== FOLDER_FORMAT) {
    throw new StoreRefused(
      `The data folder ${dir} is of format ${format} and this Parley reads format ${FOLDER_FORMAT}: use the Parley that made it, or name another folder.`,
    );
  }
}

function readHeader(dir: string, database: string): Buffer {
  const header = Buffer.alloc(100);
  try {
    const file = openSync(database, 'r+');
    try {
      readSync(file, header);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw refusalFromDatabase(dir, error);
  }
  return header;
}
