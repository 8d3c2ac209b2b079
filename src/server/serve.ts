import { getRequestListener } from '@hono/node-server';
import { dirname, join } from 'node:path';
import type { Bundle } from '../core/record/bundle.ts';
import type { Announcements } from '../store/announcements.ts';
import { openNatsAnnouncements } from '../store/nats-announcements.ts';
import type { Notes } from '../store/notes.ts';
import { openPostgresAnnouncements } from '../store/postgres-announcements.ts';
import { openPostgresNotes } from '../store/postgres-notes.ts';
import { openPostgresStore } from '../store/postgres.ts';
import { openSqliteNotes } from '../store/sqlite-notes.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import type { Store } from '../store/store.ts';
import { makeApp } from './app.ts';
import { CHECKED_FILE, keepChecked, readChecked } from './checked-records.ts';
import type { Desk } from './context.ts';
import type { Example } from './examples/example.ts';
import { Examples } from './examples/examples.ts';
import { ownExamples } from './examples/list.ts';
import { Secrets } from './examples/secrets.ts';
import { Following } from './following.ts';
import { HOST_KEY_FILE } from './host-key.ts';
import { openHostKeyOf } from './kept-host-keys.ts';
import { Limits, ordinaryRates, type LimitRates } from './limits.ts';
import { listenAt, type Place } from './listening.ts';
import { Live } from './live.ts';
import type { Log } from './log.ts';
import { listenForMetrics } from './metrics-listener.ts';
import { Metrics } from './metrics.ts';
import { Negotiations } from './negotiations.ts';
import { Presence } from './presence.ts';
import type { PressReach } from './press-reading.ts';
import { RoomTiles } from './room-tiles.ts';
import { Sessions } from './sessions.ts';
import { openSingleSignOn } from './single-sign-on/single-sign-on.ts';
import type { WayIn } from './single-sign-on/ways-in.ts';
import { deliverEvery, openWebhooks, type WebhookOptions } from './webhooks/open-webhooks.ts';

export interface ServeOptions extends Place {
  /** The folder of the database, unless `database` is given; the host's key and those of examples are kept in it. */
  readonly dataDir: string;
  /** The PostgreSQL that several processes share: `postgres://user@host:port/database`. */
  readonly database?: string | undefined;
  /** The NATS by which processes tell each other what is new; PostgreSQL's own NOTIFY, if left out. */
  readonly nats?: string | undefined;
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
  readonly metricsPort?: number | undefined;
  /** The file with the host's key; in the data folder, if left out. */
  readonly hostKeyFile?: string | undefined;
  /** Whether that key is taken in the place of one that is lost. */
  readonly newHostKey?: boolean;
  /** Who publishes what chairs open to everyone, as plain text; no public pages, if left out. */
  readonly imprint?: string | undefined;
  /** By which single sign-on people can ask to be let in; by none, if left out. */
  readonly waysIn?: readonly WayIn[];
  /** Whether entries are posted to addresses that people name, and to which hosts besides those of the public internet; none are, if left out. */
  readonly webhooks?: WebhookOptions | undefined;
  /** What reading an article may reach beyond this machine; nothing, if left out. */
  readonly press?: PressReach | undefined;
  /** The system's, if left out. */
  readonly clock?: () => Date;
}

/** `serve` out of a store that is open already, with the examples to offer. */
export interface FromStore extends Omit<ServeOptions, 'examples' | 'database' | 'nats'> {
  readonly examples: readonly Example[];
  /** How the processes on the same store tell each other what is new; left out where there is only this one. */
  readonly announcements?: Announcements | undefined;
  /** What is kept beside the record, for webhooks; closed in the end. */
  readonly notes?: Notes | undefined;
  /** The bundle out of which the store was made: then it is a copy, to be read at this machine. */
  readonly copyOf?: Bundle;
  /** How often the store is asked for what was not announced. */
  readonly askEveryMs?: number;
}

export interface Serving {
  /** Where it answers: `http://127.0.0.1:8080`. */
  readonly address: string;
  /** Where metrics are served, if they are. */
  readonly metrics: string | undefined;
  /** Lets requests that are under way end, then closes everything. */
  close(): Promise<void>;
}

const ASK_EVERY_MS = 2000;

