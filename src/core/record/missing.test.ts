import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { all, take } from './accord.test-kit.ts';
import type { Json } from './canonical.ts';
import type { Condition } from './condition.ts';
import { instrumentId, matterId } from './ids.ts';
import type { Gate } from './matters.ts';
import { missingAt } from './missing.ts';
import { explain } from './refusal.ts';
import { isOpen } from './standing.ts';
import { firstPoints, minute, talks, type World } from './worlds.test-kit.ts';

const set = (world: World, condition: Json, closes: readonly string[] = []): void =>
  world.must({
    by: 'chair',
    room: 'plenary',
    kind: 'gate-set',
    body: { gate: 'g', title: 'Summit', guards: 'the leaders meet', condition, closes },
  });
const plenary = (world: World) => {
  const room = world.state.rooms.get(world.room('plenary'));
  if (!room) throw new Error('the talks have a plenary');
  return room;
};
const missing = (world: World, at = minute(100)) => {
  const gate = plenary(world).gates.get(matterId('g'));
  return gate && missingAt(plenary(world), gate, at);
};
const agreed = { points: 'agreed', instrument: 'accord', named: ['p1', 'p2'] };

describe('what a gate still waits for', () => {
  test('is named by point and party: who holds the point back, and no one else', () => {
    const world = talks();
    all(world, 'p1', 'agreed');
    take(world, 'AR', 'p2', 'agreed');
    set(world, agreed);
    const [, second] = firstPoints;
    expect(missing(world)).toEqual([
      { what: 'point', text: 'Accord', point: second.label, parties: ['BE', 'CO'] },
    ]);
  });

  test('leaves out the part of a composed condition that holds', () => {
    const world = talks();
    set(world, {
      atLeast: 2,
      of: [{ notBefore: minute(50) }, { all: [{ fact: 'ceasefire' }] }, { judgement: 'calm' }],
    });
    expect(missing(world)).toEqual([
      { what: 'fact', fact: 'ceasefire' },
      { what: 'judgement', judgement: 'calm' },
    ]);
  });

  test('is nothing once the gate was waived', () => {
    const world = talks();
    set(world, { fact: 'ceasefire' });
    const body = { gate: 'g', reason: 'The leaders ask for it.' };
    world.must({ by: 'chair', room: 'plenary', kind: 'gate-waived', body });
    expect(missing(world)).toEqual([]);
  });
});

describe('a gate that closes acts in its room', () => {
  const text = { instrument: 'accord', version: 2, penholder: 'Chair', points: firstPoints };
  const acts = [
    ['text-tabled', text],
    ['pledge-made', { pledge: 'd', by: ['AR'], kind: 'money', what: 'Aid.' }],
    ['session-held', { session: 's', title: 'S', when: '2026-09-01', who: [] }],
  ] as const;

  test.each(acts)(
    'refuses %s while it is shut, says what is missing, and lets it through once open',
    (kind, body) => {
      const world = talks();
      set(world, { fact: 'ceasefire' }, [kind]);
      const act = { by: kind === 'pledge-made' ? 'ada' : 'chair', room: 'plenary', kind, body };
      const refused = world.try(act);
      expect(refused).toEqual({
        code: 'gate-closed',
        gate: 'Summit',
        missing: [{ what: 'fact', fact: 'ceasefire' }],
      });
      expect(refused && explain(refused)).toContain('Still missing: the fact “ceasefire”.');
      const fact = { fact: 'ceasefire', title: 'Ceasefire', holds: true };
      world.must({ by: 'chair', room: 'plenary', kind: 'fact-declared', body: fact });
      expect(world.try(act)).toBeUndefined();
    },
  );

  test('leaves the other acts alone', () => {
    const world = talks();
    set(world, { fact: 'ceasefire' }, ['pledge-made']);
    expect(
      world.try({ by: 'chair', room: 'plenary', kind: 'text-tabled', body: text }),
    ).toBeUndefined();
  });
});

const simple: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom('yes', 'no', 'never').map((fact) => ({ fact: matterId(fact) })),
  fc.constantFrom(50, 150).map((n) => ({ notBefore: minute(n) })),
  fc.constant({ judgement: 'calm' }),
  fc.constantFrom('agreed' as const, 'in principle' as const).map((points) => ({
    points,
    instrument: instrumentId('accord'),
  })),
);
const { condition: someCondition } = fc.letrec<{ condition: Condition }>((tie) => {
  const parts = fc.array(tie('condition'), { minLength: 1, maxLength: 3 });
  return {
    condition: fc.oneof(
      { maxDepth: 3 },
      simple,
      parts.map((all) => ({ all })),
      parts.map((any) => ({ any })),
      fc.tuple(fc.integer({ min: 1, max: 3 }), parts).map(([atLeast, of]) => ({
        atLeast: Math.min(atLeast, of.length),
        of,
      })),
    ),
  };
});

test('for any condition, a gate is open exactly when nothing is missing', () => {
  const world = talks();
  for (const [fact, holds] of [
    ['yes', true],
    ['no', false],
  ] as const) {
    const body = { fact, title: fact, holds };
    world.must({ by: 'chair', room: 'plenary', kind: 'fact-declared', body });
  }
  const room = plenary(world);
  set(world, { fact: 'yes' });
  const gate = plenary(world).gates.get(matterId('g'));
  if (!gate) throw new Error('the gate was set');
  fc.assert(
    fc.property(someCondition, (condition) => {
      const asked: Gate = { ...gate, condition };
      const nothing = missingAt(room, asked, minute(100)).length === 0;
      expect(nothing).toBe(isOpen(room, asked, minute(100)));
    }),
    { seed: 5, numRuns: 500 },
  );
});
