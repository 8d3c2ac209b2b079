import { describe, expect, test } from 'vitest';
import { signerFor, World } from '../../core/record/worlds.test-kit.ts';
import { openMemoryStore } from '../../store/memory.test-kit.ts';
import { zProviderAt } from '../../wire/admission.ts';
import { ordinaryRates } from '../limits.ts';
import { serving, Visitor } from '../visitor.test-kit.ts';
import { realProvider, signInAt, waysBy } from './provider.test-kit.ts';
import {
  accrediting,
  ask,
  begin,
  comeBack,
  n,
  requestsOf,
  roster,
  stage,
  world,
} from './stage.test-kit.ts';

describe('someone asks by way of single sign-on', () => {
  test('and is in once the head has accredited the key under the party’s seal, and not before', async () => {
    const there = await stage();
    const { visitor, page } = await ask(there, 'sefa', 'sefa');
    expect(page).toBe('/ask?asked');
    const ada = await new Visitor(there.address, 'ada').signIn();
    const [request] = await requestsOf(ada);
    expect(request).toMatchObject({
      party: 'AR',
      key: visitor.signer.key,
      provider: 'Ministry of Water · AR',
      subject: 'sefa',
      name: 'Sefa Orlin',
      email: 'sefa.orlin@water.example',
    });
    const home = { examples: [], negotiations: [] };
    expect(await (await visitor.fetch('/api/home')).json()).toEqual(home);
    expect((await visitor.fetch(`/api/negotiations/${n}/entries`)).status).toBe(404);

    if (!request) throw new Error('no one asks');
    await ada.must(n, { room: roster, kind: 'delegate-accredited', body: accrediting(request) });
    expect(await requestsOf(ada)).toEqual([]);
    const later = await new Visitor(there.address, 'sefa').signIn();
    expect(await (await later.fetch('/api/home')).json()).toMatchObject({
      negotiations: [{ id: n }],
    });
    expect((await later.entries(n)).length).toBeGreaterThan(0);
  });

  test('and those see it who decide for that party alone: its head, and not even the chair', async () => {
    const there = await stage();
    await ask(there, 'sefa', 'sefa');
    for (const person of ['ann', 'ben', 'bo', 'cam', 'eve', 'chair'])
      expect(await requestsOf(await new Visitor(there.address, person).signIn())).toEqual([]);
    const stranger = await new Visitor(there.address, 'stranger').signIn();
    expect((await stranger.fetch(`/api/negotiations/${n}/requests`)).status).toBe(404);
    expect(await requestsOf(await new Visitor(there.address, 'ada').signIn())).toHaveLength(1);
  });

  test('and an e-mail that the provider has not verified is left out', async () => {
    const there = await stage();
    await ask(there, 'bram', 'bram');
    const [request] = await requestsOf(await new Visitor(there.address, 'ada').signIn());
    expect(request?.name).toBe('Bram Tesk');
    expect(request).not.toHaveProperty('email');
  });

  test('and the last request of a person by one way takes the place of those before', async () => {
    const there = await stage();
    await ask(there, 'first', 'sefa');
    await ask(there, 'other', 'bram');
    const { visitor } = await ask(there, 'second', 'sefa');
    const requests = await requestsOf(await new Visitor(there.address, 'ada').signIn());
    expect(requests.map(({ subject }) => subject).toSorted()).toEqual(['bram', 'sefa']);
    expect(requests.find(({ subject }) => subject === 'sefa')?.key).toBe(visitor.signer.key);
  });

  test('and is asked for no more after seven days', async () => {
    let late = 0;
    const there = await stage({ clock: () => new Date(Date.now() + late) });
    await ask(there, 'sefa', 'sefa');
    late = 7 * 24 * 3_600_000 - 60_000;
    expect(await requestsOf(await new Visitor(there.address, 'ada').signIn())).toHaveLength(1);
    late += 61_000;
    expect(await requestsOf(await new Visitor(there.address, 'ada').signIn())).toEqual([]);
  });

  test('and can be turned away by the head, and by no one else; who asked is told nothing', async () => {
    const there = await stage();
    const { visitor } = await ask(there, 'sefa', 'sefa');
    const ada = await new Visitor(there.address, 'ada').signIn();
    const [request] = await requestsOf(ada);
    const path = `/api/negotiations/${n}/requests/${request?.id}`;
    for (const person of ['ann', 'ben', 'chair', 'sefa']) {
      const other = await new Visitor(there.address, person).signIn();
      expect((await other.fetch(path, { method: 'DELETE' })).status).toBe(404);
    }
    const before = await (await visitor.fetch('/api/home')).text();
    expect((await ada.fetch(path, { method: 'DELETE' })).status).toBe(204);
    expect(await requestsOf(ada)).toEqual([]);
    expect((await ada.fetch(path, { method: 'DELETE' })).status).toBe(404);
    expect(await (await visitor.fetch('/api/home')).text()).toBe(before);
  });

  test('and another process on the same store takes him back, and shows the request', async () => {
    const there = await stage();
    const second = await serving({ store: there.store, waysIn: there.ways });
    const visitor = await new Visitor(there.address, 'sefa').signIn();
    const { answer, cookie } = await begin(visitor, there.ways[0]);
    const { address } = zProviderAt.parse(await answer.json());
    const back = await signInAt(address, 'sefa');
    const there2 = back.replace(there.address, second.address);
    expect(await comeBack(there2, cookie)).toBe('/ask?asked');
    expect(await requestsOf(await new Visitor(there.address, 'ada').signIn())).toHaveLength(1);
  });

  test('and may ask only so often', async () => {
    const rates = { ...ordinaryRates, asking: { burst: 1, perSecond: 0.001 } };
    const there = await stage({ rates });
    expect((await ask(there, 'one', 'sefa')).page).toBe('/ask?asked');
    expect((await ask(there, 'two', 'sefa')).page).toBe('/ask?refused=too-often');
    expect((await ask(there, 'two', 'bram')).page).toBe('/ask?asked');
  });
});

