import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Appended, Store, StoredEntry } from './store.ts';

/** A store to test, and what clears up after it. */
export interface StoreUnderTest {
  readonly store: Store;
  discard(): Promise<void>;
}

const NOON = '2025-11-25T12:00:00.000Z';
const LATER = '2025-11-25T12:00:00.001Z';

const entry = (seq: number, over: Partial<StoredEntry> = {}): StoredEntry => ({
  seq,
  id: `entry-${seq}`,
  recorded: NOON,
  json: `{"seq":${seq}}`,
  ...over,
});

/** What every store must do. Run it in the test file of each, with what opens an empty one. */
export function testStoreContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`the ${name} store`, () => {
    let under: StoreUnderTest;
    let store: Store;
    beforeEach(async () => {
      under = await open();
      ({ store } = under);
    });
    afterEach(() => under.discard());

    testAppending(() => store);
    testConcurrency(() => store);
    testAgainstAnArray(() => store);
  });
}

function testAppending(store: () => Store): void {
  test('an unknown room has no entries and is not listed', async () => {
    expect(await store().read('nowhere', 0)).toEqual([]);
    expect(await store().rooms()).toEqual([]);
  });

  test('appended entries are read back in order, exactly as they were given', async () => {
    const first = entry(1, { json: '{"text":"ثلاثون يوماً 😀 \\u0000 \\ud800", "b" : 1e0}\n' });
    const second = entry(2, { recorded: LATER });
    expect(await store().append('plenary', first)).toEqual({ ok: true, seq: 1 });
    expect(await store().append('plenary', second)).toEqual({ ok: true, seq: 2 });
    expect(await store().read('plenary', 0)).toEqual([first, second]);
    expect(await store().read('plenary', 1)).toEqual([second]);
    expect(await store().read('plenary', 2)).toEqual([]);
  });

  test('rooms are numbered apart, and each is listed once', async () => {
    for (const room of ['moscow', 'geneva', '', 'abu dhabi']) {
      expect(await store().append(room, entry(1))).toEqual({ ok: true, seq: 1 });
      await store().append(room, entry(2));
    }
    expect([...(await store().rooms())].toSorted()).toEqual(['', 'abu dhabi', 'geneva', 'moscow']);
  });

  test('an append that expects another size changes nothing and answers the size', async () => {
    expect(await store().append('plenary', entry(2))).toEqual({ ok: false, size: 0 });
    expect(await store().rooms()).toEqual([]);
    await store().append('plenary', entry(1));
    expect(await store().append('plenary', entry(1, { id: 'other' }))).toEqual({
      ok: false,
      size: 1,
    });
    expect(await store().append('plenary', entry(3))).toEqual({ ok: false, size: 1 });
    expect(await store().read('plenary', 0)).toEqual([entry(1)]);
  });

  test('a repeat of an id answers the first seq and keeps the first entry', async () => {
    await store().append('plenary', entry(1));
    await store().append('plenary', entry(2));
    const repeat = entry(3, {
      id: 'entry-1',
      recorded: '2000-01-01T00:00:00.000Z',
      json: '"again"',
    });
    expect(await store().append('plenary', repeat)).toEqual({ ok: true, seq: 1 });
    expect(await store().append('plenary', entry(1))).toEqual({ ok: true, seq: 1 });
    expect(await store().read('plenary', 0)).toEqual([entry(1), entry(2)]);
    expect(await store().append('caucus', entry(1))).toEqual({ ok: true, seq: 1 });
  });

  test('recorded may stand still but not go back within a room', async () => {
    await store().append('plenary', entry(1, { recorded: LATER }));
    await expect(store().append('plenary', entry(2, { recorded: NOON }))).rejects.toThrow(
      'Entry 2 was to be recorded at 2025-11-25T12:00:00.000Z, before entry 1 of its room',
    );
    expect(await store().append('plenary', entry(2, { recorded: LATER }))).toMatchObject({
      ok: true,
    });
    expect(await store().append('caucus', entry(1, { recorded: NOON }))).toMatchObject({
      ok: true,
    });
  });

  test('a closed store refuses everything, and closing twice is harmless', async () => {
    await store().append('plenary', entry(1));
    await store().close();
    await store().close();
    await expect(store().append('plenary', entry(2))).rejects.toThrow('The store is closed.');
    await expect(store().read('plenary', 0)).rejects.toThrow('The store is closed.');
    await expect(store().rooms()).rejects.toThrow('The store is closed.');
  });
}

