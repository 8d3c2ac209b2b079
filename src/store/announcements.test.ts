import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readNews, writeNews, type Announced, type Announcements } from './announcements.ts';
import { openNatsAnnouncements } from './nats-announcements.ts';
import { openPostgresAnnouncements } from './postgres-announcements.ts';
import { Cluster, postgresMissing } from './postgres.test-kit.ts';
import { StoreRefused } from './refused.ts';

const natsMissing = spawnSync('nats-server', ['--version']).error
  ? ' (skipped: nats-server is not installed)'
  : '';

test('news is read as it was written, and what is no news is not', () => {
  for (const news of [
    { room: 'talks/plenary', seq: 7 },
    { room: 'a b/c d', seq: 123_456 },
  ])
    expect(readNews(writeNews(news))).toEqual(news);
  for (const line of ['', 'plenary', '7', '7 ', '-1 a/b', 'x a/b']) {
    expect(readNews(line)).toBeUndefined();
  }
});

/** What every way of announcing must do. */
async function expectHeard(open: () => Promise<Announcements>): Promise<void> {
  const [one, other] = [await open(), await open()];
  const heard: Announced[] = [];
  other.onAnnounced((news) => void heard.push(news));
  await expect
    .poll(() => {
      one.announce({ room: 'talks/first', seq: 1 }); // until the other listens
      return heard.length;
    })
    .toBeGreaterThan(0);
  const rooms = Array.from({ length: 300 }, (_, index) => `talks/room ${index} ${'x'.repeat(60)}`);
  for (const room of rooms) one.announce({ room, seq: 4 });
  for (const room of rooms) one.announce({ room, seq: 5 });
  await expect
    .poll(() => new Set(heard.filter(({ seq }) => seq === 5).map(({ room }) => room)).size)
    .toBe(rooms.length);
  await one.close();
  await other.close();
}

describe.skipIf(postgresMissing)(`by PostgreSQL${postgresMissing ?? ''}`, () => {
  test('what one announces the other hears, the newest of each room', async () => {
    const cluster = await Cluster.start();
    onTestFinished(() => cluster.discard());
    const url = cluster.database('talks');
    await expectHeard(() => openPostgresAnnouncements(url));
  });

  test('a listener hears again after the database was away', async () => {
    const cluster = await Cluster.start();
    onTestFinished(() => cluster.discard());
    const announcements = await openPostgresAnnouncements(cluster.database('talks'));
    const heard: Announced[] = [];
    announcements.onAnnounced((news) => void heard.push(news));
    cluster.stop('immediate');
    announcements.announce({ room: 'talks/lost', seq: 1 });
    cluster.start();
    const again = (): boolean => {
      announcements.announce({ room: 'talks/plenary', seq: 2 });
      return heard.some(({ room }) => room === 'talks/plenary');
    };
    await expect.poll(again, { timeout: 20_000, interval: 200 }).toBe(true);
    await announcements.close();
  });
});

describe.skipIf(natsMissing)(`by NATS${natsMissing}`, () => {
  const freePort = async (): Promise<number> => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    return port;
  };

  test('what one announces the other hears', async () => {
    const port = await freePort();
    const server = spawn('nats-server', ['-a', '127.0.0.1', '-p', String(port)], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    onTestFinished(() => void server.kill());
    await once(server.stderr, 'data');
    const url = `nats://127.0.0.1:${port}`;
    await expect.poll(() => openNatsAnnouncements(url).then((one) => one.close())).toBeUndefined();
    await expectHeard(() => openNatsAnnouncements(url));
  });

  test('a server that is not there is refused in one sentence, without the password', async () => {
    const refusal = openNatsAnnouncements(`nats://parley:secret@127.0.0.1:${await freePort()}`);
    await expect(refusal).rejects.toThrow(StoreRefused);
    await expect(refusal).rejects.toThrow(/^No NATS server lets Parley in at nats:\/\/127/);
  });
});
