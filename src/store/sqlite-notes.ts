import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { refusalFromDatabase } from './folder.ts';
import type { Notes } from './notes.ts';

/** A file of its own, so that a copy of the record has none of it. */
const NOTES_FILE = 'notes.db';

const TABLE = `
  CREATE TABLE IF NOT EXISTS notes (
    name TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    json TEXT NOT NULL
  ) STRICT`;

/**
 * The notes of one machine: SQLite in a data folder that this process has claimed by its store.
 * Throws `StoreRefused` where the file cannot be used.
 */
export function openSqliteNotes(dataDir: string): Notes {
  const db = openFile(dataDir);
  const all = db.prepare(
    'SELECT name, version, json FROM notes WHERE substr(name, 1, length(?1)) = ?1 ORDER BY name',
  );
  const make = db.prepare('INSERT INTO notes VALUES (?, 1, ?) ON CONFLICT DO NOTHING');
  const change = db.prepare(
    'UPDATE notes SET version = version + 1, json = ? WHERE name = ? AND version = ?',
  );
  const remove = db.prepare('DELETE FROM notes WHERE name = ?');
  return {
    list: async (beginning) =>
      all.all(beginning).map((row) => ({
        name: String(row['name']),
        version: Number(row['version']),
        json: String(row['json']),
      })),
    put: async (name, json, version) =>
      (version === 0 ? make.run(name, json) : change.run(json, name, version)).changes === 1,
    remove: async (name) => void remove.run(name),
    close: async () => db.close(),
  };
}

function openFile(dataDir: string): DatabaseSync {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(join(dataDir, NOTES_FILE), { timeout: 5000 });
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ${TABLE}`);
    return db;
  } catch (error) {
    db?.close();
    throw refusalFromDatabase(dataDir, error);
  }
}
