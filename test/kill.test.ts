import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { newFolder, type Visitor } from '../src/server/visitor.test-kit.ts';
import { openPostgresStore } from '../src/store/postgres.ts';
import { Cluster, postgresMissing } from '../src/store/postgres.test-kit.ts';
import { openSqliteStore } from '../src/store/sqlite.ts';
import {
  acknowledged,
  expectKept,
  kill,
  KILLS,
  newRemark,
  putInto,
  report,
  sayAgain,
  send,
  signedIn,
  start,
  talk,
  n,
  type Place,
  type Said,
} from './kill.test-kit.ts';

/** Kills the server again and again while it is talked to, and looks at what is left. */
async function expectKillsSurvived(place: Place): Promise<readonly Said[]> {
  const said: Said[] = [];
  for (let count = 1; count <= KILLS; count += 1) {
    const { child, address } = await start(place);
    const visitors = await signedIn(address);
    await Promise.all(visitors.map((visitor) => sayAgain(visitor, said.slice(-4))));
    const talking = visitors.flatMap((visitor) => [0, 1].map((at) => talk(visitor, said, at)));
    await sleep(Math.random() * 80);
    await kill(child);
    await Promise.all(talking);
  }
  const { child, address } = await start(place);
  const [visitor] = await signedIn(address);
  expectKept(said, (await visitor?.entries(n)) ?? []);
  expect(said.filter(acknowledged).length).toBeGreaterThan(KILLS);
  await kill(child);
  return said;
}

const LONG = 60_000 + KILLS * 15_000;

test(
  'nothing that the server acknowledged is lost by kills, and what is sent again is recorded once',
  async () => {
    const dataDir = await newFolder();
    await putInto(openSqliteStore(dataDir));
    report('Parley on SQLite killed', KILLS, await expectKillsSurvived({ dataDir }));
  },
  LONG,
);

test.skipIf(postgresMissing)(
  `the same on PostgreSQL${postgresMissing ?? ''}`,
  async () => {
    const cluster = await Cluster.start();
    const database = cluster.database('talks');
    const place = { dataDir: await newFolder(), database };
    await putInto(openPostgresStore(database));
    report('Parley on PostgreSQL killed', KILLS, await expectKillsSurvived(place));
    cluster.discard();
  },
  LONG,
);

/** Posts remark after remark, each until it is acknowledged, until it is told to end. */
async function insist(visitor: Visitor, said: Said[], place: number, until: AbortSignal) {
  for (let count = place; !until.aborted; count += 1) {
    const one = newRemark(visitor, said, count);
    while (!(await send(visitor, one))) await sleep(20);
  }
}

test.skipIf(postgresMissing)(
  `the database may crash under a server that goes on: nothing acknowledged is lost, what is sent again is recorded once${postgresMissing ?? ''}`,
  async () => {
    const crashes = Math.max(4, KILLS === 20 ? 4 : KILLS);
    const cluster = await Cluster.start();
    const database = cluster.database('talks');
    const place = { dataDir: await newFolder(), database };
    await putInto(openPostgresStore(database));
    const { child, address } = await start(place);
    const visitors = await signedIn(address);
    const said: Said[] = [];
    const ending = new AbortController();
    const talking = visitors.flatMap((visitor) =>
      [0, 1].map((at) => insist(visitor, said, at, ending.signal)),
    );
    for (let count = 1; count <= crashes; count += 1) {
      await sleep(Math.random() * 200);
      if (count % 2 === 0) cluster.killBackend();
      else {
        cluster.stop('immediate');
        cluster.start();
      }
    }
    ending.abort();
    await Promise.all(talking);
    expectKept(said, (await visitors[0]?.entries(n)) ?? []);
    await kill(child);
    const again = await start(place);
    const [visitor] = await signedIn(again.address);
    expectKept(said, (await visitor?.entries(n)) ?? []);
    expect(said.filter(acknowledged)).toHaveLength(said.length);
    report('PostgreSQL crashed under Parley', crashes, said);
    await kill(again.child);
    cluster.discard();
  },
  LONG,
);
