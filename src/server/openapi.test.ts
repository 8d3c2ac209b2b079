import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { zProviderAt, zRequests } from '../wire/admission.ts';
import { openMemoryNotes } from '../store/memory-notes.test-kit.ts';
import { operations } from '../wire/api.ts';
import { zWebhookMade } from '../wire/webhooks.ts';
import { ownExamples } from './examples/list.ts';
import { description, routeOf, wrongAs, wrongIn } from './openapi.test-kit.ts';
import { signInAt } from './single-sign-on/provider.test-kit.ts';
import { begin, stage, world } from './single-sign-on/stage.test-kit.ts';
import { routes } from './two-worlds-host.test-kit.ts';
import { questions } from './two-worlds-questions.test-kit.ts';
import { base } from './two-worlds-story.test-kit.ts';
import { newEntry, newFolder, serving, Visitor } from './visitor.test-kit.ts';

const n = base.negotiation;
/** Pages are looked at, and not asked by programs. */
const isAsked = (route: string): boolean => !route.endsWith('/*');
const remark = { room: base.room('plenary'), kind: 'remark-made', body: { text: 'Words.' } };

describe('the description of the API', () => {
  test('is OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(description));
    expect([valid, errors]).toEqual([true, undefined]);
  });

  test('is of every route of the router, and of no other', () => {
    const described = operations.map(routeOf);
    expect(described.toSorted()).toEqual(routes.filter(isAsked).toSorted());
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
  });

  test('refers to nothing that is not in it, and has no shape that nothing refers to', () => {
    const text = JSON.stringify(description);
    const named = Object.keys(description.components.schemas);
    const referred = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
    expect([...new Set(referred.map(([, name]) => name))].toSorted()).toEqual(named.toSorted());
  });

  test('is what a server gives to everyone, signed in or not', async () => {
    const { address } = await serving();
    expect(await (await fetch(`${address}/api/openapi.json`)).json()).toEqual(description);
  });
});

