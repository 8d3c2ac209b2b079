import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { areHandedOver, checkpointOf } from '../core/log/host-keys.ts';
import {
  inclusionProof,
  verifyConsistency,
  verifyInclusion,
  consistencyProof,
} from '../core/log/proofs.ts';
import { readTiles, TiledLog } from '../core/log/tiled-log.ts';
import { tilePath, tilesOf } from '../core/log/tiles.ts';
import { leafHash, type Head } from '../core/log/tree.ts';
import { leafOf } from '../core/record/entry.ts';
import type { RoomId } from '../core/record/ids.ts';
import { talks, type World } from '../core/record/worlds.test-kit.ts';
import { openMemoryStore } from '../store/memory.test-kit.ts';
import { zHost } from '../wire/host.ts';
import { problemOf } from '../wire/problem.ts';
import { Negotiations } from './negotiations.ts';
import { RoomTiles } from './room-tiles.ts';
import { putWorld, serving, Visitor } from './visitor.test-kit.ts';

const remark = (text: string) => ({ room: 'plenary', kind: 'remark-made', body: { text } });

/** Talks with so many remarks in the plenary. */
function busy(remarks: number): World {
  const world = talks();
  for (let n = 1; n <= remarks; n++)
    world.must({ by: n % 2 ? 'ada' : 'ben', ...remark(`No. ${n}.`) });
  return world;
}

const prefix = (world: World, room: RoomId): string =>
  `/api/negotiations/${world.negotiation}/rooms/${room}`;

async function bytesOf(answer: Response): Promise<Uint8Array> {
  return new Uint8Array(await answer.arrayBuffer());
}

/** The checkpoint that someone is given, opened with the keys that the host says are its own. */
async function headFor(viewer: Visitor, world: World, room: RoomId): Promise<Head> {
  const { keys } = zHost.parse(await (await viewer.fetch('/api/host')).json());
  expect(areHandedOver(keys)).toBe(true);
  const note = await (await viewer.fetch(`${prefix(world, room)}/checkpoint`)).text();
  const head = checkpointOf(note, room, keys);
  if (!head) throw new Error(`no checkpoint: ${note}`);
  return head;
}

/** All files of a log that someone is given. */
async function filesFor(viewer: Visitor, world: World, room: RoomId, size: number) {
  const files = new Map<string, Uint8Array>();
  for (const tile of tilesOf(size)) {
    const answer = await viewer.fetch(`${prefix(world, room)}/${tilePath(tile)}`);
    if (answer.ok) files.set(tilePath(tile), await bytesOf(answer));
  }
  return files;
}

test('a room’s log is read out of its files, is what the fold has, and every entry is proved in it', async () => {
  const world = busy(600);
  const room = world.room('plenary');
  const { address } = await serving({ world });
  const ada = await new Visitor(address, 'ada').signIn();
  const head = await headFor(ada, world, room);
  expect(head.root).toBe(world.state.rooms.get(room)?.roots.at(-1));
  const files = await filesFor(ada, world, room, head.size);
  const read = readTiles(head, (path) => files.get(path));
  const own = (await ada.entries(world.negotiation)).filter(
    ({ entry }) => entry.envelope.room === room,
  );
  expect(read).toEqual({ entries: own.map(leafOf) });
  const log = new TiledLog();
  for (const recorded of own) log.append(leafOf(recorded));
  const hashOf = (from: number, to: number): Uint8Array => log.hashOf(from, to);
  const proved = own.filter((recorded, at) =>
    verifyInclusion(at, leafHash(leafOf(recorded)), head, inclusionProof(hashOf, at, head.size)),
  );
  expect(proved.length).toBe(head.size);
});

test('a log that has grown is proved to be the earlier one grown', async () => {
  const world = busy(3);
  const room = world.room('plenary');
  const { address } = await serving({ world });
  const ada = await new Visitor(address, 'ada').signIn();
  const before = await headFor(ada, world, room);
  await ada.must(world.negotiation, { ...remark('One more.'), room });
  const after = await headFor(ada, world, room);
  expect(after.size).toBe(before.size + 1);
  const log = new TiledLog();
  for (const recorded of await ada.entries(world.negotiation)) {
    if (recorded.entry.envelope.room === room) log.append(leafOf(recorded));
  }
  const proof = consistencyProof((from, to) => log.hashOf(from, to), before.size, after.size);
  expect(verifyConsistency(before, after, proof)).toBe(true);
});

