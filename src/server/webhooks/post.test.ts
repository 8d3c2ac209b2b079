import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { publicInternet } from '../../press/fetch/one-address.ts';
import { assertAddress, posting } from './post.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function receiving(answer: RequestListener): Promise<number> {
  const listening = (server = createServer(answer));
  await new Promise<void>((done) => listening.listen(0, '127.0.0.1', done));
  const address = listening.address();
  return typeof address === 'object' && address ? address.port : 0;
}

const here = { resolve: async () => ['127.0.0.1'], isAllowed: () => true };
const none = new Set<string>();

test('a body is posted with its headers to the address that was resolved, which is asked for once', async () => {
  const came: { method?: string | undefined; id?: unknown; body: string }[] = [];
  const port = await receiving(async (request: IncomingMessage, response) => {
    const parts: Uint8Array[] = [];
    for await (const part of request) parts.push(part as Uint8Array);
    const body = Buffer.concat(parts).toString();
    came.push({ method: request.method, id: request.headers['webhook-id'], body });
    response.writeHead(204).end();
  });
  let asked = 0;
  const resolve = async (): Promise<string[]> => [`127.0.0.${(asked += 1)}`];
  const post = posting(none, 5000, { ...here, resolve });
  expect(await post(`http://a.example:${port}/x`, { 'webhook-id': 'm' }, 'ثلاثون')).toBe(undefined);
  expect([asked, came]).toEqual([1, [{ method: 'POST', id: 'm', body: 'ثلاثون' }]]);
});

test('a redirect is not followed, and what is no yes is a failure with what was answered', async () => {
  let asked = 0;
  const port = await receiving(({ url }, response) => {
    asked += 1;
    if (url === '/moved') response.writeHead(307, { location: '/ok' }).end();
    else response.writeHead(url === '/ok' ? 200 : 500).end('x'.repeat(100_000));
  });
  const post = posting(none, 5000, here);
  const at = (path: string) => post(`http://a.example:${port}${path}`, {}, '{}');
  expect(await at('/moved')).toEqual({ why: 'redirected', status: 307 });
  expect(await at('/broken')).toEqual({ why: 'answered', status: 500 });
  expect(await at('/ok')).toBe(undefined);
  expect(asked).toBe(3);
});

test('who does not answer, cannot be found or is not there is a failure', async () => {
  const port = await receiving(() => undefined);
  const lost = { ...here, resolve: () => Promise.reject(new Error('ENOTFOUND')) };
  const at = `http://a.example:${port}/`;
  expect(await posting(none, 100, here)(at, {}, '{}')).toEqual({ why: 'too-slow' });
  expect(await posting(none, 5000, lost)(at, {}, '{}')).toEqual({ why: 'unreachable' });
  server?.closeAllConnections();
  await new Promise((done) => server?.close(done));
  expect(await posting(none, 5000, here)(at, {}, '{}')).toEqual({ why: 'unreachable' });
});

test('nothing is posted to what is not on the public internet, unless its host is allowed by name', async () => {
  let asked = 0;
  const port = await receiving((_, response) => {
    asked += 1;
    response.end();
  });
  const mixed = { ...publicInternet, resolve: async () => ['93.184.216.34', '127.0.0.1'] };
  const at = (host: string): string => `http://${host}:${port}/`;
  for (const host of [
    '127.0.0.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '169.254.169.254',
    '2130706433',
  ]) {
    expect(await posting(none, 5000)(at(host), {}, '{}')).toEqual({ why: 'not-public' });
  }
  expect(await posting(none, 5000, mixed)(at('a.example'), {}, '{}')).toEqual({
    why: 'not-public',
  });
  expect(asked).toBe(0);
  expect(await posting(new Set(['127.0.0.1']), 5000)(at('127.0.0.1'), {}, '{}')).toBe(undefined);
  expect(asked).toBe(1);
});

test.each([
  'http://a.example/',
  'https://a.example:8443/',
  'https://user:word@a.example/',
  'https://user:word@inside.example/',
  'ftp://inside.example/',
  'words',
])('%s is refused before anything is posted', (address) => {
  expect(() => assertAddress(address, new Set(['inside.example']))).toThrow(/[:;] give/);
});

test.each(['https://a.example/x?y=z', 'http://inside.example:8080/'])('%s is taken', (address) => {
  expect(() => assertAddress(address, new Set(['inside.example']))).not.toThrow();
});
