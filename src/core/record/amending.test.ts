import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partyId, pointId } from '../text/point.ts';
import { type Code, standing, file, reworded } from './accord.test-kit.ts';
import { revisionOf, wordingsOf } from './wording.ts';
import { accordOf, worldOf } from './world-of.test-kit.ts';
import { parties, table, talks } from './worlds.test-kit.ts';

describe('brackets', () => {
  test('a party that joins another’s wording closes the bracket by itself', () => {
    const world = talks();
    const ninety = 'Withdrawals end within ninety days.';
    file(world, 'AR', 'p2', ninety);
    file(world, 'BE', 'p2', ninety, { joins: 'AR' });
    expect(wordingsOf(accordOf(world), pointId('p2'))).toHaveLength(2);
    file(world, 'CO', 'p2', ninety, { joins: 'AR' });
    expect(wordingsOf(accordOf(world), pointId('p2'))).toEqual([ninety]);
    expect(standing(world, 'p2').bracketed).toBe(false);
    for (const party of parties) {
      expect(revisionOf(accordOf(world), partyId(party))[1]?.text).toBe(ninety);
    }
  });

  test('filing what one holds already changes nothing and is refused', () => {
    const world = talks();
    file(world, 'AR', 'p2', 'At once.');
    const again = { instrument: 'accord', version: 1, party: 'AR', point: 'p2', text: 'At once.' };
    const refusal = world.try({ by: 'ada', room: 'plenary', kind: 'amendment-filed', body: again });
    expect(refusal).toEqual({ code: 'nothing-changes' });
  });

  test('filing the words on the table is holding no amendment any more', () => {
    const world = talks();
    file(world, 'AR', 'p2', 'At once.');
    file(world, 'AR', 'p2', 'Withdrawals end within sixty days.');
    expect(accordOf(world).amendments.get(partyId('AR'))?.size).toBe(0);
    expect(standing(world, 'p2').bracketed).toBe(false);
  });

  test('a party wants a point out, and another a new one, which a third joins with its place and number', () => {
    const world = talks();
    file(world, 'AR', 'p3');
    const added = { after: 'p2', label: '2 bis.', kind: 'point', depth: 0 };
    const body = {
      instrument: 'accord',
      version: 1,
      party: 'BE',
      point: 'n1',
      text: 'A new one.',
      added,
    };
    world.must({ by: 'ben', room: 'plenary', kind: 'amendment-filed', body });
    file(world, 'CO', 'n1', 'A new one.', { joins: 'BE' });
    const ids = (party: Code) =>
      revisionOf(accordOf(world), partyId(party)).map(({ id }) => String(id));
    expect([ids('AR'), ids('BE'), ids('CO')]).toEqual([
      ['p1', 'p2'],
      ['p1', 'p2', 'n1', 'p3'],
      ['p1', 'p2', 'n1', 'p3'],
    ]);
    expect(revisionOf(accordOf(world), partyId('CO'))[2]).toMatchObject({
      label: '2 bis.',
      text: 'A new one.',
    });
    expect(wordingsOf(accordOf(world), pointId('n1'))).toEqual([null, 'A new one.']);
  });

  test('a new point cannot take the name of one that is on the table', () => {
    const world = talks();
    const added = { after: 'p3', label: '9.', kind: 'point', depth: 0 };
    const body = {
      instrument: 'accord',
      version: 1,
      party: 'BE',
      point: 'p1',
      text: 'Twice.',
      added,
    };
    const refusal = world.try({ by: 'ben', room: 'plenary', kind: 'amendment-filed', body });
    expect(refusal).toMatchObject({ code: 'taken', what: 'point' });
  });

  test('withdrawing goes back to the words on the table; there must be something to withdraw', () => {
    const world = talks();
    file(world, 'AR', 'p2', 'At once.');
    const body = { instrument: 'accord', version: 1, party: 'AR', point: 'p2' };
    world.must({ by: 'ada', room: 'plenary', kind: 'amendment-withdrawn', body });
    expect(wordingsOf(accordOf(world), pointId('p2'))).toHaveLength(1);
    const again = world.try({ by: 'ada', room: 'plenary', kind: 'amendment-withdrawn', body });
    expect(again).toMatchObject({ code: 'no-such' });
  });

  test('a new version takes an amendment in, leaves it standing, or overtakes it', () => {
    const world = talks();
    file(world, 'AR', 'p1', 'Each Party shall publish its data daily.');
    file(world, 'AR', 'p2', 'At once.');
    file(world, 'AR', 'p3', 'The frontier stays.');
    const next = reworded('p2', 'At once.').map((there) =>
      there.id === 'p3' ? { ...there, text: 'The frontier is marked.' } : there,
    );
    table(world, 2, next);
    const accord = accordOf(world);
    expect(
      [...(accord.amendments.get(partyId('AR')) ?? [])].map(([point]) => String(point)),
    ).toEqual(['p1']);
    expect(accord.overtaken.map(({ point }) => String(point))).toEqual(['p3']);
  });

  test('a party’s own text has each point once, whatever happens', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 2 ** 48 }), { minLength: 15, maxLength: 30 }),
        (chosen) => {
          const accord = accordOf(worldOf(chosen));
          for (const party of accord.mustAgree) {
            const ids = revisionOf(accord, party).map(({ id }) => id);
            expect(new Set(ids).size).toBe(ids.length);
          }
        },
      ),
      { seed: 33, numRuns: 15 },
    );
  });
});
