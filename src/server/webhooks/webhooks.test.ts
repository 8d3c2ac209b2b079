import { beforeEach, describe, expect, test } from 'vitest';
import type { Recorded } from '../../core/record/entry.ts';
import { rosterOf } from '../../core/record/ids.ts';
import { open, signerFor, talks, World } from '../../core/record/worlds.test-kit.ts';
import { openMemoryNotes } from '../../store/memory-notes.test-kit.ts';
import { openMemoryStore } from '../../store/memory.test-kit.ts';
import type { Notes } from '../../store/notes.ts';
import type { Store } from '../../store/store.ts';
import type { PostFailure } from '../../wire/webhooks.ts';
import { Negotiations } from '../negotiations.ts';
import { newEntry, putWorld } from '../visitor.test-kit.ts';
import { GIVEN_UP_AFTER_MS } from './hook.ts';
import { doubtAbout } from './signature.ts';
import { Webhooks } from './webhooks.ts';

const world = new World(talks());
open(world, 'ada', 'caucus', 'caucus', ['ann']);
const n = world.negotiation;
const plenary = world.room('plenary');
const caucus = world.room('caucus');
const roster = rosterOf(n);
const address = 'https://receiver.example/';

/** What came to the receiver. */
interface Came {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly data: Recorded;
}

let now: number;
let came: Came[];
let answer: (count: number) => PostFailure | undefined | Promise<PostFailure | undefined>;
let store: Store;
let notes: Notes;

/** One process on the store and the notes, which others may share. */
async function process(clockAhead = 0) {
  const clock = (): Date => new Date(now + clockAhead);
  const negotiations = new Negotiations(store, clock, () => undefined);
  await negotiations.loadAll();
  let drawn = 0;
  const webhooks = new Webhooks({
    notes,
    negotiations,
    clock,
    random: (bytes) => new Uint8Array(bytes).fill((drawn += 1)),
    chance: () => 0,
    post: async (_, headers, body) => {
      const { data } = JSON.parse(body) as { data: Recorded };
      came.push({ headers, body, data });
      return answer(came.length);
    },
    allowed: new Set(),
    log: (line) => {
      throw new Error(JSON.stringify(line));
    },
  });
  const ownerOf = (person: string) => {
    const negotiation = negotiations.find(n);
    if (!negotiation) throw new Error('There are no talks.');
    return { negotiation, key: signerFor(person).key };
  };
  const must = async (by: string, act: Parameters<typeof newEntry>[2]): Promise<void> => {
    expect(await negotiations.enter(newEntry(n, signerFor(by), act))).toHaveProperty('entered');
  };
  const say = (by: string, text: string, room = plenary): Promise<void> =>
    must(by, { room, kind: 'remark-made', body: { text } });
  return { negotiations, webhooks, ownerOf, must, say };
}

const words = (): unknown[] =>
  came.map(({ data: { entry } }) => (entry.body as { text?: string }).text ?? entry.envelope.kind);

beforeEach(async () => {
  now = Date.parse('2026-11-05T12:00:00.000Z');
  came = [];
  answer = () => undefined;
  store = openMemoryStore();
  notes = openMemoryNotes();
  await putWorld(store, world);
});

