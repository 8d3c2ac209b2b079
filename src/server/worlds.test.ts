import { getRequestListener } from '@hono/node-server';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { signerFor, talks } from '../core/record/worlds.test-kit.ts';
import { openMemoryStore } from '../store/memory.test-kit.ts';
import type { Store } from '../store/store.ts';
import { makeApp } from './app.ts';
import type { Api } from './context.ts';
import { Live } from './live.ts';
import { Negotiations } from './negotiations.ts';
import { Sessions } from './sessions.ts';
import { newEntry, putWorld, Visitor, type Listener } from './visitor.test-kit.ts';

/**
 * Two worlds in which the viewer `cam` can see the same things happen, and behind the doors of rooms
 * that he is not in, different ones: he, a stranger, and someone who has not signed in must get the
 * same bytes on every route.
 */

const base = talks();
const n = base.negotiation;
const plenary = base.room('plenary');
const bilateral = base.room('bilateral');
const hiddenRoom = base.room('behind doors');

/** Something that someone does. `hidden`: in the second world only. */
interface Step {
  readonly hidden: boolean;
  readonly by: 'ada' | 'ben' | 'cam' | 'chair';
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
  fc.constantFrom([], ['speak']).map((may) => ({
    hidden: false,
    by: 'ada' as const,
    room: base.room(undefined),
    kind: 'mandate-given',
    body: { person: 'ann', party: 'AR', may },
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
    room: fc.constantFrom(bilateral, hiddenRoom),
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
        { kind: 'member-admitted', body: { person: 'bo' } },
        { kind: 'member-left', body: { person: 'bo' } },
        { kind: 'no-such-kind', body: {} },
      )
      .map((what) => ({ ...where, ...what })),
  );
const story: fc.Arbitrary<readonly Step[]> = fc.array(fc.oneof(inSightOfCam, outOfSight), {
  maxLength: 12,
});

/** In the millisecond of the fourth, the third is the first thing that happens, and only in one world. */
const inOneMillisecond: readonly Step[] = [
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

/** What goes wrong on the way out of a leaky server. */
type Leak = (answer: Response, path: string, store: Store) => Promise<Response>;
const none: Leak = async (answer) => answer;

const undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const one of undo.splice(0)) await one();
});

async function appOn(
  store: Store,
  clock: () => Date,
): Promise<{ app: Api; live: Live; negotiations: Negotiations }> {
  const negotiations = new Negotiations(store, clock);
  const live = new Live();
  const sessions = await Sessions.open(store, clock);
  const desk = { negotiations, sessions, live, examples: undefined, pagesDir: '' };
  return { app: makeApp(desk), live, negotiations };
}