function testConcurrency(store: () => Store): void {
  test('of many that append the same number at once, one is accepted', async () => {
    const ids = Array.from({ length: 50 }, (_, index) => `id-${index}`);
    const answers = await Promise.all(ids.map((id) => store().append('plenary', entry(1, { id }))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter(({ ok }) => !ok)).toEqual(
      ids.slice(1).map(() => ({ ok: false, size: 1 })),
    );
    expect(await store().read('plenary', 0)).toHaveLength(1);
  });

  test('the same id many times at once is one entry and one answer', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => store().append('plenary', entry(1))),
    );
    for (const answer of answers) expect(answer).toEqual({ ok: true, seq: 1 });
    expect(await store().read('plenary', 0)).toEqual([entry(1)]);
  });

  test('one refused among many appended at once takes none of the others with it', async () => {
    const answers = await Promise.allSettled([
      store().append('plenary', entry(1, { recorded: LATER })),
      store().append('plenary', entry(2, { recorded: NOON })),
      store().append('plenary', entry(2, { recorded: LATER })),
      store().append('caucus', entry(1)),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    expect(await store().read('plenary', 0)).toHaveLength(2);
  });

  test('appends that are under way when the store is closed are answered', async () => {
    const pending = [1, 2, 3].map((seq) => store().append('plenary', entry(seq)));
    await store().close();
    expect(await Promise.all(pending)).toEqual([1, 2, 3].map((seq) => ({ ok: true, seq })));
  });
}

/** One append of the model test: `ahead` is by how much the expected size is wrong, mostly 0. */
const step = fc.record({
  room: fc.constantFrom('plenary', 'caucus', 'delegation'),
  id: fc.integer({ min: 0, max: 12 }).map((n) => `id-${n}`),
  ahead: fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constantFrom(-1, 1) },
  ),
  json: fc.string({ unit: 'binary' }),
});

/** The contract as a page of obvious code: rooms as arrays. */
function appendToArray(
  rooms: Map<string, StoredEntry[]>,
  room: string,
  one: StoredEntry,
): Appended {
  const entries = rooms.get(room) ?? [];
  const repeat = entries.find(({ id }) => id === one.id);
  if (repeat) return { ok: true, seq: repeat.seq };
  if (one.seq !== entries.length + 1) return { ok: false, size: entries.length };
  rooms.set(room, [...entries, one]);
  return { ok: true, seq: one.seq };
}

function testAgainstAnArray(store: () => Store): void {
  test('random appends, many at once, are answered and kept as by an array', async () => {
    let run = 0;
    const bursts = fc.array(fc.array(step, { minLength: 1, maxLength: 8 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(bursts, async (plan) => {
        run += 1;
        const model = new Map<string, StoredEntry[]>();
        for (const burst of plan) {
          const pending: Promise<Appended>[] = [];
          const expected: Appended[] = [];
          for (const { room: name, id, ahead, json } of burst) {
            const room = `${run} ${name}`;
            const seq = (model.get(room)?.length ?? 0) + 1 + ahead;
            const one = entry(seq, { id, json });
            expected.push(appendToArray(model, room, one));
            pending.push(store().append(room, one));
          }
          expect(await Promise.all(pending)).toEqual(expected);
        }
        for (const [room, entries] of model) {
          expect(await store().read(room, 0)).toEqual(entries);
          expect(await store().read(room, 2)).toEqual(entries.slice(2));
        }
        const names = (await store().rooms()).filter((room) => room.startsWith(`${run} `));
        expect(names.toSorted()).toEqual([...model.keys()].toSorted());
      }),
      { numRuns: 60, seed: 20251125 },
    );
  });
}
