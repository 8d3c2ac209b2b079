import { getRequestListener } from '@hono/node-server';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { z } from 'zod';
import { zEntryShape, type Entry } from '../core/record/entry.ts';
import { partyId } from '../core/text/point.ts';
import { open, signerFor, talks } from '../core/record/worlds.test-kit.ts';
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
import { Webhooks } from './webhooks/webhooks.ts';
import { nativeSigner, newEntry, putWorld, Visitor, type Listener } from './visitor.test-kit.ts';

/**
 * Two worlds in which the viewer `cam` can see the same things happen, and behind the doors of rooms
 * that he is not in, different ones: he, a stranger, and someone who has not signed in must get the
 * same bytes on every route.
 */

export const base = talks();
open(base, 'ada', 'corridor', 'caucus', ['ben', 'bo', 'cam']);
base.must({ by: 'cam', room: 'corridor', kind: 'remark-made', body: { text: 'I am off.' } });
base.must({ by: 'cam', room: 'corridor', kind: 'member-left', body: { person: 'cam' } });
open(base, 'ada', 'agora', 'public', ['ben', 'cam', 'chair']);
base.must({ by: 'chair', room: 'agora', kind: 'publication-set', body: { open: true } });
const n = base.negotiation;
const plenary = base.room('plenary');
const bilateral = base.room('bilateral');
const hiddenRoom = base.room('behind doors');
const agora = base.room('agora');
/** `cam` was here: he keeps what he had, and gets nothing more. */
const corridor = base.room('corridor');

/** Something that someone does. `hidden`: in the second world only. */
export interface Step {
  readonly hidden: boolean;
  readonly by: 'ada' | 'ben' | 'bo' | 'cam' | 'chair';
  readonly room: typeof plenary;
  readonly kind: string;
  readonly body: { readonly [field: string]: string | readonly string[] };
}

const say = (text: string) => ({ kind: 'remark-made', body: { text } });
const inSightOfCam = fc.oneof(
  fc
    .record({
      by: fc.constantFrom('ada', 'ben', 'cam', 'chair'),
      text: fc.string({ minLength: 1 }),
    })
    .map(({ by, text }) => ({
      hidden: false,
      by,
      room: plenary,
      ...say(`said: ${text.replace(/\p{C}/gu, '')}`),
    })),
  fc.constantFrom('Good morning.', '<b>Now</b>').map((words) => ({
    hidden: false,
    by: 'ben' as const,
    room: agora,
    ...say(words),
  })),
  fc.constantFrom([], ['speak']).map((may) => ({
    hidden: false,
    by: 'ada' as const,
    room: base.room(undefined),
    kind: 'mandate-given',
    body: { person: 'ann', party: 'AR', may },
  })),
  fc.constantFrom('2026-10', '2026-11-02T10:00').map((when) => ({
    hidden: false,
    by: 'ada' as const,
    room: plenary,
    kind: 'session-called',
    body: { session: `at-${when.slice(0, 7)}`, title: 'In plenary', when, who: [] },
  })),
  fc.constantFrom('member-left', 'member-admitted').map((kind) => ({
    hidden: false,
    by: 'chair' as const,
    room: plenary,
    kind,
    body: { person: 'bo' },
  })),
);
const outOfSight = fc
  .record({
    hidden: fc.constant(true),
    by: fc.constantFrom('ada', 'ben'),
    room: fc.constantFrom(bilateral, hiddenRoom, corridor),
  })
  .chain((where) =>
    fc
      .constantFrom(
        say('between us'),
        say(`between us: ${'x'.repeat(3000)}`),
        {
          kind: 'room-opened',
          body: { name: 'plenary', purpose: 'caucus', members: ['ben', 'chair'] },
        },
        {
          kind: 'session-called',
          body: { session: 'at-2026-10', title: 'S', when: '2026', who: [] },
        },
        { kind: 'member-admitted', body: { person: 'bo' } },
        { kind: 'member-left', body: { person: 'bo' } },
        { kind: 'no-such-kind', body: {} },
      )
      .map((what) => ({ ...where, ...what })),
  );
export const story: fc.Arbitrary<readonly Step[]> = fc.array(fc.oneof(inSightOfCam, outOfSight), {
  maxLength: 12,
});

/** In the millisecond of the fourth, the third is the first thing that happens, and only in one world. */
export const inOneMillisecond: readonly Step[] = [
  { hidden: false, by: 'ada', room: plenary, ...say('one') },
  { hidden: false, by: 'ada', room: plenary, ...say('two') },
  { hidden: true, by: 'ada', room: bilateral, ...say('between us') },
  {
    hidden: false,
    by: 'ada',
    room: base.room(undefined),
    kind: 'mandate-given',
    body: { person: 'ann', party: 'AR', may: [] },
  },
];

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

