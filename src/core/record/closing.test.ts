import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PartyId, PointId } from '../text/point.ts';
import { all, file, take } from './accord.test-kit.ts';
import type { Json } from './canonical.ts';
import { oneText, textHash } from './closing.ts';
import { boundAt, forceOf } from './force.ts';
import { personId } from './ids.ts';
import { pointsInPlay } from './standing.ts';
import { revisionOf, wordingsOf } from './wording.ts';
import type { Refusal } from './refusal.ts';
import { accordOf, worldOf } from './world-of.test-kit.ts';
import { firstPoints, heads, table, talks, World } from './worlds.test-kit.ts';

type Fields = { readonly [field: string]: Json };
const enter = (world: World, by: string, kind: string, body: Fields, at?: string) =>
  world.try({
    by,
    room: 'plenary',
    kind,
    body: { instrument: 'accord', ...body },
    ...(at === undefined ? {} : { at }),
  });
function hashNow(world: World): string {
  const accord = accordOf(world);
  const points = oneText(accord);
  return points ? textHash(accord, points) : '0'.repeat(64);
}
const freeze = (world: World, more: Fields = {}): Refusal | undefined =>
  enter(world, 'chair', 'text-frozen', {
    version: accordOf(world).versions.length,
    hash: hashNow(world),
    ...more,
  });
const about = (world: World, party: keyof typeof heads, more: Fields = {}): Fields => ({
  party,
  hash: accordOf(world).closing?.hash ?? '',
  ...more,
});

const agreedWorld = agreed();
function agreed(): World {
  const world = talks();
  for (const { id } of firstPoints) all(world, id, 'agreed');
  return world;
}
/** Talks whose accord is frozen. */
function frozen(): World {
  const world = new World(agreedWorld);
  expect(freeze(world)).toBeUndefined();
  return world;
}

describe('freezing', () => {
  test('takes a text on which every point is agreed, and what it freezes is what all hold', () => {
    const world = frozen();
    expect(accordOf(world).closing?.points.map(({ text }) => text)).toEqual(
      firstPoints.map(({ text }) => text),
    );
  });

  test('is refused while a bracket or a point that is not agreed is left', () => {
    const world = new World(agreedWorld);
    file(world, 'CO', 'p2', 'Other words.');
    expect(freeze(world)).toEqual({ code: 'bracket-left', point: 'p2' });
    file(world, 'CO', 'p2', firstPoints[1].text);
    take(world, 'AR', 'p2', 'agreed');
    expect(freeze(world)).toEqual({ code: 'not-agreed', point: 'p2' });
  });

  test('passes with points that are not agreed behind a gate that was waived, never with brackets', () => {
    const world = talks();
    const gate = { gate: 'g', title: 'G', guards: 'x', condition: { judgement: 'x' } };
    world.must({ by: 'chair', room: 'plenary', kind: 'gate-set', body: gate });
    expect(freeze(world, { gate: 'g' })).toMatchObject({ code: 'gate-closed' });
    const waived = { gate: 'g', reason: 'Winter.' };
    world.must({ by: 'chair', room: 'plenary', kind: 'gate-waived', body: waived });
    file(world, 'CO', 'p2', 'Other words.');
    expect(freeze(world, { gate: 'g' })).toMatchObject({ code: 'bracket-left' });
    file(world, 'CO', 'p2', firstPoints[1].text);
    expect(freeze(world, { gate: 'g' })).toBeUndefined();
  });

  test('asks for the hash of the text as it stands', () => {
    const hash = 'f'.repeat(64);
    expect(freeze(new World(agreedWorld), { hash })).toMatchObject({ code: 'text-differs' });
  });

  test('is for good: the words change no more, by anyone', () => {
    const world = frozen();
    expect(freeze(world)).toMatchObject({ code: 'frozen' });
    expect(() => table(world, 2, firstPoints)).toThrow('frozen');
    expect(() => file(world, 'CO', 'p2', 'Other words.')).toThrow('frozen');
    expect(() => take(world, 'AR', 'p1', 'objects')).toThrow('frozen');
    const fewer = { mustAgree: ['AR'], reason: 'x' };
    expect(enter(world, 'chair', 'parties-set', fewer)).toMatchObject({ code: 'frozen' });
  });
});