test('whether there is the negotiation that a way leads to cannot be told by asking', async () => {
  const there = await stage();
  const told: unknown[] = [];
  for (const [way, person] of [
    [there.ways[0], 'one'],
    [there.ways[2], 'two'],
  ] as const) {
    const visitor = await new Visitor(there.address, person).signIn();
    const { answer, set } = await begin(visitor, way);
    const body = await answer.text();
    const { address } = zProviderAt.parse(JSON.parse(body));
    const cookie = set.split(';')[0] ?? '';
    const back = await fetch(await signInAt(address, 'sefa'), {
      headers: { cookie },
      redirect: 'manual',
    });
    const home = await (await visitor.fetch('/api/home')).text();
    const blank = (text: string): string => text.replace(/[\w-]{43,}/g, '…');
    const headers = [...back.headers].filter(([name]) => name !== 'date');
    told.push([answer.status, blank(body), blank(set), back.status, headers, home]);
  }
  expect(told[1]).toEqual(told[0]);
});

test('the head of a delegation that has neither a head nor a key is brought in by the chair, who alone is asked', async () => {
  const bare = new World();
  const chair = { person: 'chair', name: 'The Chair', title: 'Chair', key: signerFor('chair').key };
  bare.must({ by: 'chair', kind: 'negotiation-opened', body: { title: 'Talks', chair } });
  bare.must({ by: 'chair', kind: 'party-named', body: { party: 'AR', name: 'Arvenia' } });
  let address = '';
  const { issuer } = await realProvider(() => `${address}/api/single-sign-on/return`);
  const ways = await waysBy({ issuer }, [{ negotiation: bare.negotiation, party: 'AR' }]);
  ({ address } = await serving({ world: bare, waysIn: ways }));
  await ask({ address, ways, store: openMemoryStore() }, 'sefa', 'sefa');
  const asked = await new Visitor(address, 'chair').signIn();
  const [request] = await requestsOf(asked);
  expect(request?.name).toBe('Sefa Orlin');
  const body = { person: 'sefa', name: 'Sefa Orlin', title: 'Minister', from: '2026-09-01' };
  const as = { party: 'AR', role: 'principal', head: true, key: request?.key ?? '' };
  await asked.must(bare.negotiation, {
    room: roster,
    kind: 'delegate-accredited',
    body: { ...body, ...as },
  });
  await ask({ address, ways, store: openMemoryStore() }, 'bram', 'bram');
  expect(await requestsOf(asked)).toEqual([]);
  expect(await requestsOf(await new Visitor(address, 'sefa').signIn())).toHaveLength(1);
});

test('the cookie of an attempt is for this server alone, comes back from another site, and lasts ten minutes', async () => {
  const there = await stage();
  const { set } = await begin(await new Visitor(there.address, 'sefa').signIn(), there.ways[0]);
  expect(set).toMatch(
    /^parley_attempt=[\w-]+\.[\w-]{43}; Max-Age=600; Path=\/api\/single-sign-on; HttpOnly; SameSite=Lax$/,
  );
});

test('no one begins from another site, without having signed in with a key, or by a way that is not there', async () => {
  const there = await stage();
  const [way] = there.ways;
  const visitor = await new Visitor(there.address, 'sefa').signIn();
  const headers = { origin: 'https://else.example' };
  const body = JSON.stringify({ way: way?.id });
  const init = { method: 'POST', headers, body };
  expect((await visitor.fetch('/api/single-sign-on', init)).status).toBe(403);
  const unknown = new Visitor(there.address, 'nobody');
  expect((await begin(unknown, way)).answer.status).toBe(401);
  expect((await begin(visitor, undefined)).answer.status).toBe(404);
});

test('where none is set up there is no way in, and nothing to decide on', async () => {
  const { address } = await serving({ world });
  const ada = await new Visitor(address, 'ada').signIn();
  expect(await (await ada.fetch('/api/single-sign-on')).json()).toEqual({ ways: [] });
  expect((await ada.post('/api/single-sign-on', { way: 'x' })).status).toBe(404);
  expect(await requestsOf(ada)).toEqual([]);
});
