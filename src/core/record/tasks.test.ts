import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partyId } from '../text/point.ts';
import { all, file, standing, take } from './accord.test-kit.ts';
import { foresee } from './foresee.ts';
import { personId } from './ids.ts';
import { judge } from './judge.ts';
import type { Refusal } from './refusal.ts';
import { tasksOf, type Task } from './tasks.ts';
import { waitedFor } from './tasks-text.ts';
import { wordingOf } from './wording.ts';
import { accordOf, longWorldOf } from './world-of.test-kit.ts';
import { heads, minute, people, signerFor, table, talks, World } from './worlds.test-kit.ts';
import { composeWith } from './compose.ts';

const choices = fc.array(fc.integer({ min: 0, max: 2 ** 48 }), { minLength: 5, maxLength: 40 });

/** What waits for a person in a world, a minute after its last entry. */
function waitingFor(world: World, person: string): readonly Task[] {
  const someone = world.state.roster.people.get(personId(person));
  return someone ? tasksOf(world.state, someone, next(world)) : [];
}
const next = (world: World): string => minute(world.entries.length + 1);

const named = (world: World, person: string) =>
  waitingFor(world, person).map(({ what, points }) => [what, ...points].join(' '));

/** What becomes of a task that the person does, with a key and a signature. */
function done(
  world: World,
  by: string,
  { room, way }: Pick<Task, 'room' | 'way'>,
): Refusal | undefined {
  const seen = world.state.rooms.get(room)?.tree.size ?? 0;
  const draft = { room, ...way, happened: '2026-09-01', nonce: 'ab'.repeat(16) };
  const entry = composeWith(world.state, signerFor(by), draft);
  const judged = judge(world.state, { entry, seq: seen + 1, recorded: next(world) });
  return 'refusal' in judged ? judged.refusal : undefined;
}

test('what waits for a person would never be refused', () => {
  const kinds = new Set<string>();
  const property = fc.property(choices, (chosen) => {
    const world = longWorldOf(chosen);
    for (const person of people) {
      for (const task of waitingFor(world, person)) {
        kinds.add(task.what);
        expect([task, done(world, person, task)]).toEqual([task, undefined]);
      }
    }
  });
  fc.assert(property, { seed: 7, numRuns: 60 });
  expect([...kinds].toSorted()).toEqual(
    expect.arrayContaining(['join', 'renew', 'sign', 'silence']),
  );
});

test('whoever does what waits for him finds it gone afterwards', () => {
  const property = fc.property(choices, (chosen) => {
    const world = longWorldOf(chosen);
    for (const person of people) {
      const [first] = waitingFor(world, person);
      if (!first || first.what === 'silence') continue;
      const after = new World(world);
      const seen = { room: first.room, ...first.way, happened: '2026-09-01' };
      after.append(
        composeWith(after.state, signerFor(person), { ...seen, nonce: 'ab'.repeat(16) }),
      );
      const same = (task: Task): boolean =>
        task.what === first.what &&
        task.room === first.room &&
        `${task.points}` === `${first.points}`;
      expect([first, waitingFor(after, person).some(same)]).toEqual([first, false]);
    }
  });
  fc.assert(property, { seed: 11, numRuns: 40 });
});

test('what has a deadline comes first, then what more gates and parties wait for', () => {
  const property = fc.property(choices, (chosen) => {
    const world = longWorldOf(chosen);
    for (const person of people) {
      const weights = waitingFor(world, person).map(({ until, gates, waiting }) => [
        until === undefined ? Infinity : Date.parse(until),
        -gates.length,
        -waiting.length,
      ]);
      const sorted = weights.toSorted((a, b) => {
        const at = a.findIndex((one, place) => one !== b[place]);
        return at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
      });
      expect(weights).toEqual(sorted);
    }
  });
  fc.assert(property, { seed: 13, numRuns: 40 });
});

