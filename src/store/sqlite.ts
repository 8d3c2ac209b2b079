import { once } from 'node:events';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { claimFolder, refusalFromDatabase } from './folder.ts';
import { GroupCommit, type Answer } from './group-commit.ts';
import { ALL_ROOMS, ROOMS_OF_NEGOTIATION } from './sqlite-rooms.ts';
import type { FromWriter, ToWriter } from './sqlite-writer.ts';
import { negotiationOf } from './store.ts';
import type { Appended, JudgedBy, PlacedEntry, Store, StoredEntry } from './store.ts';

/** `.ts` in the source tree, `.js` when built: the writer lies beside this file in both. */
const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js';

/**
 * The store of one machine: SQLite in a data folder, which is made where there is none.
 * Throws `StoreRefused` where the folder cannot be used, and leaves it as it was.
 *
 * Reads run here; appends run in one worker thread, many to one commit.
 */
export async function openSqliteStore(dataDir: string): Promise<Store> {
  const folder = claimFolder(dataDir);
  try {
    const writer = await startWriter(folder.database);
    const reader = openReader(folder.database);
    return openedStore(reader, writer, folder.release);
  } catch (error) {
    folder.release();
    throw refusalFromDatabase(dataDir, error);
  }
}

function openedStore(reader: Reader, writer: Writer, release: () => void): Store {
  let closing: Promise<void> | undefined;
  const open = (): Reader => {
    if (closing !== undefined) throw closed();
    return reader;
  };
  return {
    append: writer.append,
    read: async (room, afterSeq) => open().read(room, afterSeq),
    readNew: async (negotiation, known) => open().readNew(negotiation, known),
    negotiations: async () => open().negotiations(),
    close: () => {
      // The writer closes last: whoever may write and closes last tidies the log away.
      if (closing === undefined) reader.close();
      return (closing ??= writer.close().finally(release));
    },
  };
}

interface Reader {
  read(room: string, afterSeq: number): readonly StoredEntry[];
  readNew(negotiation: string, known: ReadonlyMap<string, number>): readonly PlacedEntry[];
  negotiations(): ReadonlyMap<string, number>;
  close(): void;
}

function openReader(database: string): Reader {
  const db = new DatabaseSync(database, { readOnly: true, timeout: 5000 });
  const entries = db.prepare(
    'SELECT seq, id, recorded, json FROM entries WHERE room = ? AND seq > ? ORDER BY seq',
  );
  const roomsOf = db.prepare(
    `${ROOMS_OF_NEGOTIATION} SELECT room FROM rooms WHERE room IS NOT NULL`,
  );
  const sizes = db.prepare(`
    ${ALL_ROOMS}
    SELECT room, (SELECT max(seq) FROM entries WHERE room = rooms.room) AS size
      FROM rooms WHERE room IS NOT NULL`);
  const read = (room: string, afterSeq: number): readonly StoredEntry[] =>
    entries.all(room, afterSeq).map((row) => ({
      seq: Number(row['seq']),
      id: String(row['id']),
      recorded: String(row['recorded']),
      json: String(row['json']),
    }));
  return {
    read,
    readNew: (negotiation, known) =>
      atOneMoment(db, () =>
        roomsOf
          .all(negotiation)
          .map((row) => String(row['room']))
          .flatMap((room) => read(room, known.get(room) ?? 0).map((one) => ({ room, ...one }))),
      ),
    negotiations: () => {
      const totals = new Map<string, number>();
      for (const { room, size } of sizes.all()) {
        const negotiation = negotiationOf(String(room));
        totals.set(negotiation, (totals.get(negotiation) ?? 0) + Number(size));
      }
      return totals;
    },
    close: () => db.close(),
  };
}

/** Several reads that see the same entries. */
function atOneMoment<T>(db: DatabaseSync, reads: () => T): T {
  db.exec('BEGIN');
  try {
    return reads();
  } finally {
    db.exec('COMMIT');
  }
}

interface Writer {
  append(room: string, entry: StoredEntry, judgedBy?: JudgedBy): Promise<Appended>;
  close(): Promise<void>;
}

async function startWriter(database: string): Promise<Writer> {
  const worker = new Worker(new URL(`./sqlite-writer${ending}`, import.meta.url), {
    workerData: database,
    execArgv: [], // what this process was started with (--eval, --watch) is not for the worker
  });
  await once(worker, 'message');

  const post = (message: ToWriter): void => worker.postMessage(message);
  let broken: Error | undefined;
  let closing: Promise<void> | undefined;
  let committing: PromiseWithResolvers<readonly Answer[]> | undefined;

  const commits = new GroupCommit((batch) => {
    if (broken !== undefined) return Promise.reject(broken);
    committing = Promise.withResolvers();
    post(batch);
    return committing.promise;
  });
  const fail = (error: Error): void => {
    broken ??= error;
    committing?.reject(broken);
    void commits.end(broken);
  };
  worker.on('message', (message: FromWriter) => {
    if (message !== 'ready') committing?.resolve(message);
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(closed()));

  const close = async (): Promise<void> => {
    await commits.end(closed());
    if (broken !== undefined) return;
    const exited = once(worker, 'exit');
    post('close');
    await exited;
  };
  return {
    append: (room, entry, judgedBy) => commits.append({ room, entry, judgedBy }),
    close: () => (closing ??= close()),
  };
}

const closed = (): Error => new Error('The store is closed.');
