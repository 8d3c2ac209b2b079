import { answerOrAdd, type Append, type Found, type Head } from './append-rule.ts';
import { GroupCommit, type Answer } from './group-commit.ts';
import { connectDatabase, isInTheWay } from './postgres-database.ts';
import type { Pool, Row, Sql } from './postgres-pool.ts';
import { StoreRefused } from './refused.ts';
import { negotiationOf, type Appended, type PlacedEntry, type Store } from './store.ts';

/** More than any number of processes that could be in one another's way at the same moment. */
const TRIES = 20;

/**
 * The store of several server processes: PostgreSQL, in plain SQL.
 * Throws `StoreRefused` where the database cannot be used.
 */
export async function openPostgresStore(url: string): Promise<Store> {
  return storeOn(await connectDatabase(url));
}

/** So many entries go to the database in one statement. */
const AT_ONCE = 1000;

/**
 * Puts whole negotiations into a database that has nothing of them, in one transaction: all of it is
 * there when the promise resolves, and none of it when it rejects. Each room's entries in order.
 * Throws `StoreRefused` where one of them is there already, or an entry does not fit into its room.
 */
export async function fillPostgres(url: string, entries: readonly PlacedEntry[]): Promise<void> {
  const pool = await connectDatabase(url);
  try {
    await pool.transaction(async (tx) => {
      for (const [negotiation, own] of Map.groupBy(entries, ({ room }) => negotiationOf(room))) {
        await fill(tx, negotiation, own);
      }
    });
  } finally {
    await pool.close();
  }
}

async function fill(tx: Sql, negotiation: string, entries: readonly PlacedEntry[]): Promise<void> {
  const [there] = await tx`
    SELECT size FROM parley.negotiations WHERE negotiation = ${negotiation} AND size > 0`;
  if (there) {
    throw new StoreRefused(
      `The negotiation ${negotiation} is in this database already: a bundle begins one that is not there.`,
    );
  }
  for (let done = 0; done < entries.length; done += AT_ONCE) {
    const batch = entries
      .slice(done, done + AT_ONCE)
      .map(({ room, ...entry }) => ({ room, entry }));
    const answers = await appendAll(tx, negotiation, batch);
    const bad = answers.findIndex(
      (answer) => !('ok' in answer) || !answer.ok || 'repeat' in answer,
    );
    const one = batch[bad];
    if (one) {
      throw new StoreRefused(
        `Entry ${one.entry.seq} of ${one.room} does not fit into its room: take the bundle again.`,
      );
    }
  }
}

/**
 * The same on connections that are open already, and are closed with it. Appends of one negotiation
 * share transactions; those of several go on beside each other.
 */
function storeOn(pool: Pool): Store {
  const lanes = new Map<string, GroupCommit>();
  let closing: Promise<void> | undefined;
  const open = (): Sql => {
    if (closing !== undefined) throw closed();
    return pool.sql;
  };
  const laneOf = (negotiation: string): GroupCommit => {
    const lane =
      lanes.get(negotiation) ?? new GroupCommit((batch) => commit(pool, negotiation, batch));
    lanes.set(negotiation, lane);
    return lane;
  };
  const close = async (): Promise<void> => {
    await Promise.all([...lanes.values()].map((lane) => lane.end(closed())));
    await pool.close();
  };
  return {
    append: async (room, entry, judgedBy) => {
      open();
      return laneOf(negotiationOf(room)).append({ room, entry, judgedBy });
    },
    read: async (room, afterSeq) =>
      open()`
      SELECT seq, id, recorded, json FROM parley.entries
       WHERE negotiation = ${negotiationOf(room)} AND room = ${room} AND seq > ${afterSeq}
       ORDER BY seq`.then((rows) => rows.map(entryOf)),
    readNew: async (negotiation, known) => readNew(open(), negotiation, known),
    negotiations: async () => {
      const rows = await open()`SELECT negotiation, size FROM parley.negotiations WHERE size > 0`;
      return new Map(rows.map((row) => [String(row['negotiation']), Number(row['size'])]));
    },
    close: () => (closing ??= close()),
  };
}

const closed = (): Error => new Error('The store is closed.');

const entryOf = (row: Row) => ({
  seq: Number(row['seq']),
  id: String(row['id']),
  recorded: String(row['recorded']),
  json: String(row['json']),
});

/** One statement, so that all of it is as it stood at one moment. */
async function readNew(sql: Sql, negotiation: string, known: ReadonlyMap<string, number>) {
  const rows = await sql`
    SELECT entries.room, entries.seq, entries.id, entries.recorded, entries.json
      FROM parley.rooms
      LEFT JOIN unnest(${[...known.keys()]}::text[], ${[...known.values()]}::integer[])
             AS known (room, size) ON known.room = rooms.room
      JOIN parley.entries ON entries.negotiation = rooms.negotiation
       AND entries.room = rooms.room AND entries.seq > coalesce(known.size, 0)
     WHERE rooms.negotiation = ${negotiation} AND rooms.size > coalesce(known.size, 0)
     ORDER BY entries.room, entries.seq`;
  return rows.map((row) => ({ room: String(row['room']), ...entryOf(row) }));
}

