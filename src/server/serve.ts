import { getRequestListener } from '@hono/node-server';
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Announcements } from '../store/announcements.ts';
import { openNatsAnnouncements } from '../store/nats-announcements.ts';
import { openPostgresAnnouncements } from '../store/postgres-announcements.ts';
import { openPostgresStore } from '../store/postgres.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import type { Store } from '../store/store.ts';
import { makeApp } from './app.ts';
import type { Desk } from './context.ts';
import type { Example } from './examples/example.ts';
import { Examples } from './examples/examples.ts';
import { ownExamples } from './examples/list.ts';
import { Secrets } from './examples/secrets.ts';
import { Following } from './following.ts';
import { Live } from './live.ts';
import { Negotiations } from './negotiations.ts';
import { Sessions } from './sessions.ts';

export interface ServeOptions {
  /** 0: any that is free. */
  readonly port: number;
  readonly host: string;
  /** The folder of the database, unless `database` is given; examples keep their keys in it. */
  readonly dataDir: string;
  /** The PostgreSQL that several processes share: `postgres://user@host:port/database`. */
  readonly database?: string | undefined;
  /** The NATS by which processes tell each other what is new; PostgreSQL's own NOTIFY, if left out. */
  readonly nats?: string | undefined;
  /** The built pages. */
  readonly pagesDir: string;
  /** Whether visitors may open examples. */
  readonly examples: boolean;
  /** The system's, if left out. */
  readonly clock?: () => Date;
}

/** `serve` out of a store that is open already, with the examples to offer. */
export interface FromStore extends Omit<ServeOptions, 'examples' | 'database' | 'nats'> {
  readonly examples: readonly Example[];
  /** How the processes on the same store tell each other what is new; left out where there is only this one. */
  readonly announcements?: Announcements | undefined;
  /** How often the store is asked for what was not announced. */
  readonly askEveryMs?: number;
}

export interface Serving {
  /** Where it answers: `http://127.0.0.1:8080`. */
  readonly address: string;
  /** Lets requests that are under way end, then closes everything. */
  close(): Promise<void>;
}

/** Parley cannot answer at this address. The message is one sentence for the person who started it. */
export class ServeRefused extends Error {
  override readonly name = 'ServeRefused';
}

const CLOSING_TAKES_AT_MOST_MS = 5000;
const ASK_EVERY_MS = 2000;

/**
 * Serves Parley out of a data folder or a database. Throws `StoreRefused` where that cannot be used
 * and `ServeRefused` where the address cannot; nothing is left open then.
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const examples = options.examples ? ownExamples() : [];
  const { database, nats, dataDir } = options;
  if (database === undefined) {
    return serveFrom(await openSqliteStore(dataDir), { ...options, examples });
  }
  const store = await openPostgresStore(database);
  try {
    const announcements = nats ? await openNatsAnnouncements(nats) : await notifications(database);
    return await serveFrom(store, { ...options, examples, announcements });
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Databases that speak PostgreSQL's language do not all have its notifications. */
async function notifications(database: string): Promise<Announcements> {
  return openPostgresAnnouncements(database).catch((error: unknown) => {
    process.stderr.write(
      `The database has no notifications (${error instanceof Error ? error.message : String(error)}): what other processes enter is seen within ${ASK_EVERY_MS / 1000} s. A NATS server makes it quicker (--nats).\n`,
    );
    return {
      announce: () => undefined,
      onAnnounced: () => undefined,
      close: async () => undefined,
    };
  });
}

/** The same, out of any store, with the examples that are given. Closes the store in the end. */
export async function serveFrom(store: Store, options: FromStore): Promise<Serving> {
  const live = new Live();
  const { announcements, askEveryMs = ASK_EVERY_MS } = options;
  let following: Following | undefined;
  const release = async (): Promise<void> => {
    live.close();
    following?.close();
    await announcements?.close();
    await store.close();
  };
  try {
    const desk = await deskOf(store, live, options);
    if (announcements) following = new Following(announcements, askEveryMs, desk);
    const server = createServer(getRequestListener(makeApp(desk).fetch));
    const underWay = new UnderWay(server);
    await listen(server, options);
    const address = addressOf(server, options.host);
    let closing: Promise<void> | undefined;
    return { address, close: () => (closing ??= close(server, underWay, live).then(release)) };
  } catch (error) {
    await release();
    throw error;
  }
}

async function deskOf(store: Store, live: Live, options: FromStore): Promise<Desk> {
  const { pagesDir, dataDir, announcements, clock = () => new Date() } = options;
  const announce = announcements?.announce;
  const sessions = await Sessions.open(store, clock, announce);
  const negotiations = new Negotiations(store, clock, announce);
  await negotiations.loadAll();
  const examples =
    options.examples.length > 0
      ? new Examples(options.examples, await Secrets.read(dataDir), { store, negotiations, clock })
      : undefined;
  return { negotiations, sessions, live, examples, pagesDir };
}

async function listen(server: Server, { port, host }: FromStore): Promise<void> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    throw new ServeRefused(whyNot(error, port, host), { cause: error });
  }
}

function whyNot(error: unknown, port: number, host: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use by another program: stop it or choose another port.`;
    case 'EACCES':
      return `This user may not use port ${port}: choose one from 1024 up.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address ${host}: use 127.0.0.1, or one that it has.`;
    default:
      return `Parley cannot answer at ${host}, port ${port} (${String(code ?? error)}): choose another address.`;
  }
}

const WILDCARDS = new Set(['0.0.0.0', '::']);

function addressOf(server: Server, host: string): string {
  const bound = server.address();
  const port = bound !== null && typeof bound === 'object' ? bound.port : 0;
  const name = WILDCARDS.has(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/**
 * Requests that are under way get their answers and live connections end; then every connection is
 * closed, also those that browsers open beforehand and have asked nothing on yet.
 */
async function close(server: Server, underWay: UnderWay, live: Live): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  live.close();
  await Promise.race([underWay.none(), sleep(CLOSING_TAKES_AT_MOST_MS, undefined, { ref: false })]);
  server.closeAllConnections();
  await closed;
}

/** The answers that have not been given to the end. */
class UnderWay {
  readonly #answers = new Set<ServerResponse>();
  #whenNone: () => void = () => undefined;

  constructor(server: Server) {
    server.on('request', (_, answer) => {
      this.#answers.add(answer);
      answer.once('close', () => {
        this.#answers.delete(answer);
        if (this.#answers.size === 0) this.#whenNone();
      });
    });
  }

  async none(): Promise<void> {
    if (this.#answers.size > 0) await new Promise<void>((resolve) => (this.#whenNone = resolve));
  }
}
