import { describe, expect, test } from 'vitest';
import { explain } from './refusal.ts';
import { coverageOf } from './coverage.ts';
import { ratesAt } from './rates.ts';
import { talks, type World } from './worlds.test-kit.ts';

function withRequirements(): World {
  const world = talks();
  for (const requirement of ['fund', 'boats']) {
    const amount = { value: 100, unit: 'EUR' };
    const body = { requirement, order: 1, title: requirement, amount };
    world.must({ by: 'chair', room: 'plenary', kind: 'requirement-set', body });
  }
  return world;
}
const euros = (value: number) => ({ value, unit: 'EUR' });
const share = (requirement: string, value: number, unit = 'EUR') => ({
  requirement,
  amount: { value, unit },
});
const split = (...towards: readonly ReturnType<typeof share>[]) => ({
  pledge: 'd',
  by: ['AR'],
  kind: 'money',
  what: 'A fund.',
  amount: euros(60),
  towards: [...towards],
});
const made = (world: World, body: object) =>
  world.try({ by: 'ada', room: 'plenary', kind: 'pledge-made', body: { ...body } });
const change = (world: World, body: object) =>
  world.try({
    by: 'ada',
    room: 'plenary',
    kind: 'pledge-changed',
    body: { pledge: 'd', status: 'in force', ...body },
  });
const state = (world: World, rate?: string) => {
  const body = {
    one: 'USD',
    of: 'EUR',
    ...(rate === undefined ? {} : { rate: { is: rate, asOf: '2026-09-01', saidBy: 'The bank' } }),
  };
  return world.try({ by: 'chair', room: 'plenary', kind: 'rate-stated', body });
};

/** What is promised towards each requirement, as the record stands. */
function promised(world: World): readonly unknown[] {
  const room = world.state.rooms.get(world.room('plenary'));
  if (!room) throw new Error('the plenary is there');
  const { parties } = world.state.roster;
  return coverageOf(
    room.requirements.values(),
    room.pledges.values(),
    parties,
    ratesAt(room.rates, Infinity),
  ).map(({ measure }) => (measure ? measure.inForce + measure.waiting : undefined));
}

describe('a pledge towards several requirements', () => {
  test('counts for each with its share', () => {
    const world = withRequirements();
    expect(made(world, split(share('fund', 40), share('boats', 20)))).toBeUndefined();
    expect(promised(world)).toEqual([40, 20]);
  });

  test.each([
    ['is more than is pledged, 60 EUR', split(share('fund', 40), share('boats', 21))],
    ['is not all in the unit of the pledge, EUR', split(share('fund', 40, 'USD'))],
    ['names a requirement twice', split(share('fund', 20), share('fund', 20))],
    [
      'is given beside a requirement that has all of it',
      { ...split(share('fund', 20)), requirement: 'boats' },
    ],
  ])('is refused where it %s', (why, body) => {
    const refusal = made(withRequirements(), body);
    expect(refusal).toEqual({ code: 'malformed', where: 'towards', why });
    expect(refusal && explain(refusal)).toContain(why);
  });

  test('is refused without an amount, and towards what is not there', () => {
    const { amount, ...rest } = split(share('fund', 20));
    expect(made(withRequirements(), rest)).toMatchObject({ where: 'towards' });
    const stray = { ...split(share('none', 20)), amount };
    expect(made(withRequirements(), stray)).toMatchObject({ code: 'no-such', name: 'none' });
  });

  test('is not changed to less than its shares, unless it is split anew', () => {
    const world = withRequirements();
    made(world, split(share('fund', 40), share('boats', 20)));
    expect(change(world, { amount: euros(50) })).toMatchObject({ where: 'towards' });
    const towards = [share('boats', 50)];
    expect(change(world, { amount: euros(50), towards })).toBeUndefined();
    expect(promised(world)).toEqual([0, 50]);
  });

  test('goes no more towards the one requirement that had all of it, once it is split', () => {
    const world = withRequirements();
    const { towards, ...whole } = split(share('boats', 10));
    expect(made(world, { ...whole, requirement: 'fund' })).toBeUndefined();
    expect(promised(world)).toEqual([60, 0]);
    expect(change(world, { towards })).toBeUndefined();
    expect(promised(world)).toEqual([0, 10]);
  });
});

describe('a rate that the chair states', () => {
  test('counts from then on, until it is stated anew or taken back; what stood before stays as it was', () => {
    const world = withRequirements();
    const towards = [share('fund', 50, 'USD')];
    made(world, { ...split(), amount: { value: 50, unit: 'USD' }, towards });
    const seen = [promised(world)];
    for (const rate of ['0.5', '0.9', undefined]) {
      expect(state(world, rate)).toBeUndefined();
      seen.push(promised(world));
    }
    expect(seen).toEqual([
      [0, 0],
      [25, 0],
      [45, 0],
      [0, 0],
    ]);
  });

  test('is refused between a unit and itself, as nothing, and taken back where there is none', () => {
    const world = withRequirements();
    expect(state(world)).toEqual({ code: 'no-such', what: 'rate', name: 'USD = EUR' });
    expect(state(world, '0.00')).toMatchObject({ code: 'malformed' });
    expect(state(world, '1,2')).toMatchObject({ code: 'malformed' });
    const rate = { is: '1', asOf: '2026', saidBy: 'X' };
    const body = { one: 'EUR', of: 'EUR', rate };
    expect(world.try({ by: 'chair', room: 'plenary', kind: 'rate-stated', body })).toMatchObject({
      code: 'malformed',
      where: 'of',
    });
  });
});
