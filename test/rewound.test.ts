import { cp, rm } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { Recorded } from '../src/core/record/entry.ts';
import { fold, host } from '../src/core/record/fold.ts';
import { composeWith } from '../src/core/record/compose.ts';
import { ALWAYS } from '../src/server/negotiation.ts';
import { newFolder, Visitor } from '../src/server/visitor.test-kit.ts';
import { openPostgresStore } from '../src/store/postgres.ts';
import { Cluster, postgresMissing } from '../src/store/postgres.test-kit.ts';
import { openSqliteStore } from '../src/store/sqlite.ts';
import { writeCursors } from '../src/wire/entries.ts';
import { end, n, putInto, rooms, signedIn, start, world } from './kill.test-kit.ts';

/** An older copy of the record is put back under people who have read further, and under servers that have. */

const plenary = rooms[0] ?? world.room('plenary');
const remark = (text: string) => ({ room: plenary, kind: 'remark-made', body: { text } });

const codeOf = async (answer: Promise<Response>): Promise<unknown> => {
  const { status } = await answer;
  if (status !== 422) return status;
  return ((await (await answer).json()) as { refusal: { code: string } }).refusal.code;
};

/** Says something as a browser does that folds what it has read. */
function sayOn(visitor: Visitor, read: readonly Recorded[], text: string): Promise<Response> {
  const draft = { happened: '2026-11-01', nonce: crypto.randomUUID().replaceAll('-', '') };
  const { state } = fold(n, read, host, ALWAYS);
  return visitor.enter(composeWith(state, visitor.signer, { ...draft, ...remark(text) }));
}

/** How far someone has read, as a browser says it: `room:seq,room:seq`. */
const cursorsOf = (read: readonly Recorded[]): string =>
  writeCursors(new Map(read.map(({ entry, seq }) => [entry.envelope.room, seq])));

const say = async (visitor: Visitor, ...texts: readonly string[]): Promise<void> => {
  for (const text of texts)
    expect((await sayOn(visitor, await visitor.entries(n), text)).ok).toBe(true);
};

/** What a server says that knows the older record alone, to people who have read further. */
async function expectSeenByPeople(address: string, ada: Visitor, read: readonly Recorded[]) {
  const there = ada.at(address);
  const after = cursorsOf(read);
  const path = `/api/negotiations/${n}`;
  expect((await there.fetch(`${path}/entries?after=${after}`)).status).toBe(409);
  expect((await there.fetch(`${path}/live`, { headers: { 'last-event-id': after } })).status).toBe(
    409,
  );
  expect(await codeOf(sayOn(there, read, 'I go on.'))).toBe('split-history');

  // Someone new knows of nothing, and carries the older record on until it is as long.
  const [, ben = there] = await signedIn(address);
  const lost = read.length - (await ben.entries(n)).length;
  expect(lost).toBeGreaterThan(0);
  await say(ben, ...Array.from({ length: lost + 1 }, (_, index) => `Anew ${index}.`));
  const fresh = await there.entries(n, after);
  expect(fresh.length).toBeGreaterThan(0);
  const { refused } = fold(n, [...read, ...fresh], host, ALWAYS);
  expect(refused.map(({ why }) => why.code)).toContain('split-history');
}

test('a copy of the data folder that is put back is noticed by everyone who has read further', async () => {
  const [dataDir, copy] = [await newFolder(), await newFolder()];
  await putInto(openSqliteStore(dataDir));
  const first = await start({ dataDir });
  const [ada = new Visitor(first.address, 'ada')] = await signedIn(first.address);
  await say(ada, 'One.', 'Two.');
  await end(first.child);
  await cp(dataDir, copy, { recursive: true });
  const second = await start({ dataDir });
  const there = ada.at(second.address);
  await say(there, 'Three.', 'Four.');
  const read = await there.entries(n);
  await end(second.child);
  await rm(dataDir, { recursive: true });
  await cp(copy, dataDir, { recursive: true });
  const third = await start({ dataDir });
  await expectSeenByPeople(third.address, ada, read);
  await end(third.child);
}, 120_000);

test.skipIf(postgresMissing)(
  `a dump of the database that is put back under servers that run is noticed by each of them, which takes nothing more, and by people at one that is started anew${postgresMissing ?? ''}`,
  async () => {
    const cluster = await Cluster.start();
    onTestFinished(() => cluster.discard());
    const place = { dataDir: await newFolder(), database: cluster.database('talks') };
    await putInto(openPostgresStore(place.database));
    const servers = [await start(place), await start(place)] as const;
    const [ada = new Visitor(servers[0].address, 'ada')] = await signedIn(servers[0].address);
    await say(ada, 'One.', 'Two.');
    const dump = cluster.run('pg_dump', 'talks', ['--schema=parley', '--clean']);
    await say(ada, 'Three.', 'Four.');
    const read = await ada.entries(n);
    const other = ada.at(servers[1].address);
    await expect.poll(async () => (await other.entries(n)).length).toBe(read.length);
    cluster.run('psql', 'talks', ['-q', '-v', 'ON_ERROR_STOP=1'], dump);
    for (const { address } of servers) {
      expect(await codeOf(sayOn(ada.at(address), read, 'I go on.'))).toBe(503);
      expect(await ada.at(address).entries(n)).toEqual(read);
    }
    const anew = await start(place);
    await expectSeenByPeople(anew.address, ada, read);
    for (const { address } of servers)
      expect(await codeOf(sayOn(ada.at(address), read, 'And on.'))).toBe(503);
    for (const { child } of [...servers, anew]) await end(child);
  },
  120_000,
);