test('what is foreseen is what is judged', () => {
  const property = fc.property(choices, (chosen) => {
    const world = longWorldOf(chosen);
    for (const { entry } of world.entries.slice(-6)) {
      const { room, kind, author } = entry.envelope;
      const by = people.find((one) => signerFor(one).key === author);
      const person = by && world.state.roster.people.get(personId(by));
      if (!by || !person || !world.state.rooms.has(room) || room === world.room(undefined))
        continue;
      if (kind === 'room-opened') continue;
      const act = { room, kind, body: entry.body };
      const foreseen = foresee(world.state, person, act, next(world));
      const judged = done(world, by, { room, way: act });
      expect(foreseen).toEqual(judged);
    }
  });
  fc.assert(property, { seed: 17, numRuns: 40 });
});

test('a party is told when joining all others would close the bracket, and by whom it is waited for', () => {
  const world = talks();
  file(world, 'CO', 'p2', 'Withdrawals end within ninety days.');
  expect(named(world, 'cam')).toEqual(['join p2']);
  expect(waitingFor(world, 'cam')[0]?.waiting).toEqual(['AR', 'BE']);
  expect(waitingFor(world, 'cam')[0]?.way.kind).toBe('amendment-withdrawn');
  expect(named(world, 'ada')).toEqual([]);
});

test('where two others still differ, joining either closes nothing', () => {
  const world = talks();
  file(world, 'CO', 'p2', 'Withdrawals end within ninety days.');
  file(world, 'BE', 'p2', 'Withdrawals end within a year.');
  expect(named(world, 'ada')).toEqual([]);
});

test('a lapsed position is to be renewed, but not before the bracket that would make it lapse again', () => {
  const world = talks();
  take(world, 'AR', 'p2', 'agreed');
  take(world, 'CO', 'p2', 'agreed');
  file(world, 'CO', 'p2', 'Withdrawals end within ninety days.');
  expect(named(world, 'ada')).toEqual(['renew p2']);
  expect(named(world, 'cam')).toEqual(['join p2']);
});

test('only who may agree for his party is asked to agree', () => {
  const world = talks();
  take(world, 'BE', 'p1', 'agreed');
  take(world, 'CO', 'p1', 'agreed');
  expect(named(world, 'ada')).toEqual(['agree p1']);
  expect(named(world, 'ann')).toEqual([]);
  expect(named(world, 'eve')).toEqual([]);
});

test('the one who is silent on a point of which all others have spoken is told', () => {
  const world = talks();
  take(world, 'BE', 'p1', 'objects');
  take(world, 'CO', 'p1', 'in principle');
  expect(named(world, 'ada')).toEqual(['speak p1']);
  expect(waitingFor(world, 'ann')[0]?.way.body).toMatchObject({ position: 'in principle' });
  expect(named(world, 'ben')).toEqual([]);
});

test('the capital’s answer is asked for where its negotiators agreed ad referendum', () => {
  const world = talks();
  take(world, 'BE', 'p1', 'ad referendum');
  expect(named(world, 'ben')).toEqual(['answer p1']);
});

test('wording that a later version has overtaken is to be filed anew', () => {
  const world = talks();
  file(world, 'CO', 'p2', 'Withdrawals end within ninety days.');
  table(world, 2, [
    { ...accordOf(world).versions[0]?.points[0] } as never,
    {
      id: 'p2',
      label: '2.',
      kind: 'point',
      depth: 0,
      text: 'Withdrawals end within seventy days.',
    },
  ]);
  expect(named(world, 'cam')).toEqual(['file again p2']);
});

test('a place that a later version no longer has is to be asked for anew, and joins nothing meanwhile', () => {
  const world = talks();
  const move = {
    instrument: 'accord',
    version: 1,
    party: 'CO',
    point: 'p1',
    after: 'p3',
    depth: 0,
  };
  world.must({ by: 'cam', room: 'plenary', kind: 'move-filed', body: move });
  expect(named(world, 'cam')).toEqual([]);
  table(world, 2, [
    { id: 'p1', label: '1.', kind: 'point', depth: 0, text: 'Each Party shall publish its data.' },
  ]);
  expect(named(world, 'cam')).toEqual(['move again p1']);
  expect(named(world, 'ada')).toEqual([]);
});

