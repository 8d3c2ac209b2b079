import { setTimeout as sleep } from 'node:timers/promises';
import { openPool, type Pool, type Sql } from './postgres-pool.ts';
import { StoreRefused } from './refused.ts';

/** The version of the tables that this Parley reads and writes. */
export const DATABASE_FORMAT = 1;

const OLDEST_SERVER = 150_000;
const CONNECTIONS = 10;

/** SQLSTATE of a server that takes no one in yet, or no one any more: it starts, recovers from a crash, or ends. */
const NOT_NOW = '57P03';
/** So long is it waited for: servers are often started together with their database. */
const PATIENCE_MS = 30_000;
const AGAIN_AFTER_MS = 250;

/**
 * The negotiation leads every key, so that all that one append looks at lies together: a database
 * that is spread over machines (Citus, YugabyteDB) distributes by it.
 */
const TABLES = [
  'CREATE SCHEMA IF NOT EXISTS parley',
  'CREATE TABLE parley.format (format integer NOT NULL)',
  `CREATE TABLE parley.negotiations (
     negotiation text NOT NULL PRIMARY KEY,
     size integer NOT NULL,
     latest text NOT NULL
   )`,
  `CREATE TABLE parley.rooms (
     negotiation text NOT NULL,
     room text NOT NULL,
     size integer NOT NULL,
     recorded text NOT NULL,
     PRIMARY KEY (negotiation, room)
   )`,
  `CREATE TABLE parley.entries (
     negotiation text NOT NULL,
     room text NOT NULL,
     seq integer NOT NULL,
     id text NOT NULL,
     recorded text NOT NULL,
     json text NOT NULL,
     PRIMARY KEY (negotiation, room, seq),
     UNIQUE (negotiation, room, id)
   )`,
  `INSERT INTO parley.format (format) VALUES (${DATABASE_FORMAT})`,
];

/**
 * Connects to a PostgreSQL database, and makes Parley's tables where there are none. One that is
 * still starting is waited for.
 * Throws `StoreRefused` where it cannot be used: out of reach, too old, a standby, of another
 * format, or one that answers before what it was given is safe.
 */
export async function connectDatabase(url: string, patienceMs = PATIENCE_MS): Promise<Pool> {
  const place = placeOf(url);
  const until = performance.now() + patienceMs;
  for (;;) {
    try {
      return await connect(url, place);
    } catch (error) {
      if (error instanceof StoreRefused) throw error;
      if (codeOf(error) !== NOT_NOW || performance.now() >= until) throw refusalFor(error, place);
      await sleep(AGAIN_AFTER_MS);
    }
  }
}

async function connect(url: string, place: string): Promise<Pool> {
  const probe = openPool(url, 1);
  try {
    const lazy = await assertFit(probe.sql, place);
    await makeTables(probe, place);
    // An answer is given when the entry is safe, whatever is usual in this database.
    return openPool(url, CONNECTIONS, lazy ? '-c synchronous_commit=on' : '');
  } finally {
    await probe.close();
  }
}

/** `host/database` of the address, without user and password, which are no one's business. */
function placeOf(url: string): string {
  const match = /^postgres(?:ql)?:\/\/(?:[^@/]*@)?([^/?]*)(\/[^?]*)?/.exec(url);
  if (!match) {
    throw new StoreRefused(
      'The address of the database is not one: write it as postgres://user@host:port/database.',
    );
  }
  return `${match[1] || 'localhost'}${match[2] ?? ''}`;
}

/** Whether commits of this database are answered before they are on the disk, unless one asks otherwise. */
async function assertFit(sql: Sql, place: string): Promise<boolean> {
  const [facts] = await sql`
    SELECT current_setting('server_version_num')::integer AS version,
           current_setting('server_version') AS name,
           pg_is_in_recovery() AS standby,
           current_setting('fsync') AS fsync,
           current_setting('synchronous_commit') AS synchronous`;
  if (Number(facts?.['version']) < OLDEST_SERVER) {
    throw new StoreRefused(
      `The PostgreSQL at ${place} is version ${facts?.['name']} and Parley needs 15 or newer: upgrade it, or name another.`,
    );
  }
  if (facts?.['standby'] === true) {
    throw new StoreRefused(
      `The PostgreSQL at ${place} is a standby, which only reads: name the primary.`,
    );
  }
  if (facts?.['fsync'] === 'off') {
    throw new StoreRefused(
      `The PostgreSQL at ${place} runs with fsync off and may lose what it acknowledged: turn it on.`,
    );
  }
  return facts?.['synchronous'] === 'off';
}

/** Makes the tables, or finds that they are there and of this version. Several processes may try at once. */
async function makeTables({ sql, transaction }: Pool, place: string): Promise<void> {
  let format = await formatOf(sql);
  if (format === undefined) {
    try {
      await transaction(async (tx) => {
        for (const statement of TABLES) await tx(asItStands(statement));
      });
    } catch (error) {
      // Another Parley may have been a moment earlier.
      if ((await formatOf(sql)) === undefined) throw error;
    }
    format = await formatOf(sql);
  }
  if (format === DATABASE_FORMAT) return;
  throw new StoreRefused(
    `The database at ${place} is of format ${format} and this Parley reads format ${DATABASE_FORMAT}: use the Parley that made it, or name another database.`,
  );
}

/** A statement without values. */
const asItStands = (statement: string): TemplateStringsArray =>
  Object.assign([statement], { raw: [statement] });

async function formatOf(sql: Sql): Promise<number | undefined> {
  const [there] = await sql`SELECT to_regclass('parley.format') IS NOT NULL AS made`;
  if (there?.['made'] !== true) return undefined;
  const [row] = await sql`SELECT format FROM parley.format`;
  return Number(row?.['format']);
}

/** SQLSTATE (https://www.postgresql.org/docs/15/errcodes-appendix.html), or the system's code. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

function refusalFor(error: unknown, place: string): StoreRefused {
  const why = error instanceof Error ? error.message : String(error);
  return new StoreRefused(sentenceFor(codeOf(error), why, place), { cause: error });
}

function sentenceFor(code: string, why: string, place: string): string {
  switch (code) {
    case '28P01':
    case '28000':
      return `The PostgreSQL at ${place} does not let this user in: check user and password (PGPASSWORD, if not in the address).`;
    case '3D000':
      return `There is no such database at ${place}: make it with createdb, or name another.`;
    case '42501':
      return `This user may not make tables in the database at ${place}: grant it CREATE on the database, or name another.`;
    case NOT_NOW:
      return `The PostgreSQL at ${place} does not take anyone in yet (${why}): start Parley again when it does.`;
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'ENOENT':
    case 'CONNECT_TIMEOUT':
      return `No PostgreSQL answers at ${place} (${code}): start it, or name another address.`;
    default:
      return `The PostgreSQL at ${place} cannot be used (${why}): see its log, or name another.`;
  }
}

/** Whether the transaction came to nothing because another was in its way: it can be tried again. */
export const isInTheWay = (error: unknown): boolean =>
  ['23505', '40001', '40P01'].includes(codeOf(error));
