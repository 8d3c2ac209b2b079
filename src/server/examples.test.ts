import { bytesToHex } from '@noble/hashes/utils.js';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Json } from '../core/record/canonical.ts';
import { composeWith, newRoom } from '../core/record/compose.ts';
import type { Recorded } from '../core/record/entry.ts';
import { fold, host, step } from '../core/record/fold.ts';
import { personId, rosterOf } from '../core/record/ids.ts';
import { talks } from '../core/record/worlds.test-kit.ts';
import { openMemoryStore } from '../store/memory.test-kit.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import type { Store } from '../store/store.ts';
import type { Opened } from '../wire/examples.ts';
import type { Home } from '../wire/home.ts';
import type { Example, Seed } from './examples/example.ts';
import { newEntry, newFolder, serving, Visitor } from './visitor.test-kit.ts';

/** Two people, a roster and a room. */
const island: Example = {
  name: 'island',
  title: 'The Island',
  summary: 'Two people on an island.',
  people: ['robin', 'friday'].map((person) => ({
    person: personId(person),
    name: person,
    title: 'Islander',
    party: null,
  })),
  build: ({ negotiation, signer, bytes }: Seed): readonly Recorded[] => {
    let folded = fold(negotiation, [], host, '');
    const all: Recorded[] = [];
    const tell = (by: string, kind: string, body: Json, room = rosterOf(negotiation)): void => {
      const nonce = bytesToHex(bytes(`nonce ${all.length}`).subarray(0, 16));
      const act = { room, kind, body, nonce, happened: '1719' };
      const entry = composeWith(folded.state, signer(personId(by)), act);
      const seq = (folded.state.rooms.get(room)?.tree.size ?? 0) + 1;
      all.push({
        entry,
        seq,
        recorded: `2026-01-01T00:00:00.${String(all.length).padStart(3, '0')}Z`,
      });
      folded = step(folded, all.at(-1) as Recorded);
    };
    const { key } = signer(personId('robin'));
    const chair = { person: 'robin', name: 'Robin', title: 'Islander', key };
    tell('robin', 'negotiation-opened', { title: 'The Island', chair });
    const friday = { person: 'friday', name: 'Friday', title: 'Islander', role: 'observer' };
    const own = signer(personId('friday')).key;
    tell('robin', 'delegate-accredited', { ...friday, from: '1719', key: own });
    const beach = newRoom(bytes('beach'));
    tell(
      'robin',
      'room-opened',
      { name: 'The beach', purpose: 'plenary', members: ['friday'] },
      beach,
    );
    tell('friday', 'remark-made', { text: 'A sail!' }, beach);
    return all;
  },
};

const home = async (visitor: Visitor): Promise<Home> =>
  (await (await visitor.fetch('/api/home')).json()) as Home;
const open = async (visitor: Visitor, name = 'island'): Promise<Opened> =>
  (await (await visitor.post(`/api/examples/${name}/open`, {})).json()) as Opened;

async function offering(
  store: Store = openMemoryStore(),
): Promise<{ visitor: Visitor; dataDir: string }> {
  const dataDir = await newFolder();
  const { address } = await serving({ store, dataDir, examples: [island] });
  return { visitor: new Visitor(address, 'visitor'), dataDir };
}

test('an example is opened once, however often it is asked for, and then stands on the home page', async () => {
  const store = openMemoryStore();
  const { visitor } = await offering(store);
  expect((await home(visitor)).examples).toEqual([
    {
      name: 'island',
      title: island.title,
      summary: island.summary,
      opened: null,
      people: island.people,
    },
  ]);
  const opened = await Promise.all([open(visitor), open(visitor), open(visitor)]);
  expect(new Set(opened.map(({ negotiation }) => negotiation)).size).toBe(1);
  expect((await home(visitor)).examples[0]?.opened).toBe(opened[0]?.negotiation);
  const stored = await store.readNew(opened[0]?.negotiation ?? '', new Map());
  expect(new Set(stored.map(({ room }) => room)).size).toBe(2);
  expect((await visitor.post('/api/examples/no-such/open', {})).status).toBe(404);
});

test('a visitor becomes a person of the example: sees what the person sees, and speaks as that person', async () => {
  const { visitor } = await offering();
  const { negotiation } = await open(visitor);
  const become = { person: 'friday', key: visitor.signer.key };
  for (const _ of ['once', 'and again']) {
    const answer = await visitor.post('/api/examples/island/become', become);
    expect([answer.status, await answer.json()]).toEqual([200, { negotiation }]);
  }
  await visitor.signIn();
  expect((await home(visitor)).negotiations).toEqual([{ id: negotiation, title: 'The Island' }]);
  const entries = await visitor.entries(negotiation);
  const beach = entries.find(({ entry }) => entry.envelope.kind === 'remark-made')?.entry.envelope
    .room;
  const certified = entries.filter(({ entry }) => entry.envelope.kind === 'key-certified');
  expect(certified).toHaveLength(1);
  if (!beach) throw new Error('There is no remark.');
  await visitor.must(negotiation, { room: beach, kind: 'remark-made', body: { text: 'Land!' } });
  expect(fold(negotiation, await visitor.entries(negotiation), host, '9999').refused).toEqual([]);
});

