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

const again = (seq: number): Appended => ({ ok: true, seq, repeat: true });

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
    testReadingNew(() => store);
    testRoster(() => store);
    testConcurrency(() => store);
    testAgainstAnArray(() => store);
  });
}

function testAppending(store: () => Store): void {
  test('an unknown room has no entries and counts for nothing', async () => {
    expect(await store().read('talks/nowhere', 0)).toEqual([]);
    expect(await store().negotiations()).toEqual(new Map());
  });

  test('appended entries are read back in order, exactly as they were given', async () => {
    const first = entry(1, { json: '{"text":"ثلاثون يوماً 😀 \\u0000 \\ud800", "b" : 1e0}\n' });
    const second = entry(2, { recorded: LATER });
    expect(await store().append('talks/plenary', first)).toEqual({ ok: true, seq: 1 });
    expect(await store().append('talks/plenary', second)).toEqual({ ok: true, seq: 2 });
    expect(await store().read('talks/plenary', 0)).toEqual([first, second]);
    expect(await store().read('talks/plenary', 1)).toEqual([second]);
    expect(await store().read('talks/plenary', 2)).toEqual([]);
  });

  test('rooms are numbered apart, and counted by negotiation', async () => {
    for (const room of ['talks/moscow', 'talks/geneva', 'talks/', 'abu dhabi/plenary']) {
      expect(await store().append(room, entry(1))).toEqual({ ok: true, seq: 1 });
      await store().append(room, entry(2));
    }
    expect(await store().negotiations()).toEqual(
      new Map([
        ['talks', 6],
        ['abu dhabi', 2],
      ]),
    );
  });

  test('an append that expects another size changes nothing and answers the size', async () => {
    expect(await store().append('talks/plenary', entry(2))).toEqual({ ok: false, size: 0 });
    expect(await store().negotiations()).toEqual(new Map());
    await store().append('talks/plenary', entry(1));
    expect(await store().append('talks/plenary', entry(1, { id: 'other' }))).toEqual({
      ok: false,
      size: 1,
    });
    expect(await store().append('talks/plenary', entry(3))).toEqual({ ok: false, size: 1 });
    expect(await store().read('talks/plenary', 0)).toEqual([entry(1)]);
  });

  test('a repeat of an id answers the first seq and keeps the first entry', async () => {
    await store().append('talks/plenary', entry(1));
    await store().append('talks/plenary', entry(2));
    const repeat = entry(3, {
      id: 'entry-1',
      recorded: '2000-01-01T00:00:00.000Z',
      json: '"again"',
    });
    expect(await store().append('talks/plenary', repeat)).toEqual(again(1));
    expect(await store().append('talks/plenary', entry(1))).toEqual(again(1));
    expect(await store().read('talks/plenary', 0)).toEqual([entry(1), entry(2)]);
    expect(await store().append('talks/caucus', entry(1))).toEqual({ ok: true, seq: 1 });
  });

  test('recorded may stand still but not go back within a room', async () => {
    await store().append('talks/plenary', entry(1, { recorded: LATER }));
    await expect(store().append('talks/plenary', entry(2, { recorded: NOON }))).rejects.toThrow(
      'Entry 2 was to be recorded at 2025-11-25T12:00:00.000Z, before entry 1 of its room',
    );
    expect(await store().append('talks/plenary', entry(2, { recorded: LATER }))).toMatchObject({
      ok: true,
    });
    expect(await store().append('talks/caucus', entry(1, { recorded: NOON }))).toMatchObject({
      ok: true,
    });
  });

  test('a closed store refuses everything, and closing twice is harmless', async () => {
    await store().append('talks/plenary', entry(1));
    await store().close();
    await store().close();
    await expect(store().append('talks/plenary', entry(2))).rejects.toThrow('The store is closed.');
    await expect(store().read('talks/plenary', 0)).rejects.toThrow('The store is closed.');
    await expect(store().negotiations()).rejects.toThrow('The store is closed.');
  });
}

function testReadingNew(store: () => Store): void {
  test('what is new in a negotiation is read room by room, and nothing of another negotiation', async () => {
    for (const room of ['talks/plenary', 'talks/caucus', 'talks 2/plenary', 'talk/s', 'talks0/x']) {
      await store().append(room, entry(1));
      await store().append(room, entry(2));
    }
    const known = new Map([
      ['talks/plenary', 1],
      ['talks/caucus', 2],
      ['talks/unheard of', 5],
    ]);
    expect(await store().readNew('talks', known)).toEqual([{ room: 'talks/plenary', ...entry(2) }]);
    const all = await store().readNew('talks', new Map());
    expect(all.filter(({ room }) => room === 'talks/caucus').map(({ seq }) => seq)).toEqual([1, 2]);
    expect(all).toHaveLength(4);
    expect(await store().readNew('nowhere', new Map())).toEqual([]);
  });
}

const at = (ms: number): string => new Date(Date.UTC(2025, 10, 25, 12, 0, 0, ms)).toISOString();

