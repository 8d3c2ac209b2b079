import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { talks } from '../core/record/worlds.test-kit.ts';
import { newFolder, serving } from '../server/visitor.test-kit.ts';
import { openSqliteNotes } from '../store/sqlite-notes.ts';
import { openMemoryStore } from '../store/memory.test-kit.ts';
import { keyFileOf, parley } from './parley.test-kit.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-cli-webhook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);
const world = talks();

/** Someone's receiver: keeps the head and the body of what comes. */
async function receiver() {
  const came = Promise.withResolvers<void>();
  const server = createServer(async (request, response) => {
    const parts: Uint8Array[] = [];
    for await (const part of request) parts.push(part as Uint8Array);
    writeFileSync(at('body'), Buffer.concat(parts));
    const headers = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}\r\n`);
    writeFileSync(at('headers'), headers.join(''));
    response.end();
    came.resolve();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  return { address: `http://127.0.0.1:${port}/parley`, came: came.promise, server };
}

test('an address is added and gets what is entered, also after a new start; it is checked, listed and removed', async () => {
  const there = await receiver();
  const store = { ...openMemoryStore(), close: async () => undefined };
  const dir = await newFolder();
  const options = () => ({
    store,
    webhooks: { allow: ['127.0.0.1'] },
    notes: openSqliteNotes(dir),
  });
  const first = await serving({ world, ...options() });
  const key = ['--key', await keyFileOf('ann', folder)];
  const none = await parley(['webhook', 'list', first.address, ...key]);
  expect(none.printed).toBe('You have no webhooks there.\n');
  const added = await parley(['webhook', 'add', first.address, there.address, ...key]);
  expect(added.printed).toMatch(/^whsec_[\w+/]+=*\n$/);
  writeFileSync(at('secret'), added.printed);
  await first.close();

  const { address } = await serving(options());
  const say = ['enter', address, 'remark-made', '-', '--room', 'plenary'];
  const ada = ['--key', await keyFileOf('ada', folder)];
  expect((await parley([...say, ...ada], '{"text":"One."}')).refused).toBe(undefined);
  await there.came;
  const check = [
    'webhook',
    'check',
    at('body'),
    '--headers',
    at('headers'),
    '--secret',
    at('secret'),
  ];
  expect((await parley(check)).printed).toBe('It is what the holder of this secret sent.\n');
  writeFileSync(at('body'), '{}');
  expect((await parley(check)).refused).toContain('does not hold');

  const listed = await parley(['webhook', 'list', address, ...key]);
  expect(listed.printed).toContain(there.address);
  const [id = ''] = listed.printed.split(' ');
  expect((await parley(['webhook', 'remove', address, id, ...key])).refused).toBe(undefined);
  expect((await parley(['webhook', 'list', address, ...key, '--json'])).printed).toBe('[]\n');
  there.server.closeAllConnections();
  there.server.close();
});

test('where the host has not turned them on, and for an address that is none, there is a sentence', async () => {
  const key = ['--key', await keyFileOf('ann', folder)];
  const off = await serving({ world });
  const add = (host: string, to: string) => parley(['webhook', 'add', host, to, ...key]);
  expect((await add(off.address, 'https://a.example/')).refused).toBe('There is nothing here.');
  const on = await serving({
    world,
    webhooks: { allow: [] },
    notes: openSqliteNotes(await newFolder()),
  });
  expect((await add(on.address, 'http://127.0.0.1/')).refused).toContain('begin with https://');
  expect((await add(on.address, 'words')).refused).toContain('is no address');
  expect((await parley(['webhook', 'add', on.address, ...key])).refused).toContain(
    'cannot be made out',
  );
  expect((await parley(['serve', '--webhooks-allow', 'a'])).refused).toContain('--webhooks');
});