test('a silence comes before all else, for those whom it would bind, until it has run out', () => {
  const world = talks();
  take(world, 'AR', 'p1', 'agreed');
  take(world, 'BE', 'p1', 'agreed');
  const until = minute(world.entries.length + 5);
  const body = { instrument: 'accord', version: 1, points: ['p1', 'p3'], until };
  world.must({ by: 'chair', room: 'plenary', kind: 'silence-called', body });
  expect(named(world, 'cam')).toEqual(['silence p1 p3']);
  expect(named(world, 'ada')).toEqual(['silence p3']);
  expect(named(world, 'chair')).toEqual([]);
  const chair = world.state.roster.people.get(personId('chair'));
  const later = chair ? tasksOf(world.state, chair, until).map(({ what }) => what) : [];
  expect(later).toEqual(['close silence']);
});

test('when all is agreed the chair may freeze it, then each party signs, and ratifies', () => {
  const world = talks();
  for (const point of ['p1', 'p2', 'p3']) all(world, point, 'agreed');
  expect(named(world, 'chair')).toEqual(['freeze']);
  const enter = (by: string): void => {
    const [task] = waitingFor(world, by);
    world.must({ by, room: 'plenary', ...(task?.way ?? { kind: '', body: {} }) });
  };
  enter('chair');
  for (const by of Object.values(heads)) {
    expect(named(world, by)).toEqual(['sign']);
    enter(by);
  }
  expect(waitingFor(world, 'cam')[0]).toMatchObject({ what: 'ratify', waiting: [] });
  enter('ada');
  expect(waitingFor(world, 'cam')[0]?.waiting).toEqual([partyId('AR')]);
});

test('what a shut gate waits for comes before what none does', () => {
  const world = talks();
  for (const party of ['BE', 'CO'] as const) {
    take(world, party, 'p1', 'agreed');
    take(world, party, 'p3', 'agreed');
  }
  const condition = { points: 'agreed', instrument: 'accord', named: ['p3'] };
  const gate = { gate: 'g', title: 'Meeting', guards: 'the leaders meet', condition };
  world.must({ by: 'chair', room: 'plenary', kind: 'gate-set', body: gate });
  expect(named(world, 'ada')).toEqual(['agree p3', 'agree p1']);
  expect(waitingFor(world, 'ada')[0]?.gates).toEqual(['g']);
});

test('who is waited for is a party without whose word a point cannot close, though all others gave theirs', () => {
  const property = fc.property(choices, (chosen) => {
    const world = longWorldOf(chosen);
    const accord = accordOf(world);
    for (const { party, points } of waitedFor(accord, next(world))) {
      for (const point of points) {
        const { held, bracketed, stage } = standing(world, point);
        expect(stage).not.toBe('agreed');
        const others = [...held].filter(([one]) => one !== party);
        const silent = others.filter(([, { counts }]) => counts === 'silent');
        const words = new Set(others.map(([one]) => wordingOf(accord, one, point)));
        expect(silent.length === 0 || (bracketed && words.size === 1)).toBe(true);
      }
    }
  });
  fc.assert(property, { seed: 19, numRuns: 40 });
});

test('the party for whom most points wait is named first', () => {
  const world = talks();
  file(world, 'CO', 'p2', 'Withdrawals end within ninety days.');
  for (const party of ['AR', 'BE'] as const) take(world, party, 'p1', 'agreed');
  for (const party of ['AR', 'CO'] as const) take(world, party, 'p3', 'agreed');
  expect(waitedFor(accordOf(world), next(world))).toEqual([
    { party: 'CO', points: ['p1', 'p2'] },
    { party: 'BE', points: ['p3'] },
  ]);
});
