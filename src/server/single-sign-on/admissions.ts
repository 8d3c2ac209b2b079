import { z } from 'zod';
import { zKey } from '../../core/record/ids.ts';
import type { Store } from '../../store/store.ts';

/** So long a request to be let in is shown to those who decide on it. */
export const REQUEST_LASTS_MS = 7 * 24 * 3_600_000;

/** Someone asks to be let in: the key that a browser made, and whom a provider says that it saw before it. */
const zAsked = z
  .strictObject({
    id: z.string(),
    /** The way in by which it came: it says for which party, and in which negotiation. */
    way: z.string(),
    key: zKey,
    issuer: z.string(),
    subject: z.string(),
    name: z.string(),
    email: z.string().exactOptional(),
    /** The instant at which the provider vouched: ISO 8601, UTC. */
    at: z.iso.datetime(),
  })
  .readonly();
export type Asked = z.infer<typeof zAsked>;

const zLine = z.union([
  z.strictObject({ asked: zAsked }),
  z.strictObject({ turnedAway: z.string() }),
]);
type Line = z.infer<typeof zLine>;

/**
 * Who asks to be let in. A request is no entry and makes no one anything: it stands apart from every
 * negotiation, beside what else is the server's own, and gives those who decide something to decide on.
 * It is read from the store each time, so that every process knows the same.
 */
export class Admissions {
  readonly #store: Store;
  readonly #clock: () => Date;

  constructor(store: Store, clock: () => Date) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Keeps a request; the same one again changes nothing. It takes the place of the person's last one by this way. */
  ask(asked: Omit<Asked, 'at'>): Promise<void> {
    const at = this.#clock().toISOString();
    return this.#write(asked.id, { asked: { ...asked, at } });
  }

  /** Takes a request away from those who decide: who asked is told nothing. */
  turnAway(id: string): Promise<void> {
    return this.#write(`turned away ${id}`, { turnedAway: id });
  }

  /** The requests of the last seven days by these ways, one a person and way, without those turned away. */
  async open(ways: ReadonlySet<string>): Promise<readonly Asked[]> {
    const lines = await this.#read();
    const asked = lines.flatMap((line) => ('asked' in line ? [line.asked] : []));
    const away = new Set(lines.flatMap((line) => ('turnedAway' in line ? [line.turnedAway] : [])));
    const since = new Date(this.#clock().getTime() - REQUEST_LASTS_MS).toISOString();
    const last = new Map<string, Asked>();
    for (const one of asked.toSorted((a, b) => (a.at < b.at ? -1 : 1)))
      last.set(JSON.stringify([one.way, one.issuer, one.subject]), one);
    return [...last.values()].filter(
      ({ id, way, at }) => ways.has(way) && at > since && !away.has(id),
    );
  }

  async #read(): Promise<readonly Line[]> {
    const rooms = this.#weeks().map((week) => this.#store.read(roomOf(week), 0));
    return (await Promise.all(rooms)).flat().map(({ json }) => zLine.parse(JSON.parse(json)));
  }

  async #write(id: string, line: Line): Promise<void> {
    const [, week = 0] = this.#weeks();
    const recorded = new Date(week * REQUEST_LASTS_MS).toISOString();
    const json = JSON.stringify(line);
    for (;;) {
      const seq = (await this.#store.read(roomOf(week), 0)).length + 1;
      const { ok } = await this.#store.append(roomOf(week), { seq, id, recorded, json });
      if (ok) return;
    }
  }

  /** Those in which something may stand that still counts: the next, too, where clocks of other processes are ahead. */
  #weeks(): readonly number[] {
    const week = Math.floor(this.#clock().getTime() / REQUEST_LASTS_MS);
    return [week - 1, week, week + 1];
  }
}

const roomOf = (week: number): string => `server/asked-${week}`;
