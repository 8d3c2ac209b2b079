import postgres from 'postgres';
import { readNews, writeNews, type Announced, type Announcements } from './announcements.ts';

const CHANNEL = 'parley';
/** So long may what one notification carries be, in bytes (8000 is PostgreSQL's own limit). */
const LONGEST = 7000;

/**
 * Announcements by NOTIFY and LISTEN of the PostgreSQL that holds the store, on connections of their
 * own: no append waits for one. While one is being sent the next gather, the newest of each room.
 */
export async function openPostgresAnnouncements(url: string): Promise<Announcements> {
  const sql = postgres(url, {
    max: 1,
    onnotice: () => undefined,
    target_session_attrs: 'primary',
    connection: { application_name: 'parley announcements' },
  });
  const callbacks: ((news: Announced) => void)[] = [];
  const gathered = new Map<string, number>();
  let sending = false;

  const send = async (): Promise<void> => {
    if (sending) return;
    sending = true;
    try {
      while (gathered.size > 0) await sql.notify(CHANNEL, takeLines(gathered));
    } catch {
      gathered.clear(); // lost: the others ask the store
    } finally {
      sending = false;
    }
  };
  await sql.listen(CHANNEL, (text) => {
    for (const line of text.split('\n')) {
      const news = readNews(line);
      if (news) for (const callback of callbacks) callback(news);
    }
  });
  return {
    announce: ({ room, seq }) => {
      gathered.set(room, seq);
      void send();
    },
    onAnnounced: (callback) => void callbacks.push(callback),
    close: () => sql.end({ timeout: 1 }),
  };
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
