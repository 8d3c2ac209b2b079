import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { newNegotiation } from '../core/record/compose.ts';
import { roomId } from '../core/record/ids.ts';
import { talks } from '../core/record/worlds.test-kit.ts';
import type { Announced, Announcements } from '../store/announcements.ts';
import { openMemoryStore } from '../store/memory.test-kit.ts';
import { openPostgresStore } from '../store/postgres.ts';
import { Cluster, postgresMissing } from '../store/postgres.test-kit.ts';
import { serve } from './serve.ts';
import { newEntry, newFolder, putWorld, serving, Visitor } from './visitor.test-kit.ts';

/** Two servers on one store, as behind a load balancer: what is done through one holds at the other. */

const world = talks();
const n = world.negotiation;
const plenary = world.room('plenary');
const remark = (text: string) => ({ room: plenary, kind: 'remark-made', body: { text } });

/** What one process says, all hear; or nobody. */
function bus(loses: boolean): () => Announcements {
  const ears: ((news: Announced) => void)[] = [];
  return () => ({
    announce: (news) => {
      if (!loses) for (const hear of ears) hear(news);
    },
    onAnnounced: (hear) => void ears.push(hear),
    close: async () => undefined,
  });
}

type Two = readonly [first: string, second: string];

async function onMemory(loses: boolean): Promise<Two> {
  const store = { ...openMemoryStore(), close: async () => undefined };
  await putWorld(store, world);
  const announcements = bus(loses);
  const one = (): ReturnType<typeof serving> =>
    serving({ store, announcements: announcements(), askEveryMs: loses ? 20 : 3_600_000 });
  return [(await one()).address, (await one()).address];
}

const places: Record<string, () => Promise<Two>> = {
  'that tell each other': () => onMemory(false),
  'that tell each other nothing and ask the store': () => onMemory(true),
};

describe.skipIf(postgresMissing)(`on PostgreSQL${postgresMissing ?? ''}`, () => {
  let cluster: Cluster;
  let made = 0;
  beforeAll(async () => {
    cluster = await Cluster.start();
  });
  afterAll(() => cluster.discard());

  const start = async (database: string, dataDir: string): Promise<string> => {
    const options = { port: 0, host: '127.0.0.1', pagesDir: '', examples: false, database };
    const server = await serve({ ...options, dataDir });
    onTestFinished(() => server.close());
    return server.address;
  };
  holds('servers on one PostgreSQL', async () => {
    const database = cluster.database(`following_${(made += 1)}`);
    const store = await openPostgresStore(database);
    await putWorld(store, world);
    await store.close();
    const dataDir = await newFolder();
    return [await start(database, dataDir), await start(database, dataDir)];
  });
});

describe.each(Object.entries(places))('two servers %s', (name, two) => {
  holds(name, two);
});

function holds(name: string, two: () => Promise<Two>): void {
  test(`${name}: who listens at one gets what is entered at the other`, async () => {
    const [first, second] = await two();
    const ada = await new Visitor(first, 'ada').signIn();
    const ben = await new Visitor(second, 'ben').signIn();
    const listener = await ben.listen(n);
    const before = (await ben.entries(n)).length;
    await listener.until(before);
    for (const text of ['one', 'two', 'three']) await ada.must(n, remark(text));
    await listener.until(before + 3);
    expect(listener.entries.slice(before).map(({ entry }) => entry.body)).toEqual([
      { text: 'one' },
      { text: 'two' },
      { text: 'three' },
    ]);
    expect(await ben.at(first).entries(n)).toEqual(await ben.entries(n));
  });

  test(`${name}: who signs in at one is signed in at the other, and out at both`, async () => {
    const [first, second] = await two();
    const ada = await new Visitor(first, 'ada').signIn();
    const there = ada.at(second);
    const { status } = await there.fetch('/api/session', { method: 'DELETE' });
    expect(status).toBe(204);
    const known = async (): Promise<unknown> => (await ada.fetch('/api/session')).json();
    await expect.poll(known).toEqual({ key: null });
  });

  test(`${name}: what was just entered at one can be gone on from at the other, and sent again`, async () => {
    const [first, second] = await two();
    const chair = await new Visitor(first, 'chair').signIn();
    const there = chair.at(second);
    const id = newNegotiation(crypto.getRandomValues(new Uint8Array(16)));
    const roster = roomId(id);
    const person = { person: 'chair', name: 'The Chair', title: 'Chair', key: chair.signer.key };
    const opening = newEntry(id, chair.signer, {
      room: roster,
      kind: 'negotiation-opened',
      body: { title: 'More talks', chair: person },
    });
    const answer = await (await chair.enter(opening)).text();
    expect(await (await there.enter(opening)).text()).toBe(answer);
    const named = { room: roster, kind: 'party-named', body: { party: 'AR', name: 'State of AR' } };
    expect(await there.must(id, named)).toBe(2);
    const next = { room: roster, kind: 'party-named', body: { party: 'BE', name: 'State of BE' } };
    expect(await chair.must(id, next)).toBe(3);
    await expect.poll(async () => (await there.entries(id)).length).toBe(3);
  });
}
