import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { PressRefused } from '../refused.ts';
import { fetchPage, type Reach } from './fetch-page.ts';
import { isPublicAddress } from './public-address.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serving(answer: RequestListener): Promise<number> {
  server = createServer(answer);
  const listening = server;
  await new Promise<void>((done) => listening.listen(0, '127.0.0.1', done));
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

const reach = (port: number, more: Partial<Reach> = {}): Reach => ({
  resolve: async () => ['127.0.0.1'],
  isAllowed: () => true,
  ports: [port],
  patience: 500,
  ...more,
});

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '::1',
  'fe80::1',
  'fd00::1',
  '::ffff:127.0.0.1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  'localhost',
])('%s is not public', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test('addresses of the public internet are', () => {
  expect(['93.184.216.34', '2606:2800:220:1::1'].every(isPublicAddress)).toBe(true);
});

test('a page is fetched from the address that was resolved, which is asked for once', async () => {
  const port = await serving((_, response) => response.end('<p>Hello</p>'));
  let asked = 0;
  const resolve = async (): Promise<string[]> => {
    asked += 1;
    return ['127.0.0.1'];
  };
  const page = await fetchPage(`http://news.example:${port}/a`, reach(port, { resolve }));
  expect(new TextDecoder().decode(page)).toBe('<p>Hello</p>');
  expect(asked).toBe(1);
});

test('a name with one private address among its addresses is refused', async () => {
  const resolve = async (): Promise<string[]> => ['93.184.216.34', '10.0.0.1'];
  const isAllowed = isPublicAddress;
  await expect(fetchPage('http://news.example/', reach(0, { resolve, isAllowed }))).rejects.toThrow(
    'no host of the public internet',
  );
});

test('what is known inside only and what nobody knows get one answer', async () => {
  const why = async (resolve: Reach['resolve']): Promise<unknown> =>
    fetchPage('http://intra.example/', reach(0, { resolve, isAllowed: isPublicAddress })).catch(
      (error: unknown) => error,
    );
  const inside = await why(async () => ['10.0.0.1']);
  const nowhere = await why(() => Promise.reject(new Error('ENOTFOUND')));
  expect(inside).toBeInstanceOf(PressRefused);
  expect(nowhere).toEqual(inside);
});

test('redirects are told, not followed', async () => {
  const port = await serving((_, response) => {
    response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
  });
  await expect(fetchPage(`http://news.example:${port}/`, reach(port))).rejects.toThrow(
    'leads on to http://169.254.169.254/',
  );
});

test('what is too large or too slow is given up', async () => {
  const large = Buffer.alloc(11 * 1024 * 1024, 32);
  const port = await serving(({ url }, response) => {
    if (url === '/large') response.end(large);
    else response.write('<p>');
  });
  const within = reach(port, { patience: 5000 });
  await expect(fetchPage(`http://news.example:${port}/large`, within)).rejects.toThrow('10 MB');
  await expect(fetchPage(`http://news.example:${port}/slow`, reach(port))).rejects.toThrow(
    'did not come within',
  );
});

test.each(['ftp://a.example/', 'http://user:word@a.example/', 'http://a.example:6379/', 'a file'])(
  '%s is refused before anything is asked',
  async (address) => {
    await expect(fetchPage(address, reach(1))).rejects.toThrow(/;/);
  },
);