async function serveWorld(clock: () => Date, leak: Leak): Promise<string> {
  const store = openMemoryStore();
  await putWorld(store, base);
  const { app, live, negotiations } = await appOn(store, clock);
  await negotiations.loadAll();
  const answer = async (request: Request, env: object): Promise<Response> =>
    leak(await app.fetch(request, env as never), new URL(request.url).pathname, store);
  const server = createServer(getRequestListener(answer));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  undo.push(async () => {
    live.close();
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The routes of the router that answer, without those that only stand before others. */
const routes = [
  ...new Set(
    (await appOn(openMemoryStore(), () => new Date())).app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`),
  ),
];

const nonceOf = (label: string): string => bytesToHex(sha256(utf8ToBytes(label))).slice(0, 32);
const entryOf = (by: string, label: string, act: Pick<Step, 'room' | 'kind' | 'body'>) => {
  const { room, kind, body } = act;
  return newEntry(n, signerFor(by), { room, kind, body, nonce: nonceOf(label) });
};

/** What to ask on each route; everything that someone could try to find out what is behind the doors. */
const questions: Record<
  string,
  (viewer: Visitor, name: string) => readonly (() => Promise<Response>)[]
> = {
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
    [n, bilateral, hiddenRoom].flatMap((id) => [
      () => viewer.fetch(`/api/negotiations/${id}/entries`),
      () =>
        viewer.fetch(
          `/api/negotiations/${id}/entries?after=${hiddenRoom}:0,${bilateral}:1,${plenary}:1`,
        ),
    ]),
  'POST /api/negotiations/:n/entries': (viewer, name) =>
    [
      { room: hiddenRoom, ...say('who is here?') },
      { room: bilateral, ...say('who is here?') },
      { room: hiddenRoom, kind: 'member-admitted', body: { person: 'cam' } },
      { room: hiddenRoom, kind: 'no-such-kind', body: {} },
      { room: bilateral, kind: 'remark-made', body: {} },
      { room: bilateral, kind: 'text-tabled', body: { instrument: 'accord' } },
      { room: plenary, ...say('one question') },
    ].map((act, index) => () => viewer.enter(entryOf(name, `question ${index}`, act))),
  'GET /api/negotiations/:n/live': (viewer) =>
    [bilateral, hiddenRoom].map((id) => () => viewer.fetch(`/api/negotiations/${id}/live`)),
  'POST /api/texts/read': (viewer) => [() => viewer.post('/api/texts/read?name=a.md', 'words')],
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

/** Plays the story in one world; everything that the viewers were told. */
async function tell(
  steps: readonly Step[],
  withHidden: boolean,
  leak: Leak,
): Promise<readonly string[]> {
  let now = Date.UTC(2026, 10, 1);
  const address = await serveWorld(() => new Date(now), leak);
  const people = new Map<string, Visitor>();
  for (const name of ['ada', 'ben', 'cam', 'chair', 'stranger']) {
    people.set(name, await new Visitor(address, name).signIn());
  }
  const anyone = new Visitor(address, 'nobody');
  const cam = people.get('cam') ?? anyone;
  const listener = await cam.listen(n);
  for (const [index, step] of steps.entries()) {
    if (index % 3 > 0) now += 1; // and sometimes within one millisecond
    if (step.hidden && !withHidden) continue;
    await (
      await (people.get(step.by) ?? anyone).enter(entryOf(step.by, `step ${index}`, step))
    ).text();
  }
  const heard: string[] = [];
  for (const route of routes) {
    for (const name of ['cam', 'stranger', 'nobody']) {
      const viewer = people.get(name) ?? anyone;
      if (viewer !== anyone) await viewer.signIn();
      for (const ask of questions[route]?.(viewer, name) ?? []) {
        heard.push(`${name}: ${route} ${await told(await ask())}`);
      }
    }
  }
  return [...heard, await allOf(listener, cam)];
}

/** What came over the live connection, once nothing more can be under way. */
async function allOf(listener: Listener, viewer: Visitor): Promise<string> {
  await viewer.signIn();
  await listener.until((await viewer.entries(n)).length);
  return listener.bytes;
}

test('every route of the router is asked', () => {
  expect(Object.keys(questions).toSorted()).toEqual(routes.toSorted());
});

test('two worlds that differ only behind closed doors tell a viewer the same, to the byte, on every route', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (steps) => {
      const without = await tell(steps, false, none);
      expect(await tell(steps, true, none)).toEqual(without);
    }),
    { numRuns: 8, seed: 28, examples: [[inOneMillisecond]] },
  );
});

const all = (store: Store) => store.readNew(n, new Map());
const roomsOf = async (store: Store): Promise<readonly string[]> => [
  ...new Set((await all(store)).map(({ room }) => room)),
];
const withHeader = (answer: Response, name: string, value: unknown): Response => {
  const headers = new Headers(answer.headers);
  headers.set(name, String(value));
  return new Response(answer.body, { status: answer.status, headers });
};
const isLive = (path: string): boolean => path.endsWith('/live');

const leaks: Record<string, Leak> = {
  'a sequence over all rooms': async (answer, path, store) =>
    isLive(path) ? answer : withHeader(answer, 'x-sequence', (await all(store)).length),
  'the number of rooms': async (answer, path, store) =>
    path === '/api/home' ? withHeader(answer, 'x-rooms', (await roomsOf(store)).length) : answer,
  'an ETag over more than the viewer sees': async (answer, path, store) =>
    path.endsWith('/entries')
      ? withHeader(answer, 'etag', `"${(await all(store)).length}"`)
      : answer,
  'forbidden instead of absent': async (answer, path, store) => {
    const there = (await roomsOf(store)).some((room) => path.includes(room.slice(n.length + 1)));
    return there && answer.status === 404 ? new Response('forbidden', { status: 403 }) : answer;
  },
};

const telling: readonly Step[] = [
  {
    hidden: true,
    by: 'ada',
    room: hiddenRoom,
    kind: 'room-opened',
    body: { name: 'behind doors', purpose: 'caucus', members: ['ben'] },
  },
  { hidden: true, by: 'ben', room: hiddenRoom, ...say('between us') },
];
test.each(Object.entries(leaks))('a server that leaks %s is found out', async (_, leak) => {
  expect(await tell(telling, true, leak)).not.toEqual(await tell(telling, false, leak));
});
