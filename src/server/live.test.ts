import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { signerFor, talks } from '../core/record/worlds.test-kit.ts';
import { openMemoryStore } from '../store/memory.test-kit.ts';
import { Live, type Outgoing } from './live.ts';
import { Negotiations } from './negotiations.ts';
import { newEntry, putWorld, serving, Visitor } from './visitor.test-kit.ts';

const world = talks();
const n = world.negotiation;
const plenary = world.room('plenary');
const bilateral = world.room('bilateral');
const remark = (text: string, room = plenary) => ({ room, kind: 'remark-made', body: { text } });
const membership = (kind: 'member-admitted' | 'member-left', person: string, room = plenary) => ({
  room,
  kind,
  body: { person },
});

test('an entry is on an open connection within a second, exactly as it is read', async () => {
  const { address } = await serving({ world });
  const ada = await new Visitor(address, 'ada').signIn();
  const ben = await new Visitor(address, 'ben').signIn();
  const listener = await ben.listen(n);
  const before = (await ben.entries(n)).length;
  await listener.until(before);
  expect(listener.entries).toEqual(await ben.entries(n));
  await ada.must(n, remark('Live.'));
  const late = new Promise((resolve) => setTimeout(resolve, 1000, 'late'));
  expect(await Promise.race([listener.until(before + 1), late])).not.toBe('late');
  expect(listener.entries.at(-1)?.entry.body).toEqual({ text: 'Live.' });
  expect(await ben.entries(n)).toContainEqual(listener.entries.at(-1));
});

test('a connection that comes back goes on where it was', async () => {
  const { address } = await serving({ world });
  const ada = await new Visitor(address, 'ada').signIn();
  const first = await ada.listen(n);
  await first.until((await ada.entries(n)).length);
  await first.stop();
  await ada.must(n, remark('Missed one.'));
  await ada.must(n, remark('Missed two.', bilateral));
  const second = await ada.listen(n, first.lastEventId);
  await second.until(2);
  await ada.must(n, remark('Caught up.'));
  await second.until(3);
  expect(second.entries.map(({ entry }) => entry.body)).toEqual([
    { text: 'Missed one.' },
    { text: 'Missed two.' },
    { text: 'Caught up.' },
  ]);
});

test('who leaves a room gets nothing more of it on the open connection, and who is let in gets all of it', async () => {
  const { address } = await serving({ world });
  const ada = await new Visitor(address, 'ada').signIn();
  const cam = await new Visitor(address, 'cam').signIn();
  await ada.must(n, remark('Before cam came.', bilateral));
  const listener = await cam.listen(n);
  const before = (await cam.entries(n)).length;
  await listener.until(before);

  await ada.must(n, membership('member-admitted', 'cam', bilateral));
  await listener.until(before + 3);
  expect(listener.entries.slice(before).map(({ entry }) => entry.envelope.kind)).toEqual([
    'room-opened',
    'remark-made',
    'member-admitted',
  ]);

  await cam.must(n, membership('member-left', 'cam', bilateral));
  await ada.must(n, remark('Cam is gone.', bilateral));
  await ada.must(n, remark('To all.'));
  await listener.until(before + 5);
  expect(listener.entries.slice(before + 3).map(({ entry }) => entry.envelope.kind)).toEqual([
    'member-left',
    'remark-made',
  ]);
  expect(listener.bytes).not.toContain('Cam is gone.');
  expect(listener.entries.at(-1)?.entry.body).toEqual({ text: 'To all.' });
});

test('a room that the viewer is not in leaves no trace on the connection', async () => {
  const { address } = await serving({ world });
  const ada = await new Visitor(address, 'ada').signIn();
  const cam = await new Visitor(address, 'cam').signIn();
  const listener = await cam.listen(n);
  await listener.until((await cam.entries(n)).length);
  const before = listener.bytes;
  await ada.must(n, remark('Between us.', bilateral));
  await ada.must(n, remark('To all.'));
  await listener.until((await cam.entries(n)).length);
  expect(listener.bytes.slice(before.length).match(/^data:/gm)).toHaveLength(1);
  expect(listener.bytes).not.toContain(bilateral);
});

test('signing out ends the open connection', async () => {
  const { address } = await serving({ world });
  const ada = await new Visitor(address, 'ada').signIn();
  const cam = await new Visitor(address, 'cam').signIn();
  const listener = await cam.listen(n);
  await listener.until((await cam.entries(n)).length);
  await cam.fetch('/api/session', { method: 'DELETE' });
  await ada.must(n, remark('To all.'));
  await listener.ended();
  expect(listener.bytes).not.toContain('To all.');
});

/** A response whose client takes nothing until `drain`. */
class SlowClient extends EventEmitter implements Outgoing {
  readonly written: string[] = [];
  full = false;
  gone: 'ended' | 'dropped' | undefined;
  write = (text: string): boolean => {
    this.written.push(text);
    return !this.full;
  };
  end = () => this.#go('ended');
  destroy = () => this.#go('dropped');
  #go(how: 'ended' | 'dropped'): void {
    this.gone = how;
    this.emit('close');
  }
}

async function slowConnection(): Promise<{
  client: SlowClient;
  say: (text: string) => Promise<unknown>;
  live: Live;
}> {
  const store = openMemoryStore();
  await putWorld(store, world);
  const negotiations = new Negotiations(store, () => new Date());
  await negotiations.loadAll();
  const negotiation = negotiations.find(n);
  if (!negotiation) throw new Error('The world is not there.');
  const live = new Live(10);
  const client = new SlowClient();
  live.connect(client, {
    negotiation,
    key: () => signerFor('cam').key,
    after: new Map(),
    here: false,
  });
  const say = (text: string) => negotiation.enter(newEntry(n, signerFor('ada'), remark(text)));
  return { client, say, live };
}

test('to a slow client nothing is written until it has taken what was written, and then all of it', async () => {
  const { client, say, live } = await slowConnection();
  live.close();
  const { client: again, say: sayAgain, live: second } = await slowConnection();
  expect(client.gone).toBe('ended');
  await say('After the end.');
  expect(client.written.join('')).not.toContain('After the end.');
  again.full = true;
  await sayAgain('one');
  const before = again.written.length;
  await sayAgain('two');
  await sayAgain('three');
  expect(again.written).toHaveLength(before);
  again.full = false;
  again.emit('drain');
  expect(again.written.slice(before).join('')).toMatch(/two[^]*three/);
  second.close();
});

test('a client that takes nothing for a whole heartbeat is dropped, and one that takes is kept', async () => {
  const { client, say, live } = await slowConnection();
  const dropped = new Promise((resolve) => client.once('close', resolve));
  client.full = true;
  await say('one');
  await dropped;
  expect(client.gone).toBe('dropped');
  live.close();
});

test('asking for the head of a live connection is answered and over, and opens none', async () => {
  const { address } = await serving({ world });
  const ada = await new Visitor(address, 'ada').signIn();
  const path = `/api/negotiations/${n}/live`;
  const { hostname, port } = new URL(address);
  const asked = (method: string, end: string): string =>
    `${method} ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: ${ada.cookie}\r\n${end}\r\n`;
  const socket = connect(Number(port), hostname);
  socket.end(asked('HEAD', '') + asked('HEAD', 'Connection: close\r\n'));
  const answers = await text(socket);
  expect(answers.match(/^HTTP\/1.1 200 OK/gm)).toHaveLength(2);
  expect(answers.match(/^content-type: text\/event-stream/gim)).toHaveLength(2);
});
