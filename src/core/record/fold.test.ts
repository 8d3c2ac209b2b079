import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldFor, host, step, visible, type Folded } from './fold.ts';
import { emptyState } from './state.ts';
import { negotiationId, personId } from './ids.ts';
import type { Recorded } from './entry.ts';
import { behindDoors, worldOf } from './world-of.test-kit.ts';
import { minute, people, signerFor, talks, World } from './worlds.test-kit.ts';

const end = '9999';
const choices = fc.array(fc.integer({ min: 0, max: 2 ** 48 }), { minLength: 10, maxLength: 25 });
const someone = fc.constantFrom(...people).map(personId);

/** All of a state as one string, the order of its maps included. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_name, field: unknown) =>
    field instanceof Map ? [...field] : field instanceof Uint8Array ? [...field] : field,
  );
const seenBy = (world: World, viewer: Parameters<typeof fold>[2], at = end): Folded =>
  fold(world.negotiation, world.entries, viewer, at);

test('what a viewer sees is what folding only the visible entries gives, at every instant', () => {
  fc.assert(
    fc.property(choices, someone, fc.nat(60), (chosen, viewer, minutes) => {
      const world = worldOf(chosen);
      const shown = visible(world.negotiation, world.entries, viewer);
      for (const at of [minute(minutes), end]) {
        expect(written(fold(world.negotiation, shown, viewer, at))).toBe(
          written(seenBy(world, viewer, at)),
        );
      }
      expect(visible(world.negotiation, shown, viewer)).toEqual(shown);
    }),
    { seed: 11, numRuns: 15 },
  );
});

test('what the holder of a key sees is what folding as its person gives', () => {
  fc.assert(
    fc.property(choices, someone, (chosen, viewer) => {
      const world = worldOf(chosen);
      const shown = visible(world.negotiation, world.entries, viewer);
      const { keys } = fold(world.negotiation, shown, host, end).state.roster;
      const [key] = [...keys].find(([, { person }]) => person === viewer) ?? [];
      const found = key && foldFor(world.negotiation, shown, key);
      expect(found?.me).toBe(key && viewer);
      expect(found && written(found.folded)).toBe(key && written(seenBy(world, viewer)));
    }),
    { seed: 14, numRuns: 12 },
  );
});

test('one step more is the same as folding anew', () => {
  fc.assert(
    fc.property(choices, (chosen) => {
      const world = worldOf(chosen);
      expect(written(world.folded)).toBe(written(seenBy(world, host)));
      const start: Folded = { state: emptyState(world.negotiation), refused: [] };
      expect(written(world.entries.reduce(step, start))).toBe(written(seenBy(world, host)));
    }),
    { seed: 12, numRuns: 12 },
  );
});

test('entries give the same state in whatever order they arrive', () => {
  const shuffled = choices.chain((chosen) => {
    const world = worldOf(chosen);
    const all = [...world.entries];
    return fc.tuple(
      fc.constant(world),
      fc.shuffledSubarray(all, { minLength: all.length }),
      someone,
    );
  });
  fc.assert(
    fc.property(shuffled, ([world, arrived, viewer]) => {
      expect(written(fold(world.negotiation, arrived, viewer, end))).toBe(
        written(seenBy(world, viewer)),
      );
    }),
    { seed: 13, numRuns: 12 },
  );
});

test('what happens behind doors that a viewer is not behind leaves no trace in what he gets', () => {
  const hidden = fc.array(fc.integer({ min: 0, max: 2 ** 40 }), { maxLength: 4 });
  fc.assert(
    fc.property(choices, someone, hidden, hidden, (chosen, viewer, one, other) => {
      const seen = worldOf(chosen);
      const views = [one, other].map((doors) => {
        const world = new World(seen);
        for (const [n, choice] of doors.entries())
          behindDoors(world, viewer, choice, minute(n * 7));
        const shown = visible(world.negotiation, world.entries, viewer);
        return `${written(shown)} ${written(seenBy(world, viewer))}`;
      });
      expect(views[0]).toBe(views[1]);
    }),
    { seed: 14, numRuns: 15 },
  );
});

test('a room that one is not in is not there, and one that does not exist is not there either', () => {
  const world = talks();
  world.must({ by: 'ada', room: 'bilateral', kind: 'remark-made', body: { text: 'Between us.' } });
  for (const [person, rooms] of [
    ['ada', 3],
    ['ann', 2],
    ['eve', 1],
    ['nobody', 0],
  ] as const) {
    const { state } = seenBy(world, personId(person));
    expect([...state.rooms.keys()]).toHaveLength(rooms);
    expect(written(state).includes('Between us.')).toBe(person === 'ada');
  }
});

test('who leaves keeps what was there and gets nothing more, until he is let in again', () => {
  const world = talks();
  const say = (text: string): void =>
    world.must({ by: 'chair', room: 'plenary', kind: 'remark-made', body: { text } });
  const hears = (): string => written(seenBy(world, personId('cam')));
  say('first');
  world.must({ by: 'cam', room: 'plenary', kind: 'member-left', body: { person: 'cam' } });
  say('second');
  expect(hears()).toContain('first');
  expect(hears()).not.toContain('second');
  world.must({ by: 'ada', room: 'plenary', kind: 'member-admitted', body: { person: 'cam' } });
  expect(hears()).toContain('second');
});

test('as of a later instant the record holds all that it held before, and more', () => {
  fc.assert(
    fc.property(choices, someone, fc.nat(70), fc.nat(70), (chosen, viewer, one, other) => {
      const world = worldOf(chosen);
      const [early, late] = [one, other]
        .toSorted((a, b) => a - b)
        .map((n) => seenBy(world, viewer, minute(n)));
      for (const [id, room] of early?.state.rooms ?? []) {
        const later = late?.state.rooms.get(id);
        expect(later?.roots.slice(0, room.roots.length)).toEqual(room.roots);
        expect(written(later?.acts.slice(0, room.acts.length))).toBe(written(room.acts));
      }
      const refused = early?.refused ?? [];
      expect(written(late?.refused.slice(0, refused.length))).toBe(written(refused));
    }),
    { seed: 15, numRuns: 12 },
  );
});

test('of two entries of one instant the one in the roster counts first', () => {
  const world = talks();
  const at = minute(100);
  const { key } = signerFor('fay');
  const fay = { person: 'fay', name: 'Fay', title: 'Expert', role: 'expert', party: 'AR', key };
  const body = { ...fay, from: '2026-09-01', may: ['speak'] };
  world.must({ by: 'ada', kind: 'delegate-accredited', body, at });
  for (const room of ['plenary', 'bilateral']) {
    const admit = { room, kind: 'member-admitted', body: { person: 'fay' }, at };
    world.must({ by: 'ada', ...admit });
    world.must({ by: 'fay', room, kind: 'remark-made', body: { text: 'Here I am.' }, at });
  }
  expect(fold(world.negotiation, world.entries.toReversed(), host, at).refused).toEqual([]);
});

test('an instant between two entries of a host whose clock went back shows the first before the second', () => {
  const world = talks();
  const say = (text: string, at: string): void =>
    world.must({ by: 'chair', room: 'plenary', kind: 'remark-made', body: { text }, at });
  say('first', minute(100));
  say('second', minute(90));
  const between = seenBy(world, host, minute(95));
  expect(between.refused).toEqual([]);
  expect(written(between)).not.toContain('second');
  const later = seenBy(world, host, minute(100));
  expect(later.refused).toEqual([]);
  expect(written(later)).toContain('second');
});

test('entries of another negotiation count for nothing', () => {
  const world = talks();
  const elsewhere = negotiationId('f'.repeat(32));
  const foreign = world.entries.map((recorded): Recorded => {
    const envelope = { ...recorded.entry.envelope, negotiation: elsewhere };
    return { ...recorded, entry: { ...recorded.entry, envelope } };
  });
  expect(written(fold(world.negotiation, [...foreign, ...world.entries], host, end))).toBe(
    written(seenBy(world, host)),
  );
});

test('what the rules refuse stays in the log, changes nothing else, and is reported', () => {
  const world = talks();
  const before = written([...world.state.roster.people, ...world.state.roster.parties]);
  const why = world.force({
    by: 'eve',
    room: 'plenary',
    kind: 'remark-made',
    body: { text: 'Me too.' },
  });
  expect(why).toEqual({ code: 'not-found' });
  const { state, refused } = seenBy(world, host);
  expect(refused).toHaveLength(1);
  expect(state.rooms.get(world.room('plenary'))?.tree.size).toBe(4);
  expect(written(state)).not.toContain('Me too.');
  expect(written([...state.roster.people, ...state.roster.parties])).toBe(before);
  world.must({
    by: 'chair',
    room: 'plenary',
    kind: 'remark-made',
    body: { text: 'Order, please.' },
  });
  expect(seenBy(world, host).refused).toHaveLength(1);
});

test('a state stays as it is when more is entered after it', () => {
  const world = talks();
  const before = seenBy(world, host);
  const kept = written(before);
  world.must({ by: 'ada', room: 'plenary', kind: 'remark-made', body: { text: 'More.' } });
  const [stepped, folded] = [
    step(before, ...(world.entries.slice(-1) as [Recorded])),
    seenBy(world, host),
  ];
  expect(written(before)).toBe(kept);
  expect(written(stepped)).toBe(written(folded));
});
