import { once } from 'node:events';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { claimFolder, refusalFromDatabase } from './folder.ts';
import type { Answer, Append, FromWriter, ToWriter } from './sqlite-writer.ts';
import type { Appended, Store, StoredEntry } from './store.ts';

/** As many appends as may share one transaction; more wait for the next. */
const LARGEST_BATCH = 1000;

/** `.ts` in the source tree, `.js` when built: the writer lies beside this file in both. */
const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js';

/**
 * The store of one machine: SQLite in a data folder, which is made where there is none.
 * Throws `StoreRefused` where the folder cannot be used, and leaves it as it was.
 *
 * Reads run here; appends run in one worker thread. While a batch of appends is being made durable
 * the next one gathers, so that under load many appends share one fsync (group commit).
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
    if (closing !== undefined) throw new Error('The store is closed.');
    return reader;
  };
  return {
    append: writer.append,
    read: async (room, afterSeq) => open().read(room, afterSeq),
    rooms: async () => open().rooms(),
    close: () => {
      // The writer closes last: whoever may write and closes last tidies the log away.
      if (closing === undefined) reader.close();
      return (closing ??= writer.close().finally(release));
    },
  };
}

interface Reader {
  read(room: string, afterSeq: number): readonly StoredEntry[];
  rooms(): readonly string[];
  close(): void;
}

function openReader(database: string): Reader {
  const db = new DatabaseSync(database, { readOnly: true, timeout: 5000 });
  const entries = db.prepare(
    'SELECT seq, id, recorded, json FROM entries WHERE room = ? AND seq > ? ORDER BY seq',
  );
  // One step of the index for each room, where DISTINCT would walk all entries.
  const names = db.prepare(`
    WITH RECURSIVE names (room) AS (
      SELECT min(room) FROM entries
      UNION ALL
      SELECT (SELECT min(room) FROM entries WHERE room > names.room) FROM names WHERE room IS NOT NULL
    )
    SELECT room FROM names WHERE room IS NOT NULL`);
  return {
    read: (room, afterSeq) =>
      entries.all(room, afterSeq).map((row) => ({
        seq: Number(row['seq']),
        id: String(row['id']),
        recorded: String(row['recorded']),
        json: String(row['json']),
      })),
    rooms: () => names.all().map((row) => String(row['room'])),
    close: () => db.close(),
  };
}

interface Writer {
  append(room: string, entry: StoredEntry): Promise<Appended>;
  close(): Promise<void>;
}

interface Waiting {
  readonly append: Append;
  readonly resolve: (answer: Appended) => void;
  readonly reject: (error: Error) => void;
}

async function startWriter(database: string): Promise<Writer> {
  const worker = new Worker(new URL(`./sqlite-writer${ending}`, import.meta.url), {
    workerData: database,
    execArgv: [], // what this process was started with (--eval, --watch) is not for the worker
  });
  await once(worker, 'message');

  let waiting: Waiting[] = [];
  let inFlight: readonly Waiting[] = [];
  let idle: (() => void) | undefined;
  let ended: Error | undefined;

  const post = (message: ToWriter): void => worker.postMessage(message);

  const sendNext = (): void => {
    if (inFlight.length > 0) return;
    if (waiting.length === 0) return idle?.();
    inFlight = waiting.slice(0, LARGEST_BATCH);
    waiting = waiting.slice(LARGEST_BATCH);
    post(inFlight.map(({ append }) => append));
  };

  const fail = (error: Error): void => {
    ended ??= error;
    const lost = [...inFlight, ...waiting];
    inFlight = waiting = [];
    for (const { reject } of lost) reject(ended);
    idle?.();
  };

  worker.on('message', (message: FromWriter) => {
    if (message === 'ready') return;
    const answered = inFlight;
    inFlight = [];
    answered.forEach((one, index) => settle(one, message[index]));
    sendNext();
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The store is closed.')));

  return {
    append: (room, entry) =>
      new Promise((resolve, reject) => {
        if (ended !== undefined) return reject(ended);
        waiting.push({ append: { room, entry }, resolve, reject });
        // Appends made in one go (Promise.all) belong in one batch.
        if (waiting.length === 1) queueMicrotask(sendNext);
      }),
    async close() {
      if (ended !== undefined) return;
      ended = new Error('The store is closed.');
      if (inFlight.length + waiting.length > 0) await new Promise<void>((done) => (idle = done));
      const exited = once(worker, 'exit');
      post('close');
      await exited;
    },
  };
}

function settle({ resolve, reject }: Waiting, answer: Answer | undefined): void {
  if (answer === undefined) reject(new Error('The writer gave no answer.'));
  else if ('failed' in answer) reject(new Error(answer.failed));
  else resolve(answer);
}
