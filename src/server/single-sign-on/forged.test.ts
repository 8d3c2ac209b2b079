import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeWith } from '../../core/record/compose.ts';
import { signerFor } from '../../core/record/worlds.test-kit.ts';
import { zProviderAt } from '../../wire/admission.ts';
import { newEntry, Visitor } from '../visitor.test-kit.ts';
import { Admissions } from './admissions.ts';
import { forger, signInAt, strangers, type Forgery } from './provider.test-kit.ts';
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
  type Stage,
} from './stage.test-kit.ts';

describe('what comes back from a provider is refused', () => {
  test('where the browser is not the one that began, or begins too late', async () => {
    let late = 0;
    const there = await stage({ clock: () => new Date(Date.now() + late) });
    const visitor = await new Visitor(there.address, 'sefa').signIn();
    const one = await begin(visitor, there.ways[0]);
    const other = await begin(visitor, there.ways[0]);
    const { address } = zProviderAt.parse(await one.answer.json());
    const back = await signInAt(address, 'sefa');
    for (const cookie of [
      '',
      other.cookie,
      `${one.cookie}x`,
      'parley_attempt=e30.e30',
      'parley_attempt=',
    ])
      expect(await comeBack(back, cookie)).toBe('/ask?refused=expired');
    late = 10 * 60_000;
    expect(await comeBack(back, one.cookie)).toBe('/ask?refused=expired');
    expect(await requestsOf(await new Visitor(there.address, 'ada').signIn())).toEqual([]);
  });

  test('whatever cookie and state it comes with, unless the server sealed them', async () => {
    const there = await stage();
    const piece = fc.stringMatching(/^[\w-]{0,60}$/);
    await fc.assert(
      fc.asyncProperty(piece, piece, piece, async (unsealed, seal, state) => {
        const back = `${there.address}/api/single-sign-on/return?code=x&state=${state}`;
        const page = await comeBack(back, `parley_attempt=${unsealed}.${seal}`);
        expect(page).toBe('/ask?refused=expired');
      }),
      { numRuns: 50 },
    );
  });

  test('where it comes a second time', async () => {
    const there = await stage();
    const { back, cookie, page } = await ask(there, 'sefa', 'sefa');
    expect(page).toBe('/ask?asked');
    expect(await comeBack(back, cookie)).toBe('/ask?refused=not-vouched');
    expect(await requestsOf(await new Visitor(there.address, 'ada').signIn())).toHaveLength(1);
  });

  test('where the provider says no', async () => {
    const there = await stage();
    expect((await ask(there, 'sefa', '')).page).toBe('/ask?refused=declined');
  });

  const hour = 3600;
  const vouchedForNoOne: Readonly<Record<string, Forgery>> = {
    'with another nonce': { claims: (right) => ({ ...right, nonce: 'x' }) },
    'without a nonce': { claims: ({ nonce: _nonce, ...rest }) => rest },
    'for another client': { claims: (right) => ({ ...right, aud: 'someone else' }) },
    'of another issuer': { claims: (right) => ({ ...right, iss: 'https://else.example' }) },
    'that has expired': { claims: (right) => ({ ...right, exp: (right.exp ?? 0) - hour }) },
    'of tomorrow': { claims: (right) => ({ ...right, nbf: (right.iat ?? 0) + hour }) },
    'without a subject': { claims: ({ sub: _sub, ...rest }) => rest },
    'without any token in it': { token: () => ({ access_token: 'a', token_type: 'bearer' }) },
    'that is no object': { token: () => 'yes' },
    ...Object.fromEntries(
      Object.entries(strangers).map(([how, sign]) => [`signed with ${how}`, { sign }]),
    ),
  };
  const misleading: Readonly<Record<string, Record<string, unknown>>> = {
    'of another issuer': { issuer: 'https://else.example' },
    'with keys at another place': { jwks_uri: 'http://127.0.0.1:1/keys' },
    'with tokens at another place': { token_endpoint: 'http://127.0.0.1:1/token' },
    'with a page at another place': { authorization_endpoint: 'http://127.0.0.1:1/' },
    'longer than any that is meant': { more: 'x'.repeat(300_000) },
  };

  /** Asks a forger; the page that is shown in the end. */
  async function askForger(forgery: Forgery): Promise<{ page: string | null; there: Stage }> {
    const there = await stage({ provider: () => forger(() => forgery) });
    const visitor = await new Visitor(there.address, 'sefa').signIn();
    const { answer, cookie } = await begin(visitor, there.ways[0]);
    if (answer.status === 503) return { page: '503', there };
    const { address } = zProviderAt.parse(await answer.json());
    await fetch(address);
    const state = new URL(address).searchParams.get('state');
    const back = `${there.address}/api/single-sign-on/return?code=x&state=${state}`;
    return { page: await comeBack(back, cookie), there };
  }

  test.each(Object.entries(vouchedForNoOne))('where the answer is one %s', async (_, forgery) => {
    const { page, there } = await askForger(forgery);
    expect(page).toBe('/ask?refused=not-vouched');
    expect(await requestsOf(await new Visitor(there.address, 'ada').signIn())).toEqual([]);
  });

  test('where the answer is longer than any that is meant', async () => {
    const token = (right: object): object => ({ ...right, more: 'x'.repeat(300_000) });
    expect((await askForger({ token })).page).toBe('/ask?refused=unreachable');
  });

  test.each(Object.entries(misleading))(
    'before anyone is sent there, where its metadata are %s',
    async (_, metadata) => {
      expect((await askForger({ metadata })).page).toBe('503');
    },
  );

  test('only where something is wrong with it', async () => {
    const { page, there } = await askForger({});
    expect(page).toBe('/ask?asked');
    expect(await requestsOf(await new Visitor(there.address, 'ada').signIn())).toHaveLength(1);
  });
});