describe('what is delivered', () => {
  test('is what is entered from then on, in order, signed, with the id of the entry', async () => {
    const { webhooks, ownerOf, say } = await process();
    const { secret, webhook } = await webhooks.add(ownerOf('ann'), address);
    await webhooks.deliver();
    expect(came).toEqual([]);
    for (const text of ['One.', 'Two.', 'Three.']) await say('ada', text);
    expect((await webhooks.list(ownerOf('ann')))[0]?.waiting).toBe(3);
    await webhooks.deliver();
    await webhooks.deliver();
    expect(words()).toEqual(['One.', 'Two.', 'Three.']);
    for (const { headers, body } of came) {
      const id = headers['webhook-id'] ?? '';
      const timestamp = headers['webhook-timestamp'] ?? '';
      const signature = headers['webhook-signature'] ?? '';
      expect(doubtAbout(secret, { id, timestamp, signature, body }, now)).toBe(undefined);
    }
    expect(new Set(came.map(({ headers }) => headers['webhook-id'])).size).toBe(3);
    expect(await webhooks.list(ownerOf('ann'))).toEqual([
      { ...webhook, waiting: 0, delivered: new Date(now).toISOString() },
    ]);
  });

  test('is nothing of a room that its owner is not in', async () => {
    const { webhooks, ownerOf, say } = await process();
    await webhooks.add(ownerOf('ben'), address);
    await say('ada', 'Between us.', caucus);
    expect((await webhooks.list(ownerOf('ben')))[0]?.waiting).toBe(0);
    await say('ada', 'To all.');
    await webhooks.deliver();
    expect(words()).toEqual(['To all.']);
  });

  test('ends for who is shown out of a room, also where it was waiting to be tried again', async () => {
    const { webhooks, ownerOf, say, must } = await process();
    await webhooks.add(ownerOf('ann'), address);
    answer = () => ({ why: 'unreachable' });
    await say('ada', 'Before.');
    await webhooks.deliver();
    await must('chair', { room: plenary, kind: 'member-left', body: { person: 'ann' } });
    await say('ada', 'After.');
    now += 60_000;
    answer = () => undefined;
    await webhooks.deliver();
    expect(words()).toEqual(['Before.', 'Before.', 'member-left']);
  });

  test('is nothing more once the key has ended, not what was waiting either, and the list says so', async () => {
    const own = new World(world);
    own.must({
      by: 'ann',
      kind: 'key-certified',
      body: { person: 'ann', key: signerFor('second').key },
    });
    store = openMemoryStore();
    await putWorld(store, own);
    const { webhooks, ownerOf, say, must } = await process();
    await webhooks.add(ownerOf('ann'), address);
    await say('ada', 'Waiting.');
    await must('ada', { room: roster, kind: 'key-ended', body: { key: signerFor('ann').key } });
    await say('ada', 'After.');
    await webhooks.deliver();
    expect(came).toEqual([]);
    expect(await webhooks.list(ownerOf('second'))).toMatchObject([
      { over: 'key-ended', waiting: 0 },
    ]);
  });

  test('ends within a delivery too: what another process entered meanwhile is asked for before each', async () => {
    const { webhooks, ownerOf, say } = await process();
    const other = await process();
    await webhooks.add(ownerOf('ann'), address);
    await say('ada', 'One.');
    await say('ada', 'Two.');
    answer = async (count) => {
      if (count > 1) return undefined;
      await other.negotiations.loadAll();
      const ending = { key: signerFor('ann').key };
      await other.must('ada', { room: roster, kind: 'key-ended', body: ending });
      return undefined;
    };
    await webhooks.deliver();
    expect(words()).toEqual(['One.']);
  });
});

describe('what is not taken', () => {
  test('is tried again with the same id and nothing overtakes it, until it is taken', async () => {
    const { webhooks, ownerOf, say } = await process();
    await webhooks.add(ownerOf('ann'), address);
    await say('ada', 'One.');
    await say('ada', 'Two.');
    answer = (count) => (count < 3 ? { why: 'answered', status: 503 } : undefined);
    await webhooks.deliver();
    await webhooks.deliver();
    expect(came).toHaveLength(1);
    const [failing] = await webhooks.list(ownerOf('ann'));
    expect(failing).toMatchObject({ waiting: 2, failing: { tries: 1, last: { status: 503 } } });
    now = Date.parse(failing?.failing?.next ?? '');
    await webhooks.deliver();
    now += 3_600_000;
    await webhooks.deliver();
    expect(words()).toEqual(['One.', 'One.', 'One.', 'Two.']);
    const ids = came.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids.slice(0, 3)).size).toBe(1);
    expect((await webhooks.list(ownerOf('ann')))[0]?.failing).toBe(undefined);
  });

  test('is given up after three days, which the list says; added again, it goes on where it was', async () => {
    const { webhooks, ownerOf, say } = await process();
    const { secret } = await webhooks.add(ownerOf('ann'), address);
    await say('ada', 'One.');
    answer = () => ({ why: 'too-slow' });
    await webhooks.deliver();
    now += GIVEN_UP_AFTER_MS;
    await webhooks.deliver();
    expect(await webhooks.list(ownerOf('ann'))).toMatchObject([{ over: 'given-up', waiting: 1 }]);
    now += GIVEN_UP_AFTER_MS;
    await webhooks.deliver();
    expect(came).toHaveLength(2);
    answer = () => undefined;
    const again = await webhooks.add(ownerOf('ann'), address);
    expect(again.secret).not.toBe(secret);
    await webhooks.deliver();
    expect(words()).toEqual(['One.', 'One.', 'One.']);
    expect(await webhooks.list(ownerOf('ann'))).toHaveLength(1);
  });
});