test('a key that is one person already becomes no other', async () => {
  const { visitor } = await offering();
  await open(visitor);
  const { key } = visitor.signer;
  await visitor.post('/api/examples/island/become', { person: 'friday', key });
  const answer = await visitor.post('/api/examples/island/become', { person: 'robin', key });
  expect([answer.status, await answer.json()]).toMatchObject([422, { refusal: { code: 'taken' } }]);
});

test('no one becomes anyone elsewhere: in no other negotiation, no closed example, as no stranger', async () => {
  const world = talks();
  const dataDir = await newFolder();
  const { address } = await serving({ world, dataDir, examples: [island] });
  const visitor = new Visitor(address, 'visitor');
  const { key } = visitor.signer;
  const asked = async (name: string, person: string): Promise<string> => {
    const answer = await visitor.post(`/api/examples/${name}/become`, { person, key });
    return `${answer.status} ${await answer.text()}`;
  };
  const closed = await asked('island', 'friday');
  expect(closed).toMatch(/^404 /);
  await open(visitor);
  expect(await asked(world.negotiation, 'ada')).toBe(closed);
  expect(await asked('island', 'ada')).toBe(closed);
  for (const name of ['constructor', 'toString', '__proto__']) {
    expect(await asked(name, 'friday')).toBe(closed);
  }
  const without = new Visitor((await serving({ world })).address, 'visitor');
  expect((await without.post('/api/examples/island/open', {})).status).toBe(404);
  expect((await home(without)).examples).toEqual([]);
});

test('who asks for this server by another name than this machine’s is offered no example', async () => {
  const { visitor } = await offering();
  await open(visitor);
  const ask = (method: string, path: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const headers = { host: 'parley.example', origin: 'https://parley.example' };
      const asking = request(`${visitor.address}${path}`, { method, headers }, (answer) => {
        let body = '';
        answer.on('data', (chunk) => (body += chunk));
        answer.on('end', () => resolve(`${answer.statusCode} ${body}`));
      });
      asking.on('error', reject).end(method === 'GET' ? '' : '{}');
    });
  expect(await ask('GET', '/api/home')).toBe('200 {"examples":[],"negotiations":[]}');
  expect(await ask('POST', '/api/examples/island/open')).toMatch(/^404 /);
  expect(await ask('POST', '/api/examples/island/become')).toMatch(/^404 /);
});

test('the secret is in a file for its owner alone, and survives the server, as does the example', async () => {
  const dataDir = await newFolder();
  const first = await serving({
    store: await openSqliteStore(dataDir),
    dataDir,
    examples: [island],
  });
  const visitor = new Visitor(first.address, 'visitor');
  const { negotiation } = await open(visitor);
  await visitor.post('/api/examples/island/become', { person: 'friday', key: visitor.signer.key });
  await first.close();
  const file = join(dataDir, 'examples.json');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ format: 'examples/1' });

  const second = await serving({
    store: await openSqliteStore(dataDir),
    dataDir,
    examples: [island],
  });
  const again = await new Visitor(second.address, 'visitor').signIn();
  expect(await open(again)).toEqual({ negotiation });
  expect((await again.entries(negotiation)).length).toBe(5);
});

test('a damaged file of secrets is refused with one sentence, and left as it is', async () => {
  const dataDir = await newFolder();
  await writeFile(join(dataDir, 'examples.json'), '{"format":"exam');
  await expect(serving({ dataDir, examples: [island] })).rejects.toThrow(
    /^The file .*examples\.json cannot be read because it is damaged: .*\.$/,
  );
  expect(await readFile(join(dataDir, 'examples.json'), 'utf8')).toBe('{"format":"exam');
});

test('an opening that was cut short is done again to the end', async () => {
  const store = openMemoryStore();
  let left = 3;
  const failing: Store = {
    ...store,
    append: (room, entry) =>
      left-- > 0 ? store.append(room, entry) : Promise.reject(new Error('disk full')),
  };
  const { visitor } = await offering(failing);
  expect((await visitor.post('/api/examples/island/open', {})).status).toBe(500);
  expect((await home(visitor)).examples[0]?.opened).toBe(null);
  left = Infinity;
  const { negotiation } = await open(visitor);
  await visitor.post('/api/examples/island/become', { person: 'robin', key: visitor.signer.key });
  await visitor.signIn();
  expect(await visitor.entries(negotiation)).toHaveLength(5);
  const stranger = await new Visitor(visitor.address, 'stranger').signIn();
  const remark = { room: rosterOf(negotiation), kind: 'remark-made', body: { text: 'x' } };
  expect((await stranger.enter(newEntry(negotiation, stranger.signer, remark))).status).toBe(404);
});