/**
 * Serves Parley out of a data folder or a database. Throws `StoreRefused` where that cannot be used
 * and `ServeRefused` where the address cannot; nothing is left open then.
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const examples = options.examples ? ownExamples() : [];
  const { database, nats, dataDir, log = silent } = options;
  if (database === undefined) {
    const own = await openSqliteStore(dataDir);
    return closingOnError(own, async () => {
      const notes = options.webhooks && openSqliteNotes(dataDir);
      return serveFrom(own, { ...options, examples, notes });
    });
  }
  const store = await openPostgresStore(database);
  return closingOnError(store, async () => {
    const announcements = nats
      ? await openNatsAnnouncements(nats)
      : await notifications(database, log);
    const notes = options.webhooks && (await openPostgresNotes(database));
    return serveFrom(store, { ...options, examples, announcements, notes });
  });
}

/** Closes the store where what begins on it does not begin. */
async function closingOnError<T>(store: Store, begin: () => Promise<T>): Promise<T> {
  try {
    return await begin();
  } catch (error) {
    await store.close();
    throw error;
  }
}

/**
 * Databases that speak PostgreSQL's language do not all have its notifications: then what others
 * enter is seen when the store is next asked.
 */
async function notifications(database: string, log: Log): Promise<Announcements> {
  return openPostgresAnnouncements(database).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    log({ level: 'error', event: 'no-notifications', why, askEveryMs: ASK_EVERY_MS });
    return {
      announce: () => undefined,
      onAnnounced: () => undefined,
      close: async () => undefined,
    };
  });
}

/** The same, out of any store, with the examples that are given. Closes the store in the end. */
export async function serveFrom(store: Store, options: FromStore): Promise<Serving> {
  const { announcements, askEveryMs = ASK_EVERY_MS, metricsPort, log = silent } = options;
  const presence = new Presence(announcements && ((news) => announcements.announce(news)));
  const live = new Live(undefined, presence);
  const metrics = new Metrics(() => live.size);
  const opened: (() => unknown)[] = [];
  const release = async (): Promise<void> => {
    live.close();
    metrics.close();
    for (const close of opened.splice(0)) await close();
    await announcements?.close();
    await options.notes?.close();
    await store.close();
  };
  try {
    const desk = await deskOf(store, { live, metrics }, options);
    const keep = (): Promise<void> =>
      keepChecked(checkedFileOf(options), desk.negotiations.checked(), log);
    await keep();
    opened.push(keep);
    if (announcements) {
      const following = new Following(announcements, { everyMs: askEveryMs, log }, desk);
      opened.push(() => following.close());
    }
    const { webhooks } = desk;
    if (webhooks) opened.push(deliverEvery(webhooks));
    const counts =
      metricsPort === undefined ? undefined : await listenForMetrics(metrics, metricsPort);
    if (counts) opened.push(() => counts.close());
    const listening = await listenAt(options, getRequestListener(makeApp(desk).fetch));
    let closing: Promise<void> | undefined;
    const closeAll = (): Promise<void> => listening.close(() => live.close()).then(release);
    return {
      address: listening.address,
      metrics: counts?.address,
      close: () => (closing ??= closeAll()),
    };
  } catch (error) {
    await release();
    throw error;
  }
}

const silent: Log = () => undefined;

const hostKeyFileOf = ({ hostKeyFile, dataDir }: FromStore): string =>
  hostKeyFile ?? join(dataDir, HOST_KEY_FILE);

const checkedFileOf = (options: FromStore): string =>
  join(dirname(hostKeyFileOf(options)), CHECKED_FILE);

type Parts = Pick<Desk, 'live' | 'metrics'>;

async function deskOf(store: Store, parts: Parts, options: FromStore): Promise<Desk> {
  const { pagesDir, dataDir, announcements, clock = () => new Date() } = options;
  const { rates = ordinaryRates, behindProxy = false, log = silent, copyOf } = options;
  const { imprint, press = {} } = options;
  const path = hostKeyFileOf(options);
  const hostKey = await openHostKeyOf(store, { path, clock, anew: options.newHostKey ?? false });
  const announce = announcements?.announce;
  const sessions = await Sessions.open(store, clock, announce, copyOf?.head.taken.by);
  const checkedBefore = await readChecked(checkedFileOf(options));
  const negotiations = new Negotiations(store, clock, announce, checkedBefore);
  await negotiations.loadAll();
  const examples =
    options.examples.length > 0
      ? new Examples(options.examples, await Secrets.read(dataDir), { store, negotiations, clock })
      : undefined;
  const limits = new Limits(rates, behindProxy, () => performance.now());
  const singleSignOn = await openSingleSignOn(store, clock, options.waysIn ?? []);
  const webhooks = openWebhooks(options.webhooks, options.notes, { negotiations, clock, log });
  const own = { hostKey, tiles: new RoomTiles(), singleSignOn, limits, log, webhooks, press };
  return { negotiations, sessions, ...parts, ...own, examples, copyOf, imprint, pagesDir };
}