test('who left a room has its log up to where he left, and no tile beyond', async () => {
  const world = busy(300);
  const room = world.room('plenary');
  world.must({ by: 'chair', room: 'plenary', kind: 'member-left', body: { person: 'cam' } });
  const left = world.state.rooms.get(room)?.tree.size ?? 0;
  for (let n = 0; n < 300; n++) world.must({ by: 'ada', ...remark(`Without him, ${n}.`) });
  const { address } = await serving({ world });
  const cam = await new Visitor(address, 'cam').signIn();
  const head = await headFor(cam, world, room);
  expect(head).toEqual({
    origin: room,
    size: left,
    root: world.state.rooms.get(room)?.roots[left],
  });
  const files = await filesFor(cam, world, room, left);
  expect(readTiles(head, (path) => files.get(path))).toHaveProperty('entries.length', left);
  const ask = async (tile: string) => {
    const answer = await cam.fetch(`${prefix(world, room)}/tile/${tile}`);
    return [answer.status, await answer.text()];
  };
  const absent = [404, JSON.stringify(problemOf(404, 'There is nothing here.'))];
  const width = left - 256;
  expect((await ask(`0/001.p/${width}`))[0]).toBe(200);
  for (const tile of [
    '0/001',
    `0/001.p/${width + 1}`,
    `entries/001.p/${width + 1}`,
    '0/002.p/1',
    '1/000.p/2',
  ]) {
    expect([tile, ...(await ask(tile))]).toEqual([tile, ...absent]);
  }
});

test('files of a log may be kept for ever by the one who got them, and a checkpoint is always asked for', async () => {
  const world = busy(300);
  const { address } = await serving({ world });
  const ada = await new Visitor(address, 'ada').signIn();
  const ask = async (path: string, method = 'GET') => {
    const answer = await ada.fetch(`${prefix(world, world.room('plenary'))}/${path}`, { method });
    const header = (name: string): string | null => answer.headers.get(name);
    const told = [header('content-type'), header('cache-control'), header('vary')];
    return { told, status: answer.status, bytes: (await bytesOf(answer)).length };
  };
  const file = ['application/octet-stream', 'private, max-age=31536000, immutable', 'cookie'];
  const checkpoint = ['text/plain; charset=utf-8', 'private, no-cache', 'cookie'];
  expect(await ask('tile/0/000')).toEqual({ told: file, status: 200, bytes: 8192 });
  expect(await ask('tile/0/000', 'HEAD')).toEqual({ told: file, status: 200, bytes: 0 });
  expect(await ask('tile/entries/000.p/3')).toMatchObject({ told: file, status: 200 });
  expect(await ask('checkpoint')).toMatchObject({ told: checkpoint, status: 200 });
  expect(await ask('checkpoint', 'HEAD')).toEqual({ told: checkpoint, status: 200, bytes: 0 });
  expect(await ask('tile/0/999')).toMatchObject({
    told: ['application/problem+json', 'no-store', null],
  });
});

test('what is kept of logs stays within its bound, and what was dropped is worked out again', async () => {
  const world = busy(300);
  const store = openMemoryStore();
  await putWorld(store, world);
  const negotiations = new Negotiations(store, () => new Date());
  await negotiations.loadAll();
  const negotiation = negotiations.find(world.negotiation);
  if (!negotiation) throw new Error('not opened');
  const digest = async (tiles: RoomTiles, room: string, width: number): Promise<string> => {
    const bytes = await tiles.read(negotiation, world.room(room), { level: 0, index: 0, width });
    return createHash('sha256')
      .update(bytes ?? 'nothing')
      .digest('hex');
  };
  const [ample, narrow] = [new RoomTiles(), new RoomTiles(100)];
  for (const [room, width] of [
    ['plenary', 256],
    ['bilateral', 1],
    ['plenary', 7],
    ['plenary', 256],
  ] as const) {
    expect(await digest(narrow, room, width)).toBe(await digest(ample, room, width));
  }
  const atOnce = new RoomTiles();
  const asked = await Promise.all([1, 2, 3].map(() => digest(atOnce, 'plenary', 256)));
  expect(new Set(asked)).toEqual(new Set([await digest(ample, 'plenary', 256)]));
});
