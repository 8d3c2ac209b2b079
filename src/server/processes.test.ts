import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryId, type Entry, type Recorded } from '../core/record/entry.ts';
import { fold, host, type Folded } from '../core/record/fold.ts';
import { signerFor, talks } from '../core/record/worlds.test-kit.ts';
import { openMemoryStore } from '../store/memory.test-kit.ts';
import type { Store } from '../store/store.ts';
import { ALWAYS, Negotiation, type Outcome } from './negotiation.ts';
import { newEntry, putWorld } from './visitor.test-kit.ts';

/**
 * Two processes on one store, whose clocks differ, and whose reads and appends come in any order:
 * what was acknowledged must be what `fold` accepts of all that is stored.
 */

const world = talks();
const n = world.negotiation;
const roster = world.room(undefined);
const [plenary, bilateral] = [world.room('plenary'), world.room('bilateral')];
const NOON = Date.UTC(2026, 10, 1, 12);

/** What is accepted of `ann` and of `guest` hangs on the roster as it is just then. */
const acts = [
  ...[[], ['propose'], ['speak', 'propose']].map((may) => ({
    by: 'ada',
    room: roster,
    kind: 'mandate-given',
    body: { person: 'ann', party: 'AR', may },
  })),
  ...['One.', 'Two.', 'Three.'].map((text) => ({
    by: 'ann',
    room: plenary,
    kind: 'amendment-filed',
    body: { instrument: 'accord', version: 1, party: 'AR', point: 'p1', text },
  })),
  {
    by: 'chair',
    room: roster,
    kind: 'delegate-accredited',
    body: {
      person: 'guest',
      name: 'Guest',
      title: 'Observer',
      role: 'observer',
      from: '2026-09-01',
      key: signerFor('guest').key,
    },
  },
  { by: 'ada', room: bilateral, kind: 'member-admitted', body: { person: 'guest' } },
  { by: 'guest', room: bilateral, kind: 'remark-made', body: { text: 'Thank you.' } },
  { by: 'ben', room: bilateral, kind: 'remark-made', body: { text: 'Between us.' } },
  { by: 'ben', room: bilateral, kind: 'member-left', body: { person: 'guest' } },
] as const;

interface Step {
  readonly act: number;
  /** Where it is sent, and where it is sent once more, as by a client that lost the answer. */
  readonly to: readonly (0 | 1)[];
  /** How far all clocks go on before it. */
  readonly ms: number;
  /** Whether it is sent only after what was sent before has been answered. */
  readonly waits: boolean;
}
const process = fc.constantFrom<0 | 1>(0, 1);
const step: fc.Arbitrary<Step> = fc.record({
  act: fc.nat(acts.length - 1),
  to: fc.array(process, { minLength: 1, maxLength: 2 }),
  ms: fc.constantFrom(0, 0, 1, 20),
  waits: fc.boolean(),
});

function entryOf({ act }: Step, index: number): Entry {
  const { by, ...rest } = acts[act] ?? acts[0];
  return newEntry(n, signerFor(by), { ...rest, nonce: index.toString(16).padStart(32, '0') });
}

/** A store whose answers, and whose doing, come when the scheduler says. */
function scheduled(store: Store, s: fc.Scheduler): Store {
  const when = async <T>(work: () => Promise<T>): Promise<T> => {
    await s.schedule(Promise.resolve(), 'asks');
    const done = await work();
    await s.schedule(Promise.resolve(), 'hears');
    return done;
  };
  return {
    ...store,
    append: (...asked) => when(() => store.append(...asked)),
    readNew: (...asked) => when(() => store.readNew(...asked)),
  };
}

async function allOf(store: Store): Promise<readonly Recorded[]> {
  return (await store.readNew(n, new Map())).map(({ seq, recorded, json }) => ({
    entry: JSON.parse(json) as Entry,
    seq,
    recorded,
  }));
}

/** All of it as text; the order in which rooms became known to a process is its own. */
const written = ({ state, refused }: Folded): string => {
  const rooms = [...state.rooms].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([state.roster, rooms, refused], (_name, field: unknown) =>
    field instanceof Map ? [...field] : field instanceof Uint8Array ? [...field] : field,
  );
};

/** What was answered, by the entry. */
type Answers = Map<Entry, Outcome[]>;

async function play(
  steps: readonly Step[],
  skew: number,
  s: fc.Scheduler,
): Promise<{ store: Store; answers: Answers; processes: readonly Negotiation[] }> {
  const store = openMemoryStore();
  await putWorld(store, world);
  let now = NOON;
  const clocks = [() => new Date(now), () => new Date(now + skew)];
  const processes = clocks.map(
    (clock) => new Negotiation(n, scheduled(store, s), clock, () => undefined),
  );
  await s.waitFor(Promise.all(processes.map((one) => one.load())));
  const answers: Answers = new Map();
  const underWay: Promise<unknown>[] = [];
  for (const [index, one] of steps.entries()) {
    now += one.ms;
    if (one.waits) await s.waitFor(Promise.all(underWay.splice(0)));
    const entry = entryOf(one, index);
    for (const to of one.to) {
      const answered = async (): Promise<void> => {
        const outcome = await processes[to]?.enter(entry);
        if (outcome) answers.set(entry, [...(answers.get(entry) ?? []), outcome]);
      };
      underWay.push(answered());
    }
  }
  await s.waitFor(Promise.all(underWay));
  await s.waitFor(Promise.all(processes.map((one) => one.load())));
  return { store, answers, processes };
}

function expectSound(answers: Answers, all: readonly Recorded[]): void {
  const kept = new Map(all.map((one) => [entryId(one.entry), one]));
  expect(kept.size).toBe(all.length);
  const acknowledged = new Set<string>();
  for (const [entry, outcomes] of answers) {
    for (const outcome of outcomes) {
      if (!('entered' in outcome)) continue;
      const id = entryId(entry);
      const { seq, recorded } = kept.get(id) ?? { seq: 0, recorded: '' };
      expect(outcome.entered).toEqual({ id, seq, recorded });
      acknowledged.add(id);
    }
  }
  expect(all).toHaveLength(world.entries.length + acknowledged.size);
  expect(fold(n, all, host, ALWAYS).refused).toEqual([]);
}

test('two processes with different clocks on one store acknowledge what the fold of all accepts, and nothing is lost or doubled', async () => {
  const skew = fc.oneof(fc.constantFrom(0, 1), fc.integer({ min: -60_000, max: 60_000 }));
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 14 }),
      skew,
      fc.scheduler(),
      async (steps, ms, s) => {
        const { store, answers, processes } = await play(steps, ms, s);
        const all = await allOf(store);
        expectSound(answers, all);
        const folded = written(fold(n, all, host, ALWAYS));
        for (const { state } of processes) expect(written({ state, refused: [] })).toBe(folded);
      },
    ),
    { numRuns: 150, seed: 27 },
  );
});
