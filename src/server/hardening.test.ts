import { expect, test } from 'vitest';
import { talks } from '../core/record/worlds.test-kit.ts';
import { ordinaryRates } from './limits.ts';
import type { Event } from './log.ts';
import { newEntry, serving, Visitor } from './visitor.test-kit.ts';

const world = talks();
const n = world.negotiation;
const remark = (room: string) => ({
  room: world.room(room),
  kind: 'remark-made',
  body: { text: 'A word said in confidence.' },
});
const few = { burst: 2, perSecond: 0.001 };

test('who enters too often in one room is told when to come back, and in another room goes on', async () => {
  const { address } = await serving({ world, rates: { ...ordinaryRates, entering: few } });
  const ada = await new Visitor(address, 'ada').signIn();
  const enter = (room: string): Promise<Response> =>
    ada.enter(newEntry(n, ada.signer, remark(room)));
  expect([(await enter('plenary')).status, (await enter('plenary')).status]).toEqual([200, 200]);
  const refused = await enter('plenary');
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(900);
  expect(await refused.json()).toEqual({
    type: 'about:blank',
    title: 'Too Many Requests',
    status: 429,
    code: 'too-often',
    detail: expect.stringMatching(/^This was asked for too often: try again in \d+ seconds\.$/),
  });
  expect((await enter('bilateral')).status).toBe(200);
  const ben = await new Visitor(address, 'ben').signIn();
  expect((await ben.enter(newEntry(n, ben.signer, remark('plenary')))).status).toBe(200);
});

test('a room that is absent and one that is forbidden use up what may be asked for alike', async () => {
  const { address } = await serving({ world, rates: { ...ordinaryRates, entering: few } });
  const cam = await new Visitor(address, 'cam').signIn();
  for (const room of ['bilateral', 'nowhere']) {
    const answers = [];
    for (let turn = 0; turn < 3; turn++) {
      const answer = await cam.enter(newEntry(n, cam.signer, remark(room)));
      answers.push(answer.status);
    }
    expect(answers).toEqual([404, 404, 429]);
  }
});

test('signing in is limited by address; behind a proxy, by the one that the proxy names', async () => {
  const rates = { ...ordinaryRates, signingIn: { burst: 1, perSecond: 0.001 } };
  const challenge = (address: string, from: string): Promise<Response> =>
    fetch(`${address}/api/challenge`, { headers: { 'x-forwarded-for': from } });
  const behind = await serving({ world, rates, behindProxy: true });
  expect((await challenge(behind.address, '203.0.113.7')).status).toBe(200);
  expect((await challenge(behind.address, '203.0.113.8')).status).toBe(200);
  expect((await challenge(behind.address, '198.51.100.1, 203.0.113.7')).status).toBe(429);
  const open = await serving({ world, rates });
  expect((await challenge(open.address, '203.0.113.7')).status).toBe(200);
  expect((await challenge(open.address, '203.0.113.8')).status).toBe(429);
});

test('every answer forbids other origins’ scripts, frames, and texts that become scripts', async () => {
  const { address } = await serving({ world });
  for (const path of ['/', '/healthz', '/api/home', '/api/nothing', '/assets/nothing.js']) {
    const { headers } = await fetch(address + path);
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types parley-worker");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
  }
});

test('the log says what was asked by its route and how it went, and nothing of who, where or what', async () => {
  const events: Event[] = [];
  const { address } = await serving({ world, log: (event) => events.push(event) });
  const ada = await new Visitor(address, 'ada').signIn();
  await ada.must(n, remark('bilateral'));
  await ada.fetch(`/api/negotiations/${n}/rooms/${world.room('bilateral')}`);
  expect(events.map(({ event, route, status }) => [event, route, status])).toEqual([
    ['request', '/api/challenge', 200],
    ['request', '/api/session', 200],
    ['request', '/api/negotiations/:n/entries', 200],
    ['request', '/api/*', 404],
  ]);
  const written = JSON.stringify(events);
  for (const secret of [n, world.room('bilateral'), ada.signer.key, 'confidence', ada.cookie]) {
    expect(written).not.toContain(secret);
  }
});

test('a fault is written down with its place in the program and without what it says', async () => {
  const events: Event[] = [];
  let isBroken = false;
  const { address } = await serving({
    world,
    log: (event) => events.push(event),
    clock: () => {
      if (isBroken) throw new TypeError('secret words');
      return new Date();
    },
  });
  isBroken = true;
  const answer = await fetch(`${address}/api/challenge`);
  expect(answer.status).toBe(500);
  expect(await answer.json()).toMatchObject({
    code: 'fault',
    detail: 'Something went wrong on the server: try again.',
  });
  const fault = events.find(({ event }) => event === 'fault');
  expect(fault).toMatchObject({ level: 'error', error: 'TypeError' });
  expect(String(fault?.['at'])).toContain('hardening.test.ts');
  expect(JSON.stringify(events)).not.toContain('secret words');
});

test('health is one word for everyone; metrics have a port of their own at this machine, and name no room', async () => {
  const { address, metrics = '' } = await serving({ world, metricsPort: 0 });
  const ada = await new Visitor(address, 'ada').signIn();
  const listener = await ada.listen(n);
  await listener.until(1);
  await ada.must(n, remark('bilateral'));
  expect(await (await fetch(`${address}/healthz`)).text()).toBe('ok\n');
  expect((await fetch(`${address}/metrics`)).headers.get('content-type')).not.toMatch(/version=/);
  const answer = await fetch(`${metrics}/metrics`);
  expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  const page = await answer.text();
  expect(page).toContain(
    'parley_requests_total{method="POST",route="/api/negotiations/:n/entries",status="200"} 1',
  );
  expect(page).toContain('parley_live_connections 1');
  expect(page).toContain('# TYPE parley_request_seconds histogram');
  for (const secret of [n, world.room('bilateral'), ada.signer.key])
    expect(page).not.toContain(secret);
  expect((await fetch(`${metrics}/`)).status).toBe(404);
});
