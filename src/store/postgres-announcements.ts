import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { readNews, writeNews, type Announced, type Announcements } from './announcements.ts';
import { clientOptions } from './postgres-pool.ts';

const CHANNEL = 'parley';
/** So long may what one notification carries be, in bytes (8000 is PostgreSQL's own limit). */
const LONGEST = 7000;
const AGAIN_AFTER_MS = 250;

/**
 * Announcements by NOTIFY and LISTEN of the PostgreSQL that holds the store, on a connection of its
 * own, made anew when it is lost: no append waits for one. While one is being sent the next gather, the newest of each room.
 */
export async function openPostgresAnnouncements(url: string): Promise<Announcements> {
  const callbacks: ((news: Announced) => void)[] = [];
  const gathered = new Map<string, number>();
  let sending = false;
  const hear = (text: string): void => {
    for (const line of text.split('\n')) {
      const news = readNews(line);
      if (news) for (const callback of callbacks) callback(news);
    }
  };
  let line = await listen(url, hear);
  let closing = false;

  const send = async (): Promise<void> => {
    if (sending) return;
    sending = true;
    try {
      while (gathered.size > 0) {
        await line.client.query('SELECT pg_notify($1, $2)', [CHANNEL, takeLines(gathered)]);
      }
    } catch {
      gathered.clear(); // lost: the others ask the store
    } finally {
      sending = false;
    }
  };
  const keepListening = async (): Promise<void> => {
    for (;;) {
      await line.ended;
      if (closing) return;
      await sleep(AGAIN_AFTER_MS, undefined, { ref: false });
      line = await listen(url, hear).catch(() => line);
      if (closing) void line.client.end().catch(() => undefined);
    }
  };
  void keepListening();
  return {
    announce: ({ room, seq }) => {
      gathered.set(room, seq);
      void send();
    },
    onAnnounced: (callback) => void callbacks.push(callback),
    close: async () => {
      closing = true;
      await Promise.race([line.client.end(), sleep(1000, undefined, { ref: false })]);
    },
  };
}

interface Line {
  readonly client: pg.Client;
  readonly ended: Promise<void>;
}

async function listen(url: string, hear: (text: string) => void): Promise<Line> {
  const client = new pg.Client(clientOptions(url, 'parley announcements'));
  client.on('error', () => undefined); // it ends then
  client.on('notification', ({ payload }) => hear(payload ?? ''));
  const ended = new Promise<void>((resolve) => {
    client.once('end', resolve);
  });
  try {
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
  } catch (error) {
    void client.end().catch(() => undefined);
    throw error;
  }
  return { client, ended };
}

/** Takes away as many as fit in one notification, a line each. */
function takeLines(gathered: Map<string, number>): string {
  const lines: string[] = [];
  let length = 0;
  for (const [room, seq] of gathered) {
    const line = writeNews({ room, seq });
    length += Buffer.byteLength(line) + 1;
    if (length > LONGEST && lines.length > 0) break;
    lines.push(line);
    gathered.delete(room);
  }
  return lines.join('\n');
}
