import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partyId } from '../text/point.ts';
import { all } from './accord.test-kit.ts';
import type { Json } from './canonical.ts';
import { oneText, textHash } from './closing.ts';
import { notificationsOf, participantsOf } from './depositary.ts';
import { boundAt, forceOf } from './force.ts';
import { matterId } from './ids.ts';
import type { Refusal } from './refusal.ts';
import type { Room } from './state.ts';
import { accordOf, longWorldOf } from './world-of.test-kit.ts';
import { firstPoints, heads, talks, World } from './worlds.test-kit.ts';

type Fields = { readonly [field: string]: Json };
type Code = keyof typeof heads;
const day = (n: number): string => new Date(Date.UTC(2026, 9, n)).toISOString();
const enter = (world: World, by: string, kind: string, body: Fields, at?: string) =>
  world.try({
    by,
    room: 'plenary',
    kind,
    body: { instrument: 'accord', ...body },
    ...(at === undefined ? {} : { at }),
  });

/** Talks whose accord is frozen, and enters into force a day after the second ratification. */
function frozen(): World {
  const world = talks();
  for (const { id } of firstPoints) all(world, id, 'agreed');
  const accord = accordOf(world);
  const hash = textHash(accord, oneText(accord) ?? []);
  expect(enter(world, 'chair', 'text-frozen', { version: 1, hash })).toBeUndefined();
  const terms = { ratifications: 2, daysAfter: 1, daysOfNotice: 10 };
  expect(enter(world, 'chair', 'force-set', terms)).toBeUndefined();
  return world;
}
const does = (world: World, kind: string, party: Code, at?: string, more: Fields = {}) => {
  const hash = accordOf(world).closing?.hash ?? '';
  expect(enter(world, heads[party], kind, { party, hash, ...more }, at)).toBeUndefined();
};
const reserve = (world: World, party: Code, at?: string): void => {
  const body = { reservation: `r-${party}`, party, text: 'Not the islands.', point: 'p3' };
  expect(enter(world, heads[party], 'reservation-entered', body, at)).toBeUndefined();
};
const on = (world: World, kind: string, party: Code, of: Code, at?: string): Refusal | undefined =>
  enter(world, heads[party], kind, { reservation: `r-${of}`, party }, at);
function roomOf(world: World): Room {
  const room = world.state.rooms.get(world.room('plenary'));
  if (!room) throw new RangeError('there is no plenary');
  return room;
}
const reservation = (world: World, of: Code) =>
  accordOf(world).closing?.reservations.get(matterId(`r-${of}`));

describe('a reservation', () => {
  test('is taken back by the party that entered it, once, and stays readable', () => {
    const world = frozen();
    reserve(world, 'BE');
    expect(on(world, 'reservation-withdrawn', 'AR', 'BE')).toMatchObject({ code: 'no-such' });
    expect(on(world, 'reservation-withdrawn', 'BE', 'BE')).toBeUndefined();
    expect(reservation(world, 'BE')).toMatchObject({ text: 'Not the islands.' });
    expect(reservation(world, 'BE')?.withdrawn).toBeDefined();
    expect(on(world, 'reservation-withdrawn', 'BE', 'BE')).toMatchObject({ code: 'no-such' });
    expect(on(world, 'objection-made', 'AR', 'BE')).toMatchObject({ code: 'no-such' });
  });

  test('is objected to by another party, which can take that back and say it again', () => {
    const world = frozen();
    reserve(world, 'BE');
    expect(on(world, 'objection-made', 'BE', 'BE')).toMatchObject({ code: 'not-yours' });
    expect(on(world, 'objection-withdrawn', 'AR', 'BE')).toMatchObject({ code: 'no-such' });
    expect(on(world, 'objection-made', 'AR', 'BE')).toBeUndefined();
    expect(on(world, 'objection-made', 'AR', 'BE')).toMatchObject({ code: 'taken' });
    expect(on(world, 'objection-withdrawn', 'AR', 'BE')).toBeUndefined();
    expect(reservation(world, 'BE')?.objections.get(partyId('AR'))?.withdrawn).toBeDefined();
    expect(on(world, 'objection-made', 'AR', 'BE')).toBeUndefined();
  });

  test('is accepted by a bound party that says nothing for twelve months, and not before its own consent', () => {
    const world = frozen();
    for (const party of ['AR', 'BE', 'CO'] as const) does(world, 'signed', party, day(1));
    reserve(world, 'BE', day(2));
    does(world, 'ratified', 'AR', day(3));
    const late = new World(world);
    const lastInstant = '2027-10-02T00:00:00.000Z';
    expect(on(world, 'objection-made', 'AR', 'BE', lastInstant)).toBeUndefined();
    const after = '2027-10-02T00:00:00.001Z';
    expect(on(late, 'objection-made', 'AR', 'BE', after)).toEqual({
      code: 'too-late',
      until: lastInstant,
    });
    expect(on(late, 'objection-made', 'CO', 'BE', after)).toBeUndefined();
  });
});

