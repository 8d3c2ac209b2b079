import { getRequestListener } from '@hono/node-server';
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openSqliteStore } from '../store/sqlite.ts';
import type { Store } from '../store/store.ts';
import { makeApp } from './app.ts';
import type { Desk } from './context.ts';
import type { Example } from './examples/example.ts';
import { Examples } from './examples/examples.ts';
import { ownExamples } from './examples/list.ts';
import { Secrets } from './examples/secrets.ts';
import { HOST_KEY_FILE, openHostKey } from './host-key.ts';
import { Live } from './live.ts';
import { Limits, ordinaryRates, type LimitRates } from './limits.ts';
import type { Log } from './log.ts';
import { listenForMetrics } from './metrics-listener.ts';
import { Metrics } from './metrics.ts';
import { Negotiations } from './negotiations.ts';
import { RoomTiles } from './room-tiles.ts';
import { Sessions } from './sessions.ts';

export interface ServeOptions {
  /** 0: any that is free. */
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** The built pages. */
  readonly pagesDir: string;
  /** Whether visitors may open examples. */
  readonly examples: boolean;
  /** Whether a proxy stands before it and says from which address a request comes. */
  readonly behindProxy?: boolean;
  /** How often things may be asked for; the ordinary rates, if left out. */
  readonly rates?: LimitRates;
  /** Nothing is written down, if left out. */
  readonly log?: Log;
  /** The port at which metrics are served to this machine alone; none, if left out. */
  readonly metricsPort?: number;
  /** The file with the host's key; in the data folder, if left out. */
  readonly hostKeyFile?: string;
  /** The system's, if left out. */
  readonly clock?: () => Date;
}

/** `serve` out of a store that is open already, with the examples to offer. */
export type FromStore = Omit<ServeOptions, 'examples'> & { readonly examples: readonly Example[] };

export interface Serving {
  /** Where it answers: `http://127.0.0.1:8080`. */
  readonly address: string;
  /** Where metrics are served, if they are. */
  readonly metrics: string | undefined;
  /** Lets requests that are under way end, then closes everything. */
  close(): Promise<void>;
}

/** Parley cannot answer at this address. The message is one sentence for the person who started it. */
export class ServeRefused extends Error {
  override readonly name = 'ServeRefused';
}

const CLOSING_TAKES_AT_MOST_MS = 5000;

/** Milliseconds that a client has for the head of a request, and for all of it: a large file over a bad line. */
const TIMES = { headersTimeout: 10_000, requestTimeout: 300_000 };

/**
 * Serves Parley out of a data folder. Throws `StoreRefused` where the folder cannot be used and
 * `ServeRefused` where the address cannot; nothing is left open then.
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const examples = options.examples ? ownExamples() : [];
  const store = await openSqliteStore(options.dataDir);
  return serveFrom(store, { ...options, examples });
}

/** The same, out of any store, with the examples that are given. Closes the store in the end. */
export async function serveFrom(store: Store, options: FromStore): Promise<Serving> {
  const live = new Live();
  const metrics = new Metrics(() => live.size);
  const { metricsPort } = options;
  try {
    const app = makeApp(await deskOf(store, { live, metrics }, options));
    const server = createServer(TIMES, getRequestListener(app.fetch));
    const underWay = new UnderWay(server);
    await listen(server, options);
    const address = addressOf(server, options.host);
    const counts =
      metricsPort === undefined ? undefined : await listenForMetrics(metrics, metricsPort);
    let closing: Promise<void> | undefined;
    const closeAll = async (): Promise<void> => {
      await counts?.close();
      metrics.close();
      await close(server, underWay, live, store);
    };
    return { address, metrics: counts?.address, close: () => (closing ??= closeAll()) };
  } catch (error) {
    live.close();
    metrics.close();
    await store.close();
    throw error;
  }
}

type Parts = Pick<Desk, 'live' | 'metrics'>;

async function deskOf(store: Store, parts: Parts, options: FromStore): Promise<Desk> {
  const { pagesDir, dataDir, clock = () => new Date() } = options;
  const hostKey = await openHostKey(options.hostKeyFile ?? join(dataDir, HOST_KEY_FILE), clock);
  const sessions = new Sessions(clock);
  const negotiations = new Negotiations(store, clock);
  await negotiations.loadAll();
  const examples =
    options.examples.length > 0
      ? new Examples(options.examples, await Secrets.read(dataDir), { store, negotiations, clock })
      : undefined;
  const { rates = ordinaryRates, behindProxy = false, log = () => undefined } = options;
  const limits = new Limits(rates, behindProxy, () => performance.now());
  const own = { hostKey, tiles: new RoomTiles(), limits, log };
  return { negotiations, sessions, ...parts, ...own, examples, pagesDir };
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
async function close(server: Server, underWay: UnderWay, live: Live, store: Store): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  live.close();
  await Promise.race([underWay.none(), sleep(CLOSING_TAKES_AT_MOST_MS, undefined, { ref: false })]);
  server.closeAllConnections();
  await closed;
  await store.close();
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
