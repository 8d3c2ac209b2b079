import { expect, test } from 'vitest';
import { bytesToHex } from '@noble/hashes/utils.js';
import { signerFor, talks } from '../core/record/worlds.test-kit.ts';
import { openMemoryStore } from '../store/memory.test-kit.ts';
import { sessionText } from '../wire/session.ts';
import { Sessions } from './sessions.ts';
import { serving, Visitor } from './visitor.test-kit.ts';

test('who holds a key signs in with it, is known by it, and signs out', async () => {
  const { address } = await serving();
  const ada = new Visitor(address, 'ada');
  expect(await (await ada.fetch('/api/session')).json()).toEqual({ key: null });
  await ada.signIn();
  expect(await (await ada.fetch('/api/session')).json()).toEqual({ key: ada.signer.key });
  expect((await ada.fetch('/api/session', { method: 'DELETE' })).status).toBe(204);
  expect(await (await ada.fetch('/api/session')).json()).toEqual({ key: null });
});

test('the cookie is for this site and the server alone', async () => {
  const { address } = await serving();
  const ada = new Visitor(address, 'ada');
  const answer = await ada.post('/api/session', ada.signed(await ada.challenge()));
  expect(answer.headers.get('set-cookie')).toMatch(
    /^parley_session=[0-9a-f]{64}\.\d+\.[\w-]{22}\.[\w-]{43}\.[\w-]+\.[0-9a-f]{128}\.[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Strict$/,
  );
});

test('a challenge serves once', async () => {
  const { address } = await serving();
  const ada = new Visitor(address, 'ada');
  const challenge = await ada.challenge();
  expect((await ada.post('/api/session', ada.signed(challenge))).status).toBe(200);
  expect((await ada.post('/api/session', ada.signed(challenge))).status).toBe(401);
  expect((await ada.post('/api/session', ada.signed(`${challenge}.`))).status).toBe(401);
});

test('a challenge serves for two minutes', async () => {
  let now = Date.UTC(2026, 10, 1);
  const { address } = await serving({ clock: () => new Date(now) });
  const ada = new Visitor(address, 'ada');
  const [early, late] = [await ada.challenge(), await ada.challenge()];
  now += 119_999;
  expect((await ada.post('/api/session', ada.signed(early))).status).toBe(200);
  now += 1;
  expect((await ada.post('/api/session', ada.signed(late))).status).toBe(401);
});

test('a session ends after a week', async () => {
  let now = Date.UTC(2026, 10, 1);
  const { address } = await serving({ clock: () => new Date(now) });
  const ada = await new Visitor(address, 'ada').signIn();
  now += 7 * 24 * 3_600_000;
  expect(await (await ada.fetch('/api/session')).json()).toEqual({ key: null });
});

test('a challenge of one’s own making, a signature for another site or by another key: all refused alike', async () => {
  const { address } = await serving();
  const ada = new Visitor(address, 'ada');
  const made = `${Date.now() + 60_000}.bm9uY2U.bWFj`;
  const attempts = [
    ada.signed(made),
    ada.signed(await ada.challenge(), 'https://parley.example'),
    { ...ada.signed(await ada.challenge()), key: new Visitor(address, 'ben').signer.key },
    { key: ada.signer.key },
    'no object',
  ];
  const answers = await Promise.all(
    attempts.map(async (attempt) => {
      const answer = await ada.post('/api/session', attempt);
      return `${answer.status} ${await answer.text()}`;
    }),
  );
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toMatch(/^401 /);
});

test('a challenge that one process made is taken by another on the same store, and so is the session', async () => {
  const store = openMemoryStore();
  const clock = () => new Date();
  const [one, other] = [await Sessions.open(store, clock), await Sessions.open(store, clock)];
  const elsewhere = await Sessions.open(openMemoryStore(), clock);
  const { key, sign } = signerFor('ada');
  const asked = { origin: 'https://parley.example', host: 'parley.example' };
  const challenge = one.challenge(asked.host);
  const text = new TextEncoder().encode(sessionText(asked.origin, challenge));
  const signIn = { key, challenge, signature: bytesToHex(sign(text)) };
  expect(elsewhere.signIn(signIn, asked)).toBeUndefined();
  const token = other.signIn(signIn, asked) ?? '';
  expect([one.keyOf(token), elsewhere.keyOf(token)]).toEqual([key, undefined]);
  await one.signOut(token);
  await other.load();
  expect([one.keyOf(token), other.keyOf(token)]).toEqual([undefined, undefined]);
  expect((await Sessions.open(store, clock)).keyOf(token)).toBeUndefined();
});

test('a token that was changed anywhere is no session', async () => {
  const { address } = await serving();
  const ada = await new Visitor(address, 'ada').signIn();
  const [name, token = ''] = ada.cookie.split('=');
  const parts = token.split('.');
  for (const [index, part] of parts.entries()) {
    const changed = parts.with(
      index,
      part.replace(/.$/, (last) => (last === '1' ? '2' : '1')),
    );
    ada.cookie = `${name}=${changed.join('.')}`;
    expect(await (await ada.fetch('/api/session')).json()).toEqual({ key: null });
  }
});

test('whatever writes and comes from other pages is refused', async () => {
  const { address } = await serving();
  const ada = new Visitor(address, 'ada');
  for (const origin of ['https://elsewhere.example', 'null', address.replace(/\d+$/, '1')]) {
    const answer = await ada.fetch('/api/session', { method: 'DELETE', headers: { origin } });
    expect([origin, answer.status]).toEqual([origin, 403]);
  }
  expect((await fetch(`${address}/api/session`, { method: 'DELETE' })).status).toBe(403);
});

test('nothing of a negotiation is answered to who has not signed in', async () => {
  const world = talks();
  const { address } = await serving({ world });
  const stranger = new Visitor(address, 'stranger');
  for (const n of [world.negotiation, 'f'.repeat(32), 'nonsense']) {
    for (const path of [`/api/negotiations/${n}/entries`, `/api/negotiations/${n}/live`]) {
      expect((await stranger.fetch(path)).status).toBe(401);
    }
    expect((await stranger.post(`/api/negotiations/${n}/entries`, {})).status).toBe(401);
  }
  expect((await stranger.post('/api/texts/read?name=a.md', {})).status).toBe(401);
});
