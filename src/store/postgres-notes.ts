import type { Notes } from './notes.ts';
import { isInTheWay } from './postgres-database.ts';
import { openPool, type Pool } from './postgres-pool.ts';

const CONNECTIONS = 2;

/**
 * The notes of several processes: a table beside those of the record, made where there is none. The
 * database is one that `openPostgresStore` has opened, and so is fit for use.
 */
export async function openPostgresNotes(url: string): Promise<Notes> {
  const pool = openPool(url, CONNECTIONS, '-c synchronous_commit=on');
  try {
    await makeTable(pool);
  } catch (error) {
    await pool.close();
    throw error;
  }
  const { sql } = pool;
  return {
    list: async (beginning) => {
      const rows = await sql`
        SELECT name, version, json FROM parley.notes
         WHERE starts_with(name, ${beginning}) ORDER BY name COLLATE "C"`;
      return rows.map((row) => ({
        name: String(row['name']),
        version: Number(row['version']),
        json: String(row['json']),
      }));
    },
    put: async (name, json, version) => {
      const written =
        version === 0
          ? await sql`INSERT INTO parley.notes (name, version, json) VALUES (${name}, 1, ${json})
                      ON CONFLICT DO NOTHING RETURNING version`
          : await sql`UPDATE parley.notes SET version = version + 1, json = ${json}
                       WHERE name = ${name} AND version = ${version} RETURNING version`;
      return written.length === 1;
    },
    remove: async (name) => void (await sql`DELETE FROM parley.notes WHERE name = ${name}`),
    close: () => pool.close(),
  };
}

/** Several processes may try at once: to make what another is making is an error, and then it is there. */
async function makeTable({ sql }: Pool): Promise<void> {
  const make = (): Promise<unknown> => sql`
    CREATE TABLE IF NOT EXISTS parley.notes (
      name text NOT NULL PRIMARY KEY,
      version integer NOT NULL,
      json text NOT NULL
    )`;
  await make().catch((error: unknown) => {
    if (isInTheWay(error)) return make();
    throw error;
  });
}