describe('signatures', () => {
  test('are over the hash of the frozen text, with a mandate to sign', () => {
    const world = new World(agreedWorld);
    expect(enter(world, 'ada', 'signed', { party: 'AR', hash: hashNow(world) })).toMatchObject({
      code: 'no-such',
    });
    freeze(world);
    expect(enter(world, 'ann', 'signed', about(world, 'AR'))).toMatchObject({
      code: 'no-mandate',
      mandate: 'sign',
    });
    const hash = 'f'.repeat(64);
    expect(enter(world, 'ada', 'signed', { party: 'AR', hash })).toMatchObject({
      code: 'text-differs',
    });
    expect(enter(world, 'ada', 'signed', about(world, 'AR'))).toBeUndefined();
    expect(enter(world, 'ada', 'signed', about(world, 'AR'))).toMatchObject({ code: 'taken' });
  });

  test('ad referendum become full ones when confirmed, and only then is there a ratification', () => {
    const world = frozen();
    const sign = (adReferendum: boolean) =>
      enter(world, 'ada', 'signed', about(world, 'AR', { adReferendum }));
    const ratify = () => enter(world, 'ada', 'ratified', about(world, 'AR'));
    expect(sign(true)).toBeUndefined();
    expect(sign(true)).toMatchObject({ code: 'taken' });
    expect(ratify()).toMatchObject({ code: 'no-such' });
    expect(sign(false)).toBeUndefined();
    expect(ratify()).toBeUndefined();
    expect(ratify()).toMatchObject({ code: 'taken' });
  });

  test('stand beside reservations, on the text or one of its points', () => {
    const world = frozen();
    const reserve = (more: Fields) =>
      enter(world, 'ben', 'reservation-entered', {
        reservation: 'r1',
        party: 'BE',
        text: 'Not the islands.',
        ...more,
      });
    expect(reserve({ point: 'p9' })).toMatchObject({ code: 'no-such', what: 'point' });
    expect(reserve({ point: 'p3' })).toBeUndefined();
    expect(reserve({})).toMatchObject({ code: 'taken' });
  });
});