describe('what a real server answers', () => {
  test('is as it is described, on every route, served or not', async () => {
    const { address } = await serving({ world: base });
    const cam = await new Visitor(address, 'cam').signIn();
    const anyone = new Visitor(address, 'nobody');
    const answered = new Set<string>();
    for (const route of routes.filter((one) => isAsked(one) && !one.endsWith('/live'))) {
      for (const viewer of [cam, anyone]) {
        for (const ask of questions[route]?.(viewer, 'cam') ?? []) {
          const answer = await ask();
          answered.add(`${route} ${answer.ok}`);
          expect([route, answer.status, await wrongIn(route, answer)]).toEqual([
            route,
            answer.status,
            undefined,
          ]);
        }
      }
      if (route.startsWith('DELETE')) await cam.signIn();
    }
    const served = operations.map(routeOf).filter((route) => answered.has(`${route} true`));
    expect(operations.map(routeOf).filter((route) => !served.includes(route))).toEqual([
      'POST /api/session', // with a signature that holds: the next test
      'POST /api/single-sign-on', // no provider here: the next test
      'GET /api/single-sign-on/return',
      'DELETE /api/negotiations/:n/requests/:request', // no one asks here: the next test
      'POST /api/examples/:name/open', // offered nowhere here: the next test
      'POST /api/examples/:name/become',
      'GET /api/negotiations/:n/live', // never ends: the next test
      'POST /api/texts/read', // takes a process each: the next test
      'GET /api/negotiations/:n/webhooks', // turned on by no one here: the next test
      'POST /api/negotiations/:n/webhooks',
      'DELETE /api/negotiations/:n/webhooks/:webhook',
      'POST /api/press/fetch', // turned on by no one here: the test of the route
      'POST /api/press/read', // takes a process each: the test of the route
    ]);
  });

  test('in the examples, with entries of most kinds, is as it is described', async () => {
    const { address } = await serving({ examples: ownExamples(), dataDir: await newFolder() });
    const me = new Visitor(address, 'someone new');
    const signedIn = await me.post('/api/session', me.signed(await me.challenge()));
    expect(await wrongIn('POST /api/session', signedIn.clone())).toBe(undefined);
    await me.signIn();
    const kinds = new Set<string>();
    for (const { name, people } of ownExamples()) {
      const at = `/api/examples/${name}`;
      const opened = await me.post(`${at}/open`, {});
      expect(await wrongIn('POST /api/examples/:name/open', opened)).toBe(undefined);
      const became = await me.post(`${at}/become`, {
        person: people[0]?.person,
        key: me.signer.key,
      });
      const { negotiation } = (await became.clone().json()) as { negotiation: string };
      expect(await wrongIn('POST /api/examples/:name/become', became)).toBe(undefined);
      const read = await me.fetch(`/api/negotiations/${negotiation}/entries`);
      expect(await wrongIn('GET /api/negotiations/:n/entries', read)).toBe(undefined);
      for (const { entry } of await me.entries(negotiation)) kinds.add(entry.envelope.kind);
    }
    expect(kinds.size).toBeGreaterThan(20);
    const home = await me.fetch('/api/home');
    expect(await wrongIn('GET /api/home', home)).toBe(undefined);
    const text = await me.fetch('/api/texts/read?name=a.md', { method: 'POST', body: 'Words.' });
    expect([text.status, await wrongIn('POST /api/texts/read', text)]).toEqual([200, undefined]);
  });

  test('where someone asks by single sign-on is as it is described', async () => {
    const there = await stage();
    const visitor = await new Visitor(there.address, 'sefa').signIn();
    const { answer, cookie } = await begin(visitor, there.ways[0]);
    expect([answer.status, await wrongIn('POST /api/single-sign-on', answer.clone())]).toEqual([
      200,
      undefined,
    ]);
    const { address } = zProviderAt.parse(await answer.json());
    const headers = { cookie };
    const back = await fetch(await signInAt(address, 'sefa'), { headers, redirect: 'manual' });
    expect(await wrongIn('GET /api/single-sign-on/return', back)).toBe(undefined);
    const ada = await new Visitor(there.address, 'ada').signIn();
    const asked = await ada.fetch(`/api/negotiations/${world.negotiation}/requests`);
    expect(await wrongIn('GET /api/negotiations/:n/requests', asked.clone())).toBe(undefined);
    const [request] = zRequests.parse(await asked.json()).requests;
    const path = `/api/negotiations/${world.negotiation}/requests/${request?.id}`;
    const away = await ada.fetch(path, { method: 'DELETE' });
    expect([
      away.status,
      await wrongIn('DELETE /api/negotiations/:n/requests/:request', away),
    ]).toEqual([204, undefined]);
  });

  test('where webhooks are turned on is as it is described', async () => {
    const webhooks = { allow: [] };
    const { address } = await serving({ world: base, webhooks, notes: openMemoryNotes() });
    const cam = await new Visitor(address, 'cam').signIn();
    const path = `/api/negotiations/${n}/webhooks`;
    const made = await cam.post(path, { address: 'https://receiver.example/' });
    const { webhook } = zWebhookMade.parse(await made.clone().json());
    const list = await cam.fetch(path);
    const ended = await cam.fetch(`${path}/${webhook.id}`, { method: 'DELETE' });
    expect([made.status, list.status, ended.status]).toEqual([200, 200, 204]);
    expect(await wrongIn('POST /api/negotiations/:n/webhooks', made)).toBe(undefined);
    expect(await wrongIn('GET /api/negotiations/:n/webhooks', list)).toBe(undefined);
    expect(await wrongIn('DELETE /api/negotiations/:n/webhooks/:webhook', ended)).toBe(undefined);
  });

  test('live is one recorded entry an event', async () => {
    const { address } = await serving({ world: base });
    const cam = await new Visitor(address, 'cam').signIn();
    const listener = await cam.listen(n);
    await listener.until(5);
    expect(listener.entries.map((recorded) => wrongAs('Recorded', recorded))).not.toContain(
      expect.any(String),
    );
  });
});

test('what is not of the shape of its kind is not as it is described', () => {
  const entry = newEntry(n, new Visitor('', 'cam').signer, remark);
  expect(wrongAs('EntryPost', { entry })).toBe(undefined);
  for (const other of [
    { ...entry, body: { words: 'Words.' } },
    { ...entry, body: { text: '' } },
    { ...entry, envelope: { ...entry.envelope, kind: 'amendment-filed' } },
    { ...entry, envelope: { ...entry.envelope, kind: 'no-such-kind' } },
    { ...entry, more: true },
    { envelope: entry.envelope, body: entry.body },
  ]) {
    expect(wrongAs('EntryPost', { entry: other })).toEqual(expect.any(String));
  }
  const earlier = { ...entry, envelope: { ...entry.envelope, format: 'entry/1' } };
  expect(wrongAs('Entry', { ...earlier, body: { said: 'Words.' } })).toBe(undefined);
});
