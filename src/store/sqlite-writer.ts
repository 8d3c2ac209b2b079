/** The worker thread that writes: the only one, so that appends made at the same time share one fsync. */
import { DatabaseSync } from 'node:sqlite';
import type { StatementSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { answerOrAdd } from './append-rule.ts';
import type { Append, Head } from './append-rule.ts';
import type { Answer } from './group-commit.ts';
import { ROOMS_OF_NEGOTIATION } from './sqlite-rooms.ts';
import { negotiationOf } from './store.ts';
import type { Appended } from './store.ts';

/** From the writer: `ready` once, then the answers to each batch. To it: a batch, or `close`. */
export type FromWriter = 'ready' | readonly Answer[];
export type ToWriter = 'close' | readonly Append[];

interface Writer {
  readonly db: DatabaseSync;
  readonly seqOfId: StatementSync;
  readonly head: StatementSync;
  readonly latest: StatementSync;
  readonly insert: StatementSync;
}

function openWriter(database: string): Writer {
  const db = new DatabaseSync(database, { timeout: 5000 });
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  return {
    db,
    seqOfId: db.prepare('SELECT seq FROM entries WHERE room = ? AND id = ?'),
    head: db.prepare('SELECT seq, recorded FROM entries WHERE room = ? ORDER BY seq DESC LIMIT 1'),
    latest: db.prepare(`
      ${ROOMS_OF_NEGOTIATION}
      SELECT max((SELECT recorded FROM entries WHERE room = rooms.room ORDER BY seq DESC LIMIT 1))
        AS recorded FROM rooms WHERE room IS NOT NULL`),
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

function appendOne(writer: Writer, append: Append): Answer {
  const { room, entry } = append;
  const repeat = writer.seqOfId.get(room, entry.id);
  let answer: Appended | 'add';
  try {
    answer = answerOrAdd(append, {
      repeatOf: repeat && Number(repeat['seq']),
      head: (name) => readHead(writer, name),
      latest: () => String(writer.latest.get(negotiationOf(room))?.['recorded'] ?? ''),
    });
  } catch (error) {
    return { failed: messageOf(error) };
  }
  if (answer !== 'add') return answer;
  writer.insert.run(room, entry.seq, entry.id, entry.recorded, entry.json);
  return { ok: true, seq: entry.seq };
}

function readHead(writer: Writer, room: string): Head | undefined {
  const head = writer.head.get(room);
  return head && { seq: Number(head['seq']), recorded: String(head['recorded']) };
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
