import { expect, test } from 'vitest';
import { composeWith } from '../core/record/compose.ts';
import type { Entry } from '../core/record/entry.ts';
import { talks } from '../core/record/worlds.test-kit.ts';
import { openMemoryStore } from '../store/memory.test-kit.ts';
import type { Store } from '../store/store.ts';
import { Negotiation } from './negotiation.ts';
import { Negotiations } from './negotiations.ts';
import { nativeSigner, putWorld } from './visitor.test-kit.ts';

/** The store under a process is replaced by an older copy, with which another process may have gone on. */

const world = talks();
const n = world.negotiation;
const clock = (): Date => new Date('2026-11-01T12:00:00Z');
const ada = nativeSigner('ada');
const GONE = 'no longer has all that it acknowledged';

/** A remark of someone who has read all that a process knows. */
function remarkIn({ state }: Negotiation, text: string): Entry {
  const draft = { happened: '2026-11-01', nonce: crypto.randomUUID().replaceAll('-', '') };
  const act = { room: world.room('plenary'), kind: 'remark-made', body: { text } };
  return composeWith(state, ada, { ...draft, ...act });
}

/** A process on a store with the talks and so many remarks more. */
async function withRemarks(store: Store, ...texts: readonly string[]): Promise<Negotiation> {
  await putWorld(store, world);
  const negotiation = new Negotiation(n, store, clock, () => undefined);
  await negotiation.load();
  for (const text of texts)
    expect(await negotiation.enter(remarkIn(negotiation, text))).toHaveProperty('entered');
  return negotiation;
}

/** A store whose content can be replaced by another’s. */
function replaceable(): { store: Store; replaceBy(other: Store): void } {
  let now = openMemoryStore();
  const store: Store = {
    append: (...asked) => now.append(...asked),
    read: (...asked) => now.read(...asked),
    readNew: (...asked) => now.readNew(...asked),
    negotiations: () => now.negotiations(),
    close: () => now.close(),
  };
  return { store, replaceBy: (other) => void (now = other) };
}

test('a process whose store has less than it knows finds that when it enters, and enters nothing', async () => {
  const { store, replaceBy } = replaceable();
  const negotiation = await withRemarks(store, 'One.', 'Two.', 'Three.');
  const older = openMemoryStore();
  await withRemarks(older, 'One.');
  replaceBy(older);
  const before = await older.negotiations();
  await expect(negotiation.enter(remarkIn(negotiation, 'Four.'))).rejects.toThrow(GONE);
  expect(await older.negotiations()).toEqual(before);
});

test('a process finds it also when it only asks what is new, and when the negotiation is gone', async () => {
  for (const texts of [[], undefined]) {
    const { store, replaceBy } = replaceable();
    await withRemarks(store, 'One.', 'Two.');
    const negotiations = new Negotiations(store, clock, () => undefined);
    await negotiations.loadAll();
    const older = openMemoryStore();
    if (texts) await withRemarks(older, ...texts);
    replaceBy(older);
    await negotiations.loadAll();
    const known = negotiations.find(n);
    if (!known) throw new Error('The process has forgotten what it knew.');
    await expect(negotiations.enter(remarkIn(known, 'Three.'))).rejects.toThrow(GONE);
  }
});

test('an older copy that went on past what a process knows is found by the first entry that crosses', async () => {
  const { store, replaceBy } = replaceable();
  const negotiation = await withRemarks(store, 'One.', 'Two.');
  const older = openMemoryStore();
  await withRemarks(older, 'One.', 'Another two.', 'Another three.');
  replaceBy(older);
  await negotiation.load();
  await expect(negotiation.enter(remarkIn(negotiation, 'Four.'))).rejects.toThrow(GONE);
});

test('who starts anew on a store in which histories once crossed goes on from there', async () => {
  const [store, elsewhere] = [openMemoryStore(), openMemoryStore()];
  const before = await withRemarks(store, 'One.');
  const entry = remarkIn(await withRemarks(elsewhere, 'Another one.'), 'Two.');
  const room = world.room('plenary');
  const seq = before.entries(room).length + 1;
  const recorded = clock().toISOString();
  await store.append(`${n}/${room}`, { seq, id: 'two', recorded, json: JSON.stringify(entry) });
  const anew = new Negotiation(n, store, clock, () => undefined);
  await anew.load();
  expect(await anew.enter(remarkIn(anew, 'Three.'))).toHaveProperty('entered');
});
