import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { talks } from '../core/record/worlds.test-kit.ts';
import { openMemoryStore } from '../store/memory.test-kit.ts';
import { StoreRefused } from '../store/refused.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import { ServeRefused } from './listening.ts';
import { serve, type ServeOptions } from './serve.ts';
import { newEntry, newFolder, putWorld, serving, Visitor } from './visitor.test-kit.ts';

const world = talks();
const n = world.negotiation;
const remark = { room: world.room('plenary'), kind: 'remark-made', body: { text: 'Kept.' } };

async function options(): Promise<ServeOptions> {
  return { port: 0, host: '127.0.0.1', dataDir: await newFolder(), pagesDir: '', examples: false };
}

test('what was recorded is there after a new start, who had signed in still has, and the same folder is not served twice', async () => {
  const chosen = await options();
  const store = await openSqliteStore(chosen.dataDir);
  await putWorld(store, world);
  await store.close();
  const first = await serve(chosen);
  await expect(serve(chosen)).rejects.toThrow(StoreRefused);
  const ada = await new Visitor(first.address, 'ada').signIn();
  await ada.must(n, remark);
  const before = await ada.entries(n);
  await first.close();
  const second = await serve(chosen);
  const again = new Visitor(second.address, 'ada');
  again.cookie = ada.cookie;
  expect(await again.entries(n)).toEqual(before);
  await second.close();
});

test('a port in use is refused with one sentence, and the data folder is let go', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const chosen = { ...(await options()), port };
  const refusal = serve(chosen);
  await expect(refusal).rejects.toThrow(ServeRefused);
  await expect(refusal).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is in use by another program: stop it or choose another port.`,
  );
  await (await openSqliteStore(chosen.dataDir)).close();
  other.close();
});

test('an address that this machine does not have is refused with one sentence', async () => {
  const refusal = serve({ ...(await options()), host: '192.0.2.1' });
  await expect(refusal).rejects.toThrow('This machine has no address 192.0.2.1: use 127.0.0.1');
});

test('closing lets requests that are under way end, ends live connections, and takes no more', async () => {
  const store = openMemoryStore();
  let let_go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (let_go = resolve));
  const slow = {
    ...store,
    append: async (...args: Parameters<typeof store.append>) => {
      if (args[0].startsWith(n)) await held;
      return store.append(...args);
    },
  };
  await putWorld(store, world);
  const { address, close } = await serving({ store: slow });
  const ada = await new Visitor(address, 'ada').signIn();
  const listener = await ada.listen(n);
  const answer = ada.enter(newEntry(n, ada.signer, remark));
  await new Promise((resolve) => setTimeout(resolve, 50));
  const closing = close();
  await listener.ended();
  let_go();
  expect((await answer).status).toBe(200);
  await closing;
  await expect(fetch(address)).rejects.toThrow('fetch failed');
});