function testRoster(store: () => Store): void {
  const roster = 'talks/roster';
  const inRoster = (seq: number, ms: number) =>
    store().append(roster, entry(seq, { recorded: at(ms) }), { roster, size: seq - 1 });
  const inRoom = (room: string, seq: number, ms: number, size: number) =>
    store().append(room, entry(seq, { recorded: at(ms) }), { roster, size });

  test('an entry that was judged by another roster than the one there is, is not appended', async () => {
    await inRoster(1, 1);
    expect(await inRoom('talks/plenary', 1, 1, 0)).toEqual({ ok: false, size: 0 });
    expect(await inRoom('talks/plenary', 1, 1, 2)).toEqual({ ok: false, size: 0 });
    expect(await inRoom('talks/plenary', 1, 1, 1)).toEqual({ ok: true, seq: 1 });
    await inRoster(2, 2);
    expect(await inRoom('talks/plenary', 2, 2, 1)).toEqual({ ok: false, size: 1 });
    expect(await inRoom('talks/plenary', 1, 1, 1)).toEqual(again(1));
    expect(await inRoom('talks/plenary', 2, 2, 2)).toEqual({ ok: true, seq: 2 });
  });

  test('an entry of the roster is appended only later than all that the negotiation has', async () => {
    await inRoster(1, 1);
    await inRoom('talks/plenary', 1, 5, 1);
    await inRoom('talks/caucus', 1, 3, 1);
    await store().append('others/plenary', entry(1, { recorded: at(9) }));
    expect(await inRoster(2, 4)).toEqual({ ok: false, size: 1 });
    expect(await inRoster(2, 5)).toEqual({ ok: false, size: 1 });
    expect(await inRoster(2, 6)).toEqual({ ok: true, seq: 2 });
    expect(await inRoster(2, 7)).toEqual(again(2));
  });

  test('an entry is not recorded before the roster that it was judged by', async () => {
    await inRoster(1, 5);
    await expect(inRoom('talks/plenary', 1, 4, 1)).rejects.toThrow('before entry 1 of the roster');
    expect(await inRoom('talks/plenary', 1, 5, 1)).toEqual({ ok: true, seq: 1 });
  });

  test('of roster and rooms that append at once, each goes by what was there before it', async () => {
    await inRoster(1, 0);
    const rooms = Array.from({ length: 10 }, (_, index) => inRoom(`talks/${index}`, 1, 3, 1));
    const [ruled, ...answers] = await Promise.all([inRoster(2, 3), ...rooms]);
    const stored = answers.filter(({ ok }) => ok).length;
    expect(stored === 0 || stored === 10).toBe(true);
    expect(ruled?.ok).toBe(stored === 0);
  });
}

function testConcurrency(store: () => Store): void {
  test('of many that append the same number at once, one is accepted', async () => {
    const ids = Array.from({ length: 50 }, (_, index) => `id-${index}`);
    const answers = await Promise.all(
      ids.map((id) => store().append('talks/plenary', entry(1, { id }))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter(({ ok }) => !ok)).toEqual(
      ids.slice(1).map(() => ({ ok: false, size: 1 })),
    );
    expect(await store().read('talks/plenary', 0)).toHaveLength(1);
  });

  test('the same id many times at once is one entry and one answer', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => store().append('talks/plenary', entry(1))),
    );
    expect(answers.filter((answer) => 'repeat' in answer)).toEqual(Array(19).fill(again(1)));
    expect(answers.filter((answer) => !('repeat' in answer))).toEqual([{ ok: true, seq: 1 }]);
    expect(await store().read('talks/plenary', 0)).toEqual([entry(1)]);
  });

  test('one refused among many appended at once takes none of the others with it', async () => {
    const answers = await Promise.allSettled([
      store().append('talks/plenary', entry(1, { recorded: LATER })),
      store().append('talks/plenary', entry(2, { recorded: NOON })),
      store().append('talks/plenary', entry(2, { recorded: LATER })),
      store().append('talks/caucus', entry(1)),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    expect(await store().read('talks/plenary', 0)).toHaveLength(2);
  });

  test('appends that are under way when the store is closed are answered', async () => {
    const pending = [1, 2, 3].map((seq) => store().append('talks/plenary', entry(seq)));
    await store().close();
    expect(await Promise.all(pending)).toEqual([1, 2, 3].map((seq) => ({ ok: true, seq })));
  });
}

/** One append of the model test: `ahead` is by how much the expected size is wrong, mostly 0. */
const step = fc.record({
  room: fc.constantFrom('talks/plenary', 'talks/caucus', 'talks/delegation'),
  id: fc.integer({ min: 0, max: 12 }).map((n) => `id-${n}`),
  ahead: fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constantFrom(-1, 1) },
  ),
  json: fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text)),
});

/** The contract as a page of obvious code: rooms as arrays. */
function appendToArray(
  rooms: Map<string, StoredEntry[]>,
  room: string,
  one: StoredEntry,
): Appended {
  const entries = rooms.get(room) ?? [];
  const repeat = entries.find(({ id }) => id === one.id);
  if (repeat) return again(repeat.seq);
  if (one.seq !== entries.length + 1) return { ok: false, size: entries.length };
  rooms.set(room, [...entries, one]);
  return { ok: true, seq: one.seq };
}

/** The negotiation holds what the model holds, and no more. */
async function expectRead(
  store: Store,
  negotiation: string,
  model: ReadonlyMap<string, readonly StoredEntry[]>,
): Promise<void> {
  const known = new Map([...model.keys()].map((room, index) => [room, index]));
  const read = await store.readNew(negotiation, known);
  for (const [room, entries] of model) {
    const there = read.filter((one) => one.room === room);
    const expected = entries.slice(known.get(room));
    expect(there).toEqual(expected.map((one) => ({ room, ...one })));
  }
  const size = [...model.values()].reduce((sum, entries) => sum + entries.length, 0);
  expect((await store.negotiations()).get(negotiation) ?? 0).toBe(size);
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
            const room = `${run} ${name}`; // as `7 talks/plenary`: a negotiation for each run
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
        await expectRead(store(), `${run} talks`, model);
      }),
      { numRuns: 60, seed: 20251125 },
    );
  });
}
