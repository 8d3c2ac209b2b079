import type { Announced, Announcements } from '../store/announcements.ts';
import type { Log } from './log.ts';
import type { Live } from './live.ts';
import type { Negotiations } from './negotiations.ts';
import type { Sessions } from './sessions.ts';

interface Followed {
  readonly negotiations: Negotiations;
  readonly sessions: Sessions;
  readonly live: Pick<Live, 'hear'>;
}

/**
 * Keeps a process up with what others do on the same store: at once by what they announce, and, as
 * an announcement may be lost, by asking the store every so many milliseconds.
 */
export class Following {
  readonly #negotiations: Negotiations;
  readonly #sessions: Sessions;
  readonly #live: Pick<Live, 'hear'>;
  readonly #timer: NodeJS.Timeout;
  readonly #log: Log;
  #asking = false;

  constructor(
    announcements: Announcements,
    { everyMs, log }: { readonly everyMs: number; readonly log: Log },
    { negotiations, sessions, live }: Followed,
  ) {
    this.#negotiations = negotiations;
    this.#sessions = sessions;
    this.#live = live;
    this.#log = log;
    announcements.onAnnounced((news) => void this.#hear(news));
    this.#timer = setInterval(() => void this.#ask(), everyMs);
  }

  close(): void {
    clearInterval(this.#timer);
  }

  async #hear(news: Announced): Promise<void> {
    if (this.#live.hear(news)) return;
    try {
      await Promise.all([this.#negotiations.hear(news), this.#sessions.hear(news)]);
    } catch {
      // The store cannot be read now: it is asked again soon, and says so then.
    }
  }

  async #ask(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    try {
      await Promise.all([this.#negotiations.loadAll(), this.#sessions.load()]);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#log({ level: 'error', event: 'store-not-asked', why });
    } finally {
      this.#asking = false;
    }
  }
}
