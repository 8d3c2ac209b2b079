import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from './canonical.ts';
import { factHolds } from './facts.ts';
import { matterId } from './ids.ts';
import { heads, minute, talks, type World } from './worlds.test-kit.ts';

type Code = keyof typeof heads;
const fact = { fact: 'ceasefire', title: 'Ceasefire' };
const chair = (world: World, kind: string, body: { readonly [field: string]: Json }) =>
  world.try({ by: 'chair', room: 'plenary', kind, body: { ...fact, ...body } });
const declare = (world: World, party: Code, holds: boolean, more = {}) =>
  world.try({
    by: heads[party],
    room: 'plenary',
    kind: 'fact-declared',
    body: { ...fact, party, holds, ...more },
  });
const holds = (world: World, at = minute(500)): boolean =>
  factHolds(world.state.rooms.get(world.room('plenary'))?.facts.get(matterId('ceasefire')), at);

test('a fact holds exactly when enough of those entitled said so last, whatever others said', () => {
  const codes: readonly Code[] = ['AR', 'BE', 'CO'];
  const said = fc.array(fc.record({ party: fc.constantFrom(...codes), holds: fc.boolean() }), {
    maxLength: 8,
  });
  const entitled = fc.subarray([...codes], { minLength: 1 }).chain((parties) =>
    fc.record({
      parties: fc.constant(parties),
      number: fc.option(fc.integer({ min: 1, max: parties.length }), { nil: undefined }),
    }),
  );
  fc.assert(
    fc.property(entitled, said, ({ parties, number }, words) => {
      const world = talks();
      const enough = number === undefined ? {} : { number };
      expect(chair(world, 'fact-set', { parties, ...enough })).toBeUndefined();
      const last = new Map<Code, boolean>();
      for (const word of words) {
        const refused = declare(world, word.party, word.holds);
        expect(refused === undefined).toBe(parties.includes(word.party));
        if (!refused) last.set(word.party, word.holds);
      }
      const yes = parties.filter((party) => last.get(party)).length;
      expect(holds(world)).toBe(yes >= (number ?? parties.length));
    }),
    { seed: 41, numRuns: 60 },
  );
});

describe('a fact', () => {
  test('of which no one was named as entitled is the chair’s to declare, as ever', () => {
    const world = talks();
    expect(declare(world, 'AR', true)).toMatchObject({ code: 'not-yours' });
    expect(chair(world, 'fact-declared', { holds: true })).toBeUndefined();
    expect(holds(world)).toBe(true);
    expect(chair(world, 'fact-declared', { holds: false })).toBeUndefined();
    expect(holds(world)).toBe(false);
  });

  test('that parties declare is not the chair’s to declare, and his earlier word counts no more', () => {
    const world = talks();
    chair(world, 'fact-declared', { holds: true });
    expect(chair(world, 'fact-set', { parties: ['AR', 'BE'] })).toBeUndefined();
    expect(holds(world)).toBe(false);
    expect(chair(world, 'fact-declared', { holds: true })).toMatchObject({ code: 'not-yours' });
  });

  test('asks for a mandate to agree, and the refusal names it', () => {
    const world = talks();
    chair(world, 'fact-set', { parties: ['AR'] });
    const body = { ...fact, party: 'AR', holds: true };
    expect(world.try({ by: 'ann', room: 'plenary', kind: 'fact-declared', body })).toEqual({
      code: 'no-mandate',
      mandate: 'agree',
      party: 'AR',
    });
  });

  test('declared from a later date on holds only from then', () => {
    const world = talks();
    chair(world, 'fact-set', { parties: ['AR'] });
    declare(world, 'AR', true, { from: minute(300).slice(0, 16) });
    expect(holds(world, minute(299))).toBe(false);
    expect(holds(world, minute(300))).toBe(true);
  });

  test('keeps its name and what was declared when it is set again', () => {
    const world = talks();
    chair(world, 'fact-set', { parties: ['AR'] });
    declare(world, 'AR', true, { title: 'Another name' });
    chair(world, 'fact-set', { parties: ['AR', 'BE'], number: 1 });
    expect(holds(world)).toBe(true);
    const room = world.state.rooms.get(world.room('plenary'));
    expect(room?.facts.get(matterId('ceasefire'))?.title).toBe('Ceasefire');
  });

  test('asks for no more parties than are named', () => {
    expect(chair(talks(), 'fact-set', { parties: ['AR'], number: 2 })).toMatchObject({
      code: 'malformed',
    });
  });
});
