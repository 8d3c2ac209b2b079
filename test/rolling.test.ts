import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { entryId, type Recorded } from '../src/core/record/entry.ts';
import { newFolder, type Listener, type Visitor } from '../src/server/visitor.test-kit.ts';
import { openPostgresStore } from '../src/store/postgres.ts';
import { Cluster, postgresMissing } from '../src/store/postgres.test-kit.ts';
import {
  acknowledged,
  end,
  expectKept,
  n,
  newRemark,
  putInto,
  rooms,
  send,
  signedIn,
  start,
  type Said,
} from './kill.test-kit.ts';

/** Three servers on one PostgreSQL are restarted in turn, as for an upgrade, while the talks go on. */

const SERVERS = 3;

/** Posts remark after remark, each to the next server that takes it, as a load balancer does; until it is told to end. */
async function talkTo(visitors: readonly Visitor[], said: Said[], until: AbortSignal) {
  for (let turn = 0; !until.aborted; turn += 1) {
    const one = newRemark(visitors[0] as Visitor, said, turn);
    for (let at = turn; !(await send(visitors[at % visitors.length] as Visitor, one)); at += 1) {
      await sleep(20);
    }
    await sleep(20);
  }
}

/** Someone who listens, and goes on at another server where the one that he listens at ends. */
class Follower {
  readonly #got: Recorded[] = [];
  #listener: Listener | undefined;
  #last = '';

  get got(): readonly Recorded[] {
    return [...this.#got, ...(this.#listener?.entries ?? [])];
  }

  async follow(visitors: readonly Visitor[], until: AbortSignal): Promise<void> {
    until.addEventListener('abort', () => void this.#listener?.stop());
    for (let turn = 0; !until.aborted; turn += 1) {
      const listening = (visitors[turn % visitors.length] as Visitor).listen(n, this.#last);
      this.#listener = await listening.catch(() => undefined);
      await (this.#listener?.ended() ?? sleep(20));
      this.#got.push(...(this.#listener?.entries ?? []));
      this.#last = this.#listener?.lastEventId || this.#last;
      this.#listener = undefined;
    }
  }
}

/** Every entry came once, and those of a room in their order. */
function expectAllOnce(got: readonly Recorded[], all: readonly Recorded[]): void {
  const ids = (entries: readonly Recorded[]) => entries.map(({ entry }) => entryId(entry));
  expect(ids(got).toSorted()).toEqual(ids(all).toSorted());
  for (const room of rooms) {
    const seqs = got.filter(({ entry }) => entry.envelope.room === room).map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  }
}

test.skipIf(postgresMissing)(
  `three servers on one PostgreSQL are restarted in turn under load: nothing is lost, nothing doubled, for who posts and for who listens${postgresMissing ?? ''}`,
  async () => {
    const cluster = await Cluster.start();
    onTestFinished(() => cluster.discard());
    const place = { dataDir: await newFolder(), database: cluster.database('talks') };
    await putInto(openPostgresStore(place.database));
    const servers = [await start(place)];
    while (servers.length < SERVERS) servers.push(await start(place));
    const addresses = servers.map(({ address }) => address);
    const people = await signedIn(addresses[0] ?? '');
    const everywhere = people.map((one) => addresses.map((address) => one.at(address)));
    const said: Said[] = [];
    const [talking, listening] = [new AbortController(), new AbortController()];
    const followers = everywhere.map(() => new Follower());
    const followed = followers.map((follower, index) =>
      follower.follow(everywhere[index]?.toReversed() ?? [], listening.signal),
    );
    const talked = everywhere.map((visitors) => talkTo(visitors, said, talking.signal));
    for (const [at, { child, address }] of servers.entries()) {
      const before = said.length;
      await expect.poll(() => said.length, { timeout: 60_000 }).toBeGreaterThan(before + 8);
      await end(child);
      servers[at] = await start({ ...place, port: Number(new URL(address).port) });
      expect(servers[at].address).toBe(address);
    }
    talking.abort();
    await Promise.all(talked);
    expect(said.filter(acknowledged)).toHaveLength(said.length);
    for (const [index, follower] of followers.entries()) {
      for (const visitor of everywhere[index] ?? []) {
        const all = async (): Promise<readonly Recorded[]> => visitor.entries(n);
        await expect
          .poll(async () => follower.got.length - (await all()).length, { timeout: 20_000 })
          .toBe(0);
        expectKept(said, await all());
        expectAllOnce(follower.got, await all());
      }
    }
    listening.abort();
    await Promise.all(followed);
    for (const { child } of servers) await end(child);
  },
  300_000,
);
