import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import pg from 'pg';
import { testStoreContract } from './contract.test-kit.ts';
import { openPostgresStore } from './postgres.ts';
import { connectDatabase } from './postgres-database.ts';
import { Cluster, postgresMissing } from './postgres.test-kit.ts';
import { StoreRefused } from './refused.ts';
import type { StoredEntry } from './store.ts';

const opening: StoredEntry = {
  seq: 1,
  id: 'opening',
  recorded: '2025-11-25T12:00:00.000Z',
  json: '{}',
};

/**
 * In front of a PostgreSQL: answers so many connections as one that is still starting does
 * (https://www.postgresql.org/docs/15/protocol-message-formats.html, ErrorResponse), then lets them through.
 */
async function notYet(port: number, times: number): Promise<{ port: number; close(): void }> {
  const fields = 'SFATAL\0VFATAL\0C57P03\0Mthe database system is starting up\0\0';
  const refusal = Buffer.concat([Buffer.from('E....'), Buffer.from(fields)]);
  refusal.writeInt32BE(refusal.length - 1, 1);
  let left = times;
  const server = createServer((socket) => {
    left -= 1;
    if (left >= 0) socket.once('data', () => socket.end(refusal));
    else socket.pipe(connect(port, '127.0.0.1')).pipe(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return { port: address.port, close: () => server.close() };
}

describe.skipIf(postgresMissing)(`PostgreSQL${postgresMissing ?? ''}`, () => {
  let cluster: Cluster;
  let made = 0;
  const newDatabase = (): string => cluster.database(`test_${(made += 1)}`);
  beforeAll(async () => {
    cluster = await Cluster.start();
  });
  afterAll(() => cluster.discard());

  testStoreContract('PostgreSQL', async () => {
    const store = await openPostgresStore(newDatabase());
    return { store, discard: () => store.close() };
  });

  const refusal = async (url: string): Promise<string> => {
    const error: unknown = await openPostgresStore(url).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(StoreRefused);
    return error instanceof StoreRefused ? error.message : '';
  };
  const tell = async (url: string, ...statements: readonly string[]): Promise<void> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  const place = (name: string): string => `127.0.0.1:${cluster.port}/${name}`;

  test('what was appended is there when the database is opened again', async () => {
    const url = newDatabase();
    const first = await openPostgresStore(url);
    await first.append('talks/plenary', opening);
    await first.close();
    const second = await openPostgresStore(url);
    expect(await second.read('talks/plenary', 0)).toEqual([opening]);
    await second.close();
  });

  test('a database that is still starting is waited for, but not for ever', async () => {
    const url = newDatabase();
    const starting = await notYet(cluster.port, 3);
    const there = url.replace(String(cluster.port), String(starting.port));
    await expect(connectDatabase(there, 0)).rejects.toThrow(
      /does not take anyone in yet \(the database system is starting up\): start Parley again/,
    );
    const { sql, close } = await connectDatabase(there);
    expect(await sql`SELECT 1 AS one`).toEqual([{ one: 1 }]);
    await close();
    starting.close();
  });

  test('several processes may make the tables of a new database at once, and share it', async () => {
    const url = newDatabase();
    const stores = await Promise.all(Array.from({ length: 5 }, () => openPostgresStore(url)));
    const answers = await Promise.all(
      stores.flatMap((store, index) =>
        ['talks/plenary', 'talks/caucus'].map((room) =>
          store.append(room, { ...opening, id: `of ${index}` }),
        ),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    expect(await stores[0]?.negotiations()).toEqual(new Map([['talks', 2]]));
    await Promise.all(stores.map((store) => store.close()));
  });

  test('rooms that are appended to by two processes at once lose nothing and have no gap', async () => {
    const url = newDatabase();
    const stores = [await openPostgresStore(url), await openPostgresStore(url)];
    const fill = async (of: number, room: string): Promise<void> => {
      let seq = 1;
      for (let count = 0; count < 25;) {
        const entry = { ...opening, seq, id: `${of} ${count}` };
        const answer = await stores[of]?.append(room, entry);
        if (answer?.ok) count += 1;
        seq = answer?.ok ? seq + 1 : (answer?.size ?? 0) + 1;
      }
    };
    const rooms = ['talks/plenary', 'talks/caucus', 'others/plenary'];
    await Promise.all(rooms.flatMap((room) => [fill(0, room), fill(1, room)]));
    for (const room of rooms) {
      const seqs = (await stores[0]?.read(room, 0))?.map(({ seq }) => seq);
      expect(seqs).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    }
    await Promise.all(stores.map((store) => store.close()));
  });

  test('a database of another format is refused and left alone', async () => {
    const url = newDatabase();
    await (await openPostgresStore(url)).close();
    await tell(url, 'UPDATE parley.format SET format = 2');
    expect(await refusal(url)).toBe(
      `The database at ${place(`test_${made}`)} is of format 2 and this Parley reads format 1: use the Parley that made it, or name another database.`,
    );
  });

  test('a database that is not there, a server that is not there, and no address at all are refused', async () => {
    expect(await refusal(cluster.url('missing'))).toBe(
      `There is no such database at ${place('missing')}: make it with createdb, or name another.`,
    );
    expect(await refusal('postgres://parley@127.0.0.1:1/parley')).toBe(
      'No PostgreSQL answers at 127.0.0.1:1/parley (ECONNREFUSED): start it, or name another address.',
    );
    expect(await refusal('parley.db')).toContain('write it as postgres://user@host:port/database');
  });

  test('a user who is not let in, or may make no tables, is refused, and no password is told', async () => {
    const url = newDatabase();
    await tell(url, 'CREATE ROLE guest LOGIN');
    const name = `test_${made}`;
    const at = (user: string): string => url.replace('parley@', user);
    expect(await refusal(at('nobody:secret@'))).toBe(
      `The PostgreSQL at ${place(name)} does not let this user in: check user and password (PGPASSWORD, if not in the address).`,
    );
    expect(await refusal(at('guest:secret@'))).toBe(
      `This user may not make tables in the database at ${place(name)}: grant it CREATE on the database, or name another.`,
    );
  });

  test('a standby is refused, and so is a server that may lose what it acknowledged', async () => {
    const other = await Cluster.start();
    const url = other.database('talks');
    await tell(url, 'ALTER SYSTEM SET fsync = off', 'SELECT pg_reload_conf()');
    expect(await refusal(url)).toContain('runs with fsync off and may lose what it acknowledged');
    other.stop('fast');
    other.makeStandby();
    other.start();
    expect(await refusal(url)).toBe(
      `The PostgreSQL at 127.0.0.1:${other.port}/talks is a standby, which only reads: name the primary.`,
    );
    other.discard();
  });

  test('a question that the database never answers ends with an error, and the store goes on', async () => {
    const url = newDatabase();
    const store = await openPostgresStore(url);
    await store.append('talks/plenary', opening);
    const other = new pg.Client({ connectionString: url });
    await other.connect();
    await other.query('BEGIN');
    await other.query('LOCK TABLE parley.negotiations, parley.entries');
    const next = { ...opening, seq: 2, id: 'next' };
    const unanswered = [store.read('talks/plenary', 0), store.append('talks/plenary', next)];
    for (const { status } of await Promise.allSettled(unanswered)) expect(status).toBe('rejected');
    await other.query('ROLLBACK');
    expect(await store.append('talks/plenary', next)).toEqual({ ok: true, seq: 2 });
    expect(await store.read('talks/plenary', 0)).toEqual([opening, next]);
    await Promise.all([other.end(), store.close()]);
  }, 30_000);

  test('connections that the server ends, in a transaction too, are errors of who waits and of no one else', async () => {
    const url = newDatabase();
    const pool = await connectDatabase(url);
    const cut =
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND application_name = 'parley'";
    const work = pool.transaction(async (sql) => {
      await sql`SELECT 1`;
      await tell(url, cut);
      await sql`SELECT 1`;
    });
    await expect(work).rejects.toThrow(/connection/i);
    await tell(url, cut);
    expect(await pool.sql`SELECT 1 AS one`).toEqual([{ one: 1 }]);
    await pool.close();
  });

  test('a database that usually answers before entries are safe is made to answer after', async () => {
    const url = newDatabase();
    await tell(url, `ALTER DATABASE test_${made} SET synchronous_commit = off`);
    const { sql, close } = await connectDatabase(url);
    expect([...(await sql`SHOW synchronous_commit`)]).toEqual([{ synchronous_commit: 'on' }]);
    await close();
  });
});