describe('a host who has the provider in hand', () => {
  test('can show a head whatever request he likes, and makes no author by it', async () => {
    const there = await stage();
    const own = signerFor('the host');
    const admissions = new Admissions(there.store, () => new Date());
    const [way] = there.ways;
    await admissions.ask({
      id: 'forged',
      way: way?.id ?? '',
      key: own.key,
      issuer: 'https://ministry.example/',
      subject: 'ann',
      name: 'Ann',
    });
    const ada = await new Visitor(there.address, 'ada').signIn();
    const [request] = await requestsOf(ada);
    expect(request?.key).toBe(own.key);

    if (!request) throw new Error('no one asks');
    const { seal: _seal, ...unsealed } = accrediting(request);
    const forSealing = { negotiation: n, kind: 'delegate-accredited' };
    const attempts = [
      newEntry(n, own, { room: roster, kind: forSealing.kind, body: unsealed }),
      composeWith(
        world.state,
        { key: signerFor('ada').key, sign: own.sign },
        {
          room: roster,
          kind: forSealing.kind,
          body: accrediting(request),
          happened: '2026-09-01',
          nonce: '0'.repeat(32),
        },
      ),
      newEntry(n, own, {
        room: world.room('plenary'),
        kind: 'remark-made',
        body: { text: 'Hear me.' },
      }),
    ];
    const host = await new Visitor(there.address, own).signIn();
    for (const entry of attempts) expect([404, 422]).toContain((await host.enter(entry)).status);
    expect(await (await host.fetch('/api/home')).json()).toMatchObject({ negotiations: [] });
    const entries = await ada.entries(n);
    expect(entries).toHaveLength(world.entries.length);

    const chair = await new Visitor(there.address, 'chair').signIn();
    const byChair = { room: roster, kind: forSealing.kind, body: unsealed };
    const answer = await chair.enter(newEntry(n, chair.signer, byChair));
    expect(await answer.json()).toMatchObject({ refusal: { code: 'not-sealed' } });
  });
});
