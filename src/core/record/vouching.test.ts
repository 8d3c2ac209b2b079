import { expect, test } from 'vitest';
import type { Roster } from './roster.ts';
import { isAskedFor } from './vouching.ts';
import { minute, partyKey, people, talks, type World } from './worlds.test-kit.ts';
import { partyId } from '../text/point.ts';

/** Who is asked whether someone comes in for a party. */
function asked({ roster }: { roster: Roster }, party: string, at = minute(500)): string[] {
  return [...people].filter((name) => {
    const person = [...roster.people.values()].find(({ id }) => id === name);
    return person !== undefined && isAskedFor(roster, person, partyId(party), at);
  });
}

const recalled = (world: World, person: string): void =>
  world.must({ by: person, kind: 'delegate-recalled', body: { person } });

test('its head is asked whether someone comes in for a party, and no one else', () => {
  const { state } = talks();
  expect(['AR', 'BE', 'CO'].map((party) => asked(state, party))).toEqual([
    ['ada'],
    ['ben'],
    ['cam'],
  ]);
  expect(asked(state, 'XX')).toEqual([]);
});

test('the chair is asked for a party that has neither a head nor a key of its own', () => {
  const world = talks();
  world.must({ by: 'chair', kind: 'party-named', body: { party: 'DO', name: 'Dovan' } });
  expect(asked(world.state, 'DO')).toEqual(['chair']);
  recalled(world, 'cam');
  expect(asked(world.state, 'CO')).toEqual(['chair']);
});

test('where the party has a key the chair is not asked, though its head has gone: only its seal could let someone in', () => {
  const world = talks();
  world.must({ by: 'ada', kind: 'party-key-set', body: partyKey(world, 'AR') });
  recalled(world, 'ada');
  expect(asked(world.state, 'AR')).toEqual([]);
});

test('a head is asked while in the role, not before and not after', () => {
  const { state } = talks();
  expect(asked(state, 'AR', '2020-01-01T00:00:00.000Z')).toEqual([]);
});
