/** The worker thread that writes: the only one, so that appends made at the same time share one fsync. */
import { DatabaseSync } from 'node:sqlite';
import type { StatementSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { answerOrAdd } from './append-rule.ts';
import type { Tail } from './append-rule.ts';
import type { Appended, StoredEntry } from './store.ts';

export interface Append {
  readonly room: string;
  readonly entry: StoredEntry;
}

/** One answer for each append of the batch, in its order. */
export type Answer = Appended | { readonly failed: string };

/** From the writer: `ready` once, then the answers to each batch. To it: a batch, or `close`. */
export type FromWriter = 'ready' | readonly Answer[];
export type ToWriter = 'close' | readonly Append[];

interface Writer {
  readonly db: DatabaseSync;
  readonly seqOfId: StatementSync;
  readonly last: StatementSync;
  readonly insert: StatementSync;
}

function openWriter(database: string): Writer {
  const db = new DatabaseSync(database, { timeout: 5000 });
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  return {
    db,
    seqOfId: db.prepare('SELECT seq FROM entries WHERE room = ? AND id = ?'),
    last: db.prepare('SELECT seq, recorded FROM entries WHERE room = ? ORDER BY seq DESC LIMIT 1'),
    insert: db.prepare(
      'INSERT INTO entries (room, seq, id, recorded, json) VALUES (?, ?, ?, ?, ?)',
    ),
  };
}

/** Commits a batch as one transaction. Answers are given only after COMMIT; if that fails, all have failed. */
function commit(writer: Writer, batch: readonly Append[]): readonly Answer[] {
  try {
    writer.db.exec('BEGIN IMMEDIATE');
    const answers = batch.map((append) => appendOne(writer, append));
    writer.db.exec('COMMIT');
    return answers;
  } catch (error) {
    if (writer.db.isTransaction) writer.db.exec('ROLLBACK');
    return batch.map(() => ({ failed: `Not stored: ${messageOf(error)}` }));
  }
}

function appendOne(writer: Writer, { room, entry }: Append): Answer {
  const tail = readTail(writer, room, entry.id);
  let answer: Appended | 'add';
  try {
    answer = answerOrAdd(entry, tail);
  } catch (error) {
    return { failed: messageOf(error) };
  }
  if (answer !== 'add') return answer;
  writer.insert.run(room, entry.seq, entry.id, entry.recorded, entry.json);
  return { ok: true, seq: entry.seq };
}

function readTail(writer: Writer, room: string, id: string): Tail {
  const repeat = writer.seqOfId.get(room, id);
  const last = writer.last.get(room);
  return {
    repeatOf: repeat && Number(repeat['seq']),
    last: last && { seq: Number(last['seq']), recorded: String(last['recorded']) },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function run(): void {
  const port = parentPort;
  if (port === null) throw new Error('The writer runs in a worker thread only.');
  const writer = openWriter(String(workerData));
  port.on('message', (message: ToWriter) => {
    if (message !== 'close') return port.postMessage(commit(writer, message));
    writer.db.close();
    port.close();
  });
  port.postMessage('ready' satisfies FromWriter);
}

run();