describe('the depositary', () => {
  test('notifies what happened in order, and what came by time alone at its instant', () => {
    const world = frozen();
    does(world, 'signed', 'AR', day(1), { adReferendum: true });
    does(world, 'signed', 'AR', day(2));
    does(world, 'signed', 'BE', day(3));
    reserve(world, 'BE', day(4));
    does(world, 'ratified', 'AR', day(5));
    does(world, 'ratified', 'BE', day(6));
    does(world, 'acceded', 'CO', day(8));
    expect(on(world, 'objection-made', 'CO', 'BE', day(9))).toBeUndefined();
    enter(world, 'ada', 'withdrawal-notified', { party: 'AR' }, day(10));
    const told = notificationsOf(roomOf(world), accordOf(world), day(30));
    expect(told.map(({ number, kind, party }) => [number, kind, party])).toEqual([
      [1, 'text-frozen', undefined],
      [2, 'signed', 'AR'],
      [3, 'signed', 'AR'],
      [4, 'signed', 'BE'],
      [5, 'reservation-entered', 'BE'],
      [6, 'ratified', 'AR'],
      [7, 'ratified', 'BE'],
      [8, 'in-force', undefined],
      [9, 'acceded', 'CO'],
      [10, 'objection-made', 'CO'],
      [11, 'withdrawal-notified', 'AR'],
      [12, 'left', 'AR'],
    ]);
    expect(told[7]?.at).toBe(day(7));
    expect(told.map(({ adReferendum }) => adReferendum === true).indexOf(true)).toBe(1);
    expect(told[9]?.reservation).toEqual({ id: 'r-BE', party: 'BE' });
    expect(notificationsOf(roomOf(world), accordOf(world), day(6))).toHaveLength(7);
  });

  test('keeps a line for each party: signed, bound and how, reserved, in force for it since', () => {
    const world = frozen();
    does(world, 'signed', 'AR', day(1));
    does(world, 'ratified', 'AR', day(2));
    does(world, 'acceded', 'BE', day(3));
    reserve(world, 'BE', day(3));
    does(world, 'acceded', 'CO', day(9));
    const [ar, be, co] = participantsOf(accordOf(world), day(20));
    expect(ar).toMatchObject({ party: 'AR', consent: { how: 'ratified' }, inForceFrom: day(4) });
    expect(be).toMatchObject({ party: 'BE', consent: { how: 'acceded' }, inForceFrom: day(4) });
    expect(be?.reservations).toHaveLength(1);
    expect(co).toMatchObject({ party: 'CO', inForceFrom: day(9), bound: true });
    expect(participantsOf(accordOf(world), day(3)).some((one) => one.bound)).toBe(false);
  });
});

test('whatever happens, the table of participants says of whom the text binds just what its force says', () => {
  let inForce = 0;
  const choices = fc.array(fc.integer({ min: 0, max: 2 ** 48 }), { minLength: 10, maxLength: 40 });
  const property = fc.property(choices, fc.integer({ min: 0, max: 40 }), (chosen, later) => {
    const world = longWorldOf(chosen);
    const accord = accordOf(world);
    const at = new Date(Date.UTC(2026, 8, 1 + later)).toISOString();
    const participants = participantsOf(accord, at);
    if (forceOf(accord, at).inForce) inForce += 1;
    const bound = participants.filter((one) => one.bound).map(({ party }) => party);
    expect(new Set(bound)).toEqual(new Set(boundAt(accord, at)));
    for (const one of participants.filter((line) => line.bound)) {
      expect(one.inForceFrom !== undefined && one.inForceFrom <= at).toBe(true);
    }
    const told = notificationsOf(roomOf(world), accord, at);
    expect(told.map(({ number }) => number)).toEqual(told.map((_, place) => place + 1));
    const instants = told.map((one) => one.at);
    expect(instants.toSorted()).toEqual(instants);
  });
  fc.assert(property, { seed: 21, numRuns: 40 });
  expect(inForce).toBeGreaterThan(0);
});
