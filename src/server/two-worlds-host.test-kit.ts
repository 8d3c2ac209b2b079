import { getRequestListener } from '@hono/node-server';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { zEntryShape, type Entry } from '../core/record/entry.ts';
import { signerFor } from '../core/record/worlds.test-kit.ts';
import { partyId } from '../core/text/point.ts';
import { publicPages } from '../press/fetch/fetch-page.ts';
import { openMemoryNotes } from '../store/memory-notes.test-kit.ts';
import { openMemoryStore } from '../store/memory.test-kit.ts';
import type { Store } from '../store/store.ts';
import { makeApp } from './app.ts';
import type { Api } from './context.ts';
import type { HostKey } from './host-key.ts';
import { Limits, ordinaryRates } from './limits.ts';
import { Live } from './live.ts';
import { Metrics } from './metrics.ts';
import { Negotiations } from './negotiations.ts';
import { RoomTiles } from './room-tiles.ts';
import { Sessions } from './sessions.ts';
import { openSingleSignOn, type SingleSignOn } from './single-sign-on/single-sign-on.ts';
import type { WayIn } from './single-sign-on/ways-in.ts';
import { base, n } from './two-worlds-story.test-kit.ts';
import { putWorld } from './visitor.test-kit.ts';
import { Webhooks } from './webhooks/webhooks.ts';

/** Who serves the two worlds (`two-worlds.test-kit.ts`), with a leak or without. */

/** What a leaky server looks at: what was asked, and all that it holds. */
export interface Peek {
  readonly path: string;
  /** The entry that was posted; undefined where none was. */
  readonly posted: Entry | undefined;
  /** The entries of all rooms. */
  readonly held: readonly Entry[];
}

/** What goes wrong on the way out of a leaky server. */
export type Leak = (answer: Response, peek: Peek) => Response | Promise<Response>;

/** The same in both worlds. */
const { key, sign } = signerFor('the host');
const hostKey: HostKey = { key, sign, keys: [{ key, since: '2026-09-01T00:00:00.000Z' }] };

/** Ways in to the delegation of `cam` and to another; no one answers at the provider's address. */
const wayFor = (party: string): WayIn => ({
  id: party,
  name: `The ministry of ${party}`,
  provider: { issuer: new URL('http://127.0.0.1:1'), clientId: 'p', secret: undefined },
  negotiation: n,
  party: partyId(party),
});
const ways = ['CO', 'AR'].map(wayFor);

/** Someone asks `cam` to be let in, and in one of the worlds someone else asks another head. */
async function putRequests({ admissions }: SingleSignOn, withHidden: boolean): Promise<void> {
  const common = { issuer: 'http://127.0.0.1:1/', name: 'Sefa Orlin' };
  if (withHidden) {
    const hidden = { id: 'hidden', way: 'AR', key: signerFor('hidden').key, subject: 'another' };
    await admissions.ask({ ...common, ...hidden });
  }
  const shown = { id: 'shown', way: 'CO', key: signerFor('shown').key, subject: 'sefa' };
  await admissions.ask({ ...common, ...shown });
}

async function appOn(
  store: Store,
  clock: () => Date,
): Promise<{ app: Api; live: Live; negotiations: Negotiations; singleSignOn: SingleSignOn }> {
  const negotiations = new Negotiations(store, clock);
  const live = new Live();
  const sessions = await Sessions.open(store, clock);
  const limits = new Limits(ordinaryRates, false, () => clock().getTime());
  const metrics = new Metrics(() => live.size);
  const unwritten = { limits, metrics, log: () => undefined };
  const unoffered = { examples: undefined, copyOf: undefined, imprint: 'The host.', pagesDir: '' };
  const singleSignOn = await openSingleSignOn(store, clock, ways);
  const press = { pages: { ...publicPages, resolve: async () => ['10.0.0.1'] } };
  const own = { hostKey, press, tiles: new RoomTiles(), singleSignOn, ...unwritten };
  const webhooks = webhooksOn(negotiations, clock);
  const desk = { negotiations, sessions, live, webhooks, ...own, ...unoffered };
  return { app: makeApp(desk), live, negotiations, singleSignOn };
}

/** What is by chance in them is the same in every world; nothing is posted. */
function webhooksOn(negotiations: Negotiations, clock: () => Date): Webhooks {
  let drawn = 0;
  return new Webhooks({
    notes: openMemoryNotes(),
    negotiations,
    clock,
    random: (bytes) => new Uint8Array(bytes).fill((drawn += 1)),
    chance: () => 0,
    post: async () => undefined,
    allowed: new Set(),
    log: () => undefined,
  });
}

interface Served {
  readonly address: string;
  readonly close: () => void;
}

export async function serveWorld(
  clock: () => Date,
  withHidden: boolean,
  leak: Leak | undefined,
): Promise<Served> {
  const store = openMemoryStore();
  await putWorld(store, base);
  const { app, live, negotiations, singleSignOn } = await appOn(store, clock);
  await negotiations.loadAll();
  await putRequests(singleSignOn, withHidden);
  const whole = (request: Request, env: object): Response | Promise<Response> =>
    app.fetch(request, env as never);
  const server = createServer(getRequestListener(leak ? leaking(whole, store, leak) : whole));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = (): void => {
    live.close();
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

type Answering = (request: Request, env: object) => Response | Promise<Response>;

const leaking =
  (whole: Answering, store: Store, leak: Leak): Answering =>
  async (request, env) => {
    const path = new URL(request.url).pathname;
    const copy = request.method === 'POST' ? await request.clone().text() : '';
    const posted = path.endsWith('/entries') && copy ? zPosted.parse(JSON.parse(copy)) : undefined;
    const held = await heldBy(store); // before the entry that is posted comes in
    return leak(await whole(request, env), { path, posted: posted?.entry, held });
  };

const zPosted = z.object({ entry: zEntryShape });

async function heldBy(store: Store): Promise<readonly Entry[]> {
  const held = await store.readNew(n, new Map());
  return held.map(({ json }) => zEntryShape.parse(JSON.parse(json)));
}

/** The routes of the router that answer, without those that only stand before others. */
export const routes = [
  ...new Set(
    (await appOn(openMemoryStore(), () => new Date())).app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`),
  ),
];