/** Makes a batch of one negotiation durable. Another process in the way is waited for; then all is looked up anew. */
async function commit(
  pool: Pool,
  negotiation: string,
  batch: readonly Append[],
): Promise<readonly Answer[]> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await pool.transaction((tx) => appendAll(tx, negotiation, batch));
    } catch (error) {
      if (!isInTheWay(error) || tries === TRIES) throw error;
    }
  }
}

/**
 * In a transaction. The row of the negotiation is written first, and held until the commit: so the
 * appends to a negotiation come one after the other, whatever isolation the database has.
 */
async function appendAll(
  tx: Sql,
  negotiation: string,
  batch: readonly Append[],
): Promise<readonly Answer[]> {
  const [row] = await tx`
    INSERT INTO parley.negotiations AS had (negotiation, size, latest)
    VALUES (${negotiation}, 0, '')
    ON CONFLICT (negotiation) DO UPDATE SET size = had.size RETURNING latest`;
  const rooms = await tx`
    SELECT room, size, recorded FROM parley.rooms
     WHERE negotiation = ${negotiation} AND room = ANY(${namesOf(batch)}::text[])`;
  const repeats = await tx`
    SELECT room, id, seq FROM parley.entries
     WHERE negotiation = ${negotiation}
       AND (room, id) IN (SELECT * FROM unnest(
         ${batch.map(({ room }) => room)}::text[], ${batch.map(({ entry }) => entry.id)}::text[]))`;
  const ledger = new Ledger(String(row?.['latest'] ?? ''), rooms, repeats);
  const answers = batch.map((append) => ledger.answer(append));
  if (ledger.added.length > 0) await write(tx, negotiation, ledger);
  return answers;
}

const namesOf = (batch: readonly Append[]): string[] => [
  ...new Set(batch.flatMap(({ room, judgedBy }) => (judgedBy ? [room, judgedBy.roster] : [room]))),
];

/** What the database says of the rooms of a batch, and what the batch adds to it as it is gone through. */
class Ledger {
  readonly added: Append[] = [];
  readonly heads: Map<string, Head>;
  readonly #seqs: Map<string, number>;
  latest: string;

  constructor(latest: string, rooms: readonly Row[], repeats: readonly Row[]) {
    this.latest = latest;
    this.heads = new Map(
      rooms.map((row) => [
        String(row['room']),
        { seq: Number(row['size']), recorded: String(row['recorded']) },
      ]),
    );
    this.#seqs = new Map(
      repeats.map((row) => [JSON.stringify([row['room'], row['id']]), Number(row['seq'])]),
    );
  }

  answer(append: Append): Answer {
    const { room, entry } = append;
    const name = JSON.stringify([room, entry.id]);
    const found: Found = {
      repeatOf: this.#seqs.get(name),
      head: (one) => this.heads.get(one),
      latest: () => this.latest,
    };
    let answer: Appended | 'add';
    try {
      answer = answerOrAdd(append, found);
    } catch (error) {
      return { failed: error instanceof Error ? error.message : String(error) };
    }
    if (answer !== 'add') return answer;
    this.added.push(append);
    this.#seqs.set(name, entry.seq);
    this.heads.set(room, { seq: entry.seq, recorded: entry.recorded });
    if (entry.recorded > this.latest) this.latest = entry.recorded;
    return { ok: true, seq: entry.seq };
  }
}

async function write(
  tx: Sql,
  negotiation: string,
  { added, heads, latest }: Ledger,
): Promise<void> {
  const entries = added.map(({ entry }) => entry);
  const grown = [...new Set(added.map(({ room }) => room))].map((room) => ({
    room,
    head: heads.get(room),
  }));
  await tx`INSERT INTO parley.entries (negotiation, room, seq, id, recorded, json)
       SELECT ${negotiation}, * FROM unnest(
         ${added.map(({ room }) => room)}::text[], ${entries.map(({ seq }) => seq)}::integer[],
         ${entries.map(({ id }) => id)}::text[], ${entries.map(({ recorded }) => recorded)}::text[],
         ${entries.map(({ json }) => json)}::text[])`;
  await tx`INSERT INTO parley.rooms (negotiation, room, size, recorded)
       SELECT ${negotiation}, * FROM unnest(
         ${grown.map(({ room }) => room)}::text[], ${grown.map(({ head }) => head?.seq ?? 0)}::integer[],
         ${grown.map(({ head }) => head?.recorded ?? '')}::text[])
       ON CONFLICT (negotiation, room)
       DO UPDATE SET size = excluded.size, recorded = excluded.recorded`;
  await tx`UPDATE parley.negotiations SET size = size + ${added.length}, latest = ${latest}
        WHERE negotiation = ${negotiation}`;
}
