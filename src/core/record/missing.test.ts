import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { all, take } from './accord.test-kit.ts';
import type { Json } from './canonical.ts';
import type { Condition } from './condition.ts';
import { instrumentId, matterId } from './ids.ts';
import type { Gate } from './matters.ts';
import { missingAt } from './missing.ts';
import { explain } from './refusal.ts';
import { oneText, textHash } from './closing.ts';
import { isOpen } from './standing.ts';
import { partyId } from '../text/point.ts';
import { accordOf } from './world-of.test-kit.ts';
import { firstPoints, heads, minute, talks, type World } from './worlds.test-kit.ts';

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
/** Talks whose accord is agreed and frozen, to be signed. */
function frozen(): World {
  const world = talks();
  for (const { id } of firstPoints) all(world, id, 'agreed');
  const accord = accordOf(world);
  const hash = textHash(accord, oneText(accord) ?? []);
  const body = { instrument: 'accord', version: 1, hash };
  world.must({ by: 'chair', room: 'plenary', kind: 'text-frozen', body });
  return world;
}
function consent(world: World, party: keyof typeof heads, kind: string, more = {}): void {
  const hash = accordOf(world).closing?.hash ?? '';
  const body = { instrument: 'accord', party, hash, ...more };
  world.must({ by: heads[party], room: 'plenary', kind, body });
}
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

  test('names whose signature is missing, and how many more of any', () => {
    const world = frozen();
    const of = { consents: 'signed', instrument: 'accord' };
    set(world, { ...of, parties: ['AR', 'BE'], number: 3 });
    consent(world, 'AR', 'signed');
    consent(world, 'CO', 'signed', { adReferendum: true });
    expect(missing(world)).toEqual([
      { what: 'consents', consents: 'signed', text: 'Accord', parties: ['BE'], number: 2 },
    ]);
    consent(world, 'CO', 'signed');
    consent(world, 'BE', 'signed');
    expect(missing(world)).toEqual([]);
  });

  test('is every party that must agree, where the condition names none and no number', () => {
    const world = frozen();
    set(world, { consents: 'ratified', instrument: 'accord' });
    consent(world, 'AR', 'signed');
    consent(world, 'AR', 'ratified');
    expect(missing(world)).toMatchObject([{ parties: ['BE', 'CO'], number: 0 }]);
  });

  test('is the entry into force of a text, and who must still ratify for it', () => {
    const world = frozen();
    const terms = { instrument: 'accord', parties: ['AR'], ratifications: 1 };
    world.must({ by: 'chair', room: 'plenary', kind: 'force-set', body: terms });
    set(world, { inForce: 'accord' });
    expect(missing(world)).toEqual([{ what: 'force', text: 'Accord', parties: ['AR'], number: 1 }]);
    consent(world, 'AR', 'signed');
    consent(world, 'AR', 'ratified');
    expect(missing(world)).toEqual([]);
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

  test('refuses a signature and the freezing of a text while it is shut', () => {
    const open = { holds: true, fact: 'ceasefire', title: 'Ceasefire' };
    const unsigned = frozen();
    set(unsigned, { fact: 'ceasefire' }, ['signed', 'text-frozen']);
    expect(() => consent(unsigned, 'AR', 'signed')).toThrow('gate-closed');
    unsigned.must({ by: 'chair', room: 'plenary', kind: 'fact-declared', body: open });
    consent(unsigned, 'AR', 'signed');
    const unfrozen = talks();
    for (const { id } of firstPoints) all(unfrozen, id, 'agreed');
    set(unfrozen, { fact: 'ceasefire' }, ['text-frozen']);
    const accord = accordOf(unfrozen);
    const hash = textHash(accord, oneText(accord) ?? []);
    const body = { instrument: 'accord', version: 1, hash };
    const freezing = { by: 'chair', room: 'plenary', kind: 'text-frozen', body };
    expect(unfrozen.try(freezing)).toMatchObject({ code: 'gate-closed', gate: 'Summit' });
    unfrozen.must({ by: 'chair', room: 'plenary', kind: 'fact-declared', body: open });
    expect(unfrozen.try(freezing)).toBeUndefined();
  });

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
  fc.record(
    {
      consents: fc.constantFrom('signed' as const, 'ratified' as const),
      instrument: fc.constant(instrumentId('accord')),
      parties: fc.subarray(['AR', 'BE', 'CO'].map(partyId), { minLength: 1 }),
      number: fc.integer({ min: 1, max: 3 }),
    },
    { requiredKeys: ['consents', 'instrument'] },
  ),
  fc.constant({ inForce: instrumentId('accord') }),
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
  const world = frozen();
  for (const party of ['AR', 'BE'] as const) consent(world, party, 'signed');
  consent(world, 'AR', 'ratified');
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