async function serveWorld(
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

const nonceOf = (label: string): string => bytesToHex(sha256(utf8ToBytes(label))).slice(0, 32);
/** The same questions are asked in every world: their signatures are made once. */
const signed = new Map<string, Entry>();
function entryOf(by: string, label: string, act: Pick<Step, 'room' | 'kind' | 'body'>): Entry {
  const { room, kind, body } = act;
  const name = JSON.stringify([by, label, room, kind, body]);
  const nonce = nonceOf(label);
  const entry = signed.get(name) ?? newEntry(n, nativeSigner(by), { room, kind, body, nonce });
  if (label.startsWith('question')) signed.set(name, entry);
  return entry;
}

const roomOfCam = { name: 'out of sight', purpose: 'caucus', members: [] };

/** What to ask on each route; everything that someone could try to find out what is behind the doors. */
export const questions: Record<
  string,
  (viewer: Visitor, name: string) => readonly (() => Promise<Response>)[]
> = {
  'GET /healthz': (viewer) => [() => viewer.fetch('/healthz')],
  'GET /api/openapi.json': (viewer) => [() => viewer.fetch('/api/openapi.json')],
  'GET /api/challenge': (viewer) => [() => viewer.fetch('/api/challenge')],
  'GET /api/session': (viewer) => [() => viewer.fetch('/api/session')],
  'POST /api/session': (viewer) => [() => viewer.post('/api/session', viewer.signed('a.b.c'))],
  'DELETE /api/session': (viewer) => [() => viewer.fetch('/api/session', { method: 'DELETE' })],
  'GET /api/home': (viewer) => [() => viewer.fetch('/api/home')],
  'POST /api/examples/:name/open': (viewer) => [
    () => viewer.post(`/api/examples/${hiddenRoom}/open`, {}),
  ],
  'POST /api/examples/:name/become': (viewer) => [() => viewer.post('/api/examples/x/become', {})],
  'GET /api/negotiations/:n/entries': (viewer) =>
    [n, bilateral, hiddenRoom, corridor].flatMap((id) => [
      () => viewer.fetch(`/api/negotiations/${id}/entries`),
      () => viewer.fetch(`/api/negotiations/${id}/entries?limit=2`),
      () => viewer.fetch(`/api/negotiations/${id}/entries?after=${n}:99&limit=2`),
      () =>
        viewer.fetch(
          `/api/negotiations/${id}/entries?after=${hiddenRoom}:0,${bilateral}:1,${plenary}:1,${corridor}:4`,
        ),
    ]),
  'POST /api/negotiations/:n/entries': (viewer, name) =>
    [
      { room: hiddenRoom, ...say('who is here?') },
      { room: bilateral, ...say('who is here?') },
      { room: corridor, ...say('who is still here?') },
      { room: hiddenRoom, kind: 'member-admitted', body: { person: 'cam' } },
      { room: hiddenRoom, kind: 'no-such-kind', body: {} },
      { room: bilateral, kind: 'remark-made', body: {} },
      { room: bilateral, kind: 'text-tabled', body: { instrument: 'accord' } },
      { room: base.room('of cam'), kind: 'room-opened', body: roomOfCam },
      { room: plenary, ...say('between us') },
      { room: plenary, ...say('one question') },
    ].map((act, index) => () => viewer.enter(entryOf(name, `question ${index}`, act))),
  'GET /api/negotiations/:n/calendar.ics': (viewer) =>
    [n, bilateral, hiddenRoom].map(
      (id) => () => viewer.fetch(`/api/negotiations/${id}/calendar.ics`),
    ),
  'GET /api/negotiations/:n/state': (viewer) =>
    [n, bilateral, hiddenRoom].flatMap((id) => [
      () => viewer.fetch(`/api/negotiations/${id}/state`),
      () => viewer.fetch(`/api/negotiations/${id}/state?at=2026-09-30T00:00:00.000Z`),
      () => viewer.fetch(`/api/negotiations/${id}/state?at=2026-11-01T00:00:00.000Z`),
    ]),
  'GET /api/negotiations/:n/rooms/:room/texts/:instrument': (viewer) =>
    [n, plenary, bilateral, hiddenRoom, corridor].flatMap((id) => [
      () => viewer.fetch(`/api/negotiations/${n}/rooms/${id}/texts/accord`),
      () => viewer.fetch(`/api/negotiations/${n}/rooms/${id}/texts/${id}`),
    ]),
  'GET /api/texts/forms': (viewer) => [() => viewer.fetch('/api/texts/forms')],
  // Not in Word: what writes it puts the second of writing into the file.
  'GET /api/negotiations/:n/rooms/:room/texts/:instrument/export': (viewer) =>
    [n, plenary, bilateral, hiddenRoom, corridor].flatMap((id) => {
      const address = `/api/negotiations/${n}/rooms/${id}/texts/accord/export`;
      return [
        () => viewer.fetch(`${address}?form=md`),
        () => viewer.fetch(`${address}?form=xml&what=text&as=AR`),
        () => viewer.fetch(`${address}?form=csv&what=columns`, { method: 'HEAD' }),
        () => viewer.fetch(`${address}?form=html&what=redline&against=9`),
        () => viewer.fetch(`${address}?form=none`),
      ];
    }),
  'GET /api/negotiations/:n/public.atom': (viewer) =>
    [n, bilateral, hiddenRoom].map(
      (id) => () => viewer.fetch(`/api/negotiations/${id}/public.atom`),
    ),
  'GET /api/negotiations/:n/live': (viewer) =>
    [bilateral, hiddenRoom].flatMap((id) => [
      () => viewer.fetch(`/api/negotiations/${id}/live`),
      () => viewer.fetch(`/api/negotiations/${id}/live?here=1`),
    ]),
  'GET /api/host': (viewer) => [() => viewer.fetch('/api/host')],
  'GET /api/negotiations/:n/rooms/:room/checkpoint': (viewer) =>
    [n, plenary, bilateral, hiddenRoom, corridor].flatMap((id) => [
      () => viewer.fetch(`/api/negotiations/${n}/rooms/${id}/checkpoint`),
      () => viewer.fetch(`/api/negotiations/${id}/rooms/${id}/checkpoint`, { method: 'HEAD' }),
    ]),
  'GET /api/negotiations/:n/rooms/:room/tile/:tile{.+}': (viewer) =>
    [n, plenary, bilateral, hiddenRoom, corridor].flatMap((id) =>
      ['0/000', '0/000.p/1', '0/000.p/9', '1/000.p/1', 'entries/000', 'entries/000.p/2', 'x/y'].map(
        (tile) => () => viewer.fetch(`/api/negotiations/${n}/rooms/${id}/tile/${tile}`),
      ),
    ),
  'GET /api/negotiations/:n/bundle': (viewer) =>
    [n, bilateral, hiddenRoom].flatMap((id) => [
      () => viewer.fetch(`/api/negotiations/${id}/bundle`),
      () => viewer.fetch(`/api/negotiations/${id}/bundle`, { method: 'HEAD' }),
    ]),
  'GET /api/single-sign-on': (viewer) => [() => viewer.fetch('/api/single-sign-on')],
  'POST /api/single-sign-on': (viewer) =>
    ['CO', 'AR', hiddenRoom].map((way) => () => viewer.post('/api/single-sign-on', { way })),
  'GET /api/single-sign-on/return': (viewer) => [
    () => viewer.fetch('/api/single-sign-on/return?code=a&state=b', { redirect: 'manual' }),
  ],
  'GET /api/negotiations/:n/requests': (viewer) =>
    [n, bilateral, hiddenRoom].map((id) => () => viewer.fetch(`/api/negotiations/${id}/requests`)),
  'DELETE /api/negotiations/:n/requests/:request': (viewer) =>
    ['hidden', 'none', 'shown'].map(
      (id) => () => viewer.fetch(`/api/negotiations/${n}/requests/${id}`, { method: 'DELETE' }),
    ),
  'GET /api/negotiations/:n/webhooks': (viewer) =>
    [n, bilateral, hiddenRoom].map((id) => () => viewer.fetch(`/api/negotiations/${id}/webhooks`)),
  'POST /api/negotiations/:n/webhooks': (viewer) => [
    ...[n, bilateral, hiddenRoom].map((id) => () => {
      const address = `https://receiver.example/${id}`;
      return viewer.post(`/api/negotiations/${id}/webhooks`, { address });
    }),
    () => viewer.post(`/api/negotiations/${n}/webhooks`, { address: 'http://10.0.0.1/' }),
    () => viewer.fetch(`/api/negotiations/${n}/webhooks`),
  ],
  'DELETE /api/negotiations/:n/webhooks/:webhook': (viewer) =>
    [n, bilateral, hiddenRoom].map((id) => () => {
      const path = `/api/negotiations/${id}/webhooks/${'02'.repeat(16)}`;
      return viewer.fetch(path, { method: 'DELETE' });
    }),
  'GET /api/press': (viewer) => [() => viewer.fetch('/api/press')],
  // A page that is fetched takes what a reading takes; what is no host of the internet is refused before that.
  'POST /api/press/fetch': (viewer) => [
    () => viewer.post('/api/press/fetch', { address: `https://${hiddenRoom}.example/` }),
    () => viewer.post('/api/press/fetch?also=yes', { address: 'https://news.example/' }),
  ],
  // Refused before it is read: a reading takes a second of a process, and its desk has no rooms.
  'POST /api/press/read': (viewer) => [() => viewer.post('/api/press/read?on=never', 'words')],
  'POST /api/texts/read': (viewer) => [() => viewer.post('/api/texts/read?name=a.md', 'words')],
  'GET /public/*': (viewer) =>
    [
      '',
      `/${n}`,
      `/${bilateral}`,
      '/index.html',
      '/en/index.html',
      '/ar/imprint.html',
      `/en/${n}.html`,
      `/ar/${n}.html`,
      `/en/${plenary}.html`,
      `/en/${hiddenRoom}.html`,
      `/${n}.atom`,
      `/${hiddenRoom}.atom`,
    ].map((path) => () => viewer.fetch(`/public${path}`, { redirect: 'manual' })),
  'GET /*': (viewer) => [
    () => viewer.fetch('/'),
    () => viewer.fetch(`/${hiddenRoom}`),
    () => viewer.fetch('/api/rooms'),
  ],
};

/** All that a viewer can tell of an answer; what is random in it in every world is blanked. */
async function told(answer: Response): Promise<string> {
  const headers = [...answer.headers].filter(([name]) => name !== 'date');
  const blank = (text: string): string => text.replace(/(challenge":"\d+\.)[\w-]+\.[\w-]+/, '$1…');
  return JSON.stringify([answer.status, headers, blank(await answer.text())]);
}

/** Plays the story in one world, with what is hidden or without; everything that the viewers were told. */
export async function tell(
  steps: readonly Step[],
  withHidden: boolean,
  leak?: Leak,
): Promise<readonly string[]> {
  const clock = { now: Date.UTC(2026, 10, 1) };
  const { address, close } = await serveWorld(() => new Date(clock.now), withHidden, leak);
  try {
    return await play(steps, withHidden, address, clock);
  } finally {
    close();
  }
}

async function play(
  steps: readonly Step[],
  withHidden: boolean,
  address: string,
  clock: { now: number },
): Promise<readonly string[]> {
  const people = new Map<string, Visitor>();
  for (const name of ['ada', 'ben', 'bo', 'cam', 'chair', 'stranger']) {
    people.set(name, await new Visitor(address, name).signIn());
  }
  const anyone = new Visitor(address, 'nobody');
  const cam = people.get('cam') ?? anyone;
  const listener = await cam.listen(n, undefined, true);
  await listener.untilHere();
  // Who shares no room with him has the talks open in one of the worlds; who shares one, in both.
  const eve = withHidden ? await new Visitor(address, 'eve').signIn() : undefined;
  await eve?.listen(n, undefined, true);
  await people.get('ada')?.listen(n, undefined, true);
  await listener.untilHere('ada');
  // What waits for it is told later.
  await cam.post(`/api/negotiations/${n}/webhooks`, { address: 'https://receiver.example/' });
  for (const [index, step] of steps.entries()) {
    if (index % 3 > 0) clock.now += 1; // and sometimes within one millisecond
    if (step.hidden && !withHidden) continue;
    await (
      await (people.get(step.by) ?? anyone).enter(entryOf(step.by, `step ${index}`, step))
    ).text();
  }
  const heard: string[] = [];
  for (const route of routes) {
    for (const name of ['cam', 'stranger', 'nobody']) {
      const viewer = people.get(name) ?? anyone;
      for (const ask of questions[route]?.(viewer, name) ?? []) {
        heard.push(`${name}: ${route} ${await told(await ask())}`);
      }
      if (route === 'DELETE /api/session' && viewer !== anyone) await viewer.signIn();
    }
  }
  return [...heard, await allOf(listener, cam)];
}

/** What came over the live connection, once nothing more can be under way. */
async function allOf(listener: Listener, viewer: Visitor): Promise<string> {
  await listener.until((await viewer.entries(n)).length);
  return listener.bytes;
}

const openedBy = (
  by: Step['by'],
  room: string,
  name: string,
  members: readonly string[],
): Step => ({
  hidden: by !== 'cam',
  by,
  room: base.room(room),
  kind: 'room-opened',
  body: { name, purpose: 'caucus', members },
});

/** Two rooms behind doors, and in one of them words that are said, carried and said again elsewhere. */
export const telling: readonly Step[] = [
  openedBy('ada', 'behind doors', 'behind doors', ['ben', 'bo', 'chair']),
  openedBy('ada', 'another one', 'out of sight', []),
  openedBy('cam', 'a room of cam', 'behind doors', []),
  { hidden: true, by: 'bo', room: hiddenRoom, ...say('between us') },
  { hidden: true, by: 'ben', room: hiddenRoom, ...say('what will cam say?') },
  {
    hidden: false,
    by: 'chair',
    room: plenary,
    kind: 'carried',
    body: { text: 'between us', note: 'From one side.' },
  },
];