describe('entry into force', () => {
  const day = (n: number): string => new Date(Date.UTC(2026, 9, n)).toISOString();
  function signedBy(terms: Fields, ...by: (keyof typeof heads)[]): World {
    const world = frozen();
    expect(enter(world, 'chair', 'force-set', terms)).toBeUndefined();
    for (const party of by) enter(world, heads[party], 'signed', about(world, party));
    return world;
  }

  test('is after so many ratifications and a period, and can be asked for any instant', () => {
    const world = signedBy({ ratifications: 2, daysAfter: 30 }, 'AR', 'BE', 'CO');
    enter(world, 'ada', 'ratified', about(world, 'AR'), day(1));
    expect(forceOf(accordOf(world), day(2))).toMatchObject({ inForce: false, missing: 1 });
    enter(world, 'cam', 'ratified', about(world, 'CO'), day(3));
    enter(world, 'ben', 'ratified', about(world, 'BE'), day(4));
    const accord = accordOf(world);
    expect(forceOf(accord, day(2)).missing).toBe(1);
    expect(forceOf(accord, day(32))).toMatchObject({ inForce: false, from: day(33) });
    expect(forceOf(accord, day(33)).inForce).toBe(true);
    expect(boundAt(accord, day(32))).toEqual([]);
    expect(boundAt(accord, day(33))).toEqual(['AR', 'CO', 'BE']);
  });

  test('waits for named parties and for a date', () => {
    const world = signedBy({ parties: ['BE'], notBefore: day(20) }, 'AR', 'BE');
    enter(world, 'ada', 'ratified', about(world, 'AR'), day(1));
    expect(forceOf(accordOf(world), day(25)).waitsFor).toEqual(['BE']);
    enter(world, 'ben', 'ratified', about(world, 'BE'), day(2));
    expect(forceOf(accordOf(world), day(19))).toMatchObject({ inForce: false, from: day(20) });
  });

  test('is declared by the depositary, not before it has come nor for another day', () => {
    const world = signedBy({ ratifications: 1, depositary: 'CO', daysAfter: 1 }, 'AR');
    enter(world, 'ada', 'ratified', about(world, 'AR'), day(1));
    const declare = (by: string, from: string, at: string) =>
      enter(world, by, 'force-declared', { from }, at);
    expect(declare('chair', day(2), day(2))).toMatchObject({ code: 'not-yours' });
    expect(declare('cam', day(2), day(1))).toMatchObject({ code: 'not-in-force' });
    expect(declare('cam', day(3), day(3))).toMatchObject({ code: 'not-in-force' });
    expect(declare('cam', day(2), day(3))).toBeUndefined();
    expect(declare('cam', day(2), day(3))).toMatchObject({ code: 'taken' });
  });

  test('does not end accession; a party out of it is bound until its notice ends', () => {
    const world = signedBy({ ratifications: 1, daysOfNotice: 10 }, 'AR');
    const leave = (by: keyof typeof heads, at: string) =>
      enter(world, heads[by], 'withdrawal-notified', { party: by }, at);
    expect(leave('AR', day(1))).toMatchObject({ code: 'not-in-force' });
    enter(world, 'ada', 'ratified', about(world, 'AR'), day(1));
    expect(enter(world, 'ada', 'acceded', about(world, 'AR'))).toMatchObject({ code: 'taken' });
    expect(enter(world, 'ben', 'acceded', about(world, 'BE'), day(5))).toBeUndefined();
    expect(leave('AR', day(6))).toBeUndefined();
    expect(leave('AR', day(7))).toMatchObject({ code: 'taken' });
    expect(boundAt(accordOf(world), day(15))).toEqual(['AR', 'BE']);
    expect(boundAt(accordOf(world), day(16))).toEqual(['BE']);
  });

  test('has terms that are settled before the first signature', () => {
    const world = signedBy({ ratifications: 1 }, 'AR');
    expect(enter(world, 'chair', 'force-set', { ratifications: 2 })).toMatchObject({
      code: 'taken',
    });
  });
});

test('whatever happens, a text freezes if, and only if, all is agreed, in one order, and no bracket is left', () => {
  let frozenOnes = 0;
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 2 ** 48 }), { minLength: 1, maxLength: 12 }),
      fc.boolean(),
      (chosen, settled) => {
        const world = worldOf(chosen);
        const points = pointsInPlay(accordOf(world));
        const open = points.filter((id) => wordingsOf(accordOf(world), id).length > 1);
        const inside = world.state.rooms.get(world.room('plenary'))?.members;
        const left = Object.values(heads).map((head) => inside?.get(personId(head))?.left);
        fc.pre(!settled || left.every((seq) => seq === undefined));
        if (settled) points.forEach((id) => all(world, id, 'agreed'));
        const { positions, mustAgree } = accordOf(world);
        const holds = (id: PointId, party: PartyId): boolean => {
          const taken = positions.get(id)?.get(party);
          return taken?.position === 'agreed' && taken.lapsed === undefined;
        };
        const ready = points.every((id) => mustAgree.every((party) => holds(id, party)));
        const orders = mustAgree.map((party) =>
          revisionOf(accordOf(world), party).map(({ id, depth }) => `${id} ${depth}`),
        );
        const inOneOrder = new Set(orders.map((order) => order.join())).size === 1;
        const refusal = freeze(world);
        if (refusal === undefined) frozenOnes += 1;
        expect(refusal === undefined).toBe(ready && open.length === 0 && inOneOrder);
      },
    ),
    { seed: 5, numRuns: 40 },
  );
  expect(frozenOnes).toBeGreaterThan(0);
});