describe('several processes', () => {
  test('deliver each entry once between them while none of them fails', async () => {
    const all = [await process(), await process(), await process()];
    const [first] = all;
    await first?.webhooks.add(first.ownerOf('ann'), address);
    for (const text of ['One.', 'Two.', 'Three.']) await first?.say('ada', text);
    await Promise.all(all.map(({ negotiations }) => negotiations.loadAll()));
    await Promise.all(all.map(({ webhooks }) => webhooks.deliver()));
    expect(words()).toEqual(['One.', 'Two.', 'Three.']);
  });

  test('go on with what another left when it died, once its lease is over', async () => {
    const first = await process();
    await first.webhooks.add(first.ownerOf('ann'), address);
    await first.say('ada', 'One.');
    answer = () => new Promise(() => undefined);
    void first.webhooks.deliver();
    while (came.length === 0) await new Promise((done) => setImmediate(done));
    answer = () => undefined;
    const second = await process();
    await second.webhooks.deliver();
    expect(came).toHaveLength(1);
    now += 60_000;
    await second.webhooks.deliver();
    expect(words()).toEqual(['One.', 'One.']);
    expect(came[0]?.headers['webhook-id']).toBe(came[1]?.headers['webhook-id']);
    expect(await second.webhooks.list(second.ownerOf('ann'))).toMatchObject([{ waiting: 0 }]);
  });
});

describe('the list', () => {
  test('is a person’s own, five at most, and what is removed gets nothing more', async () => {
    const { webhooks, ownerOf, say } = await process();
    const to = (place: number): string => `https://receiver.example/${place}`;
    const made = await Promise.allSettled(
      [1, 2, 3, 4, 5, 6, 7].map((place) => webhooks.add(ownerOf('ann'), to(place))),
    );
    for (const place of [8, 9, 10, 11, 12]) {
      await webhooks.add(ownerOf('ann'), to(place)).catch(() => undefined);
    }
    expect(made.some(({ status }) => status === 'rejected')).toBe(true);
    const own = await webhooks.list(ownerOf('ann'));
    expect(own).toHaveLength(5);
    await expect(webhooks.add(ownerOf('ann'), to(13))).rejects.toThrow('remove one first');
    expect(await webhooks.list(ownerOf('ben'))).toEqual([]);
    for (const { id } of own) await webhooks.remove(ownerOf('ben'), id);
    expect(await webhooks.list(ownerOf('ann'))).toHaveLength(5);
    for (const { id } of own) await webhooks.remove(ownerOf('ann'), id);
    await webhooks.remove(ownerOf('ann'), own[0]?.id ?? '');
    await say('ada', 'One.');
    await webhooks.deliver();
    expect(came).toEqual([]);
  });

  test('has the secret of none', async () => {
    const { webhooks, ownerOf } = await process();
    const { secret } = await webhooks.add(ownerOf('ann'), address);
    expect(JSON.stringify(await webhooks.list(ownerOf('ann')))).not.toContain(secret);
  });
});
