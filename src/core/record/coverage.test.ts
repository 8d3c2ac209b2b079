import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryIdOf, matterId, personId, roomId } from './ids.ts';
import { pledgeStatuses, type Pledge, type Requirement } from './matters.ts';
import { type Party } from './roster.ts';
import { type Source } from './source.ts';
import { partyId } from '../text/point.ts';
import { coverageOf as coverageAt, isInForce, isPromised, sumsOf, unassigned } from './coverage.ts';

const source: Source = {
  room: roomId('0'.repeat(32)),
  seq: 1,
  entry: entryIdOf('0'.repeat(64)),
  by: personId('chair'),
  happened: '2026-09-01',
  recorded: '2026-09-01T00:00:00.000Z',
};

const party = (id: string, members: readonly string[] = []): Party => ({
  id: partyId(id),
  name: id,
  members: members.map(partyId),
  keys: [],
  source,
});
const among = (...all: readonly Party[]): ReadonlyMap<Party['id'], Party> =>
  new Map(all.map((one) => [one.id, one]));
const states = among(
  party('AR'),
  party('BE'),
  party('CO'),
  party('BOTH', ['AR', 'BE']),
  party('OTHERS', ['BE', 'CO']),
);

const coverageOf = (
  requirements: readonly Requirement[],
  pledges: readonly Pledge[],
  parties: ReadonlyMap<Party['id'], Party>,
) => coverageAt(requirements, pledges, parties, new Map());

const requirement = (id: string, needs?: [number, string], order = 1): Requirement => ({
  id: matterId(id),
  order,
  title: id,
  ...(needs ? { amount: { value: needs[0], unit: needs[1] } } : {}),
  statements: [],
  source,
});

const pledge = (
  by: readonly string[],
  amount: [number, string] | undefined,
  status: Pledge['status'],
  towards?: string,
): Pledge => ({
  id: matterId(`${by.join('-')}.${status.replace(' ', '-')}`),
  by: by.map(partyId),
  with: [],
  kind: 'money',
  what: 'something',
  ...(amount ? { amount: { value: amount[0], unit: amount[1] } } : {}),
  ...(towards === undefined ? {} : { requirement: matterId(towards) }),
  status,
  statements: [],
  source,
});

describe('the coverage of a requirement', () => {
  test('is solid for what is in force, hatched for what waits, empty for what is missing', () => {
    const [covered] = coverageOf(
      [requirement('fund', [100, 'EUR'])],
      [
        pledge(['AR'], [40, 'EUR'], 'in force', 'fund'),
        pledge(['BE'], [25, 'EUR'], 'offered', 'fund'),
      ],
      states,
    );
    expect(covered?.measure).toEqual({
      needed: { value: 100, unit: 'EUR' },
      inForce: 40,
      waiting: 25,
      missing: 35,
      over: 0,
    });
  });

  test('never adds up different units, and shows the others beside', () => {
    const [covered] = coverageOf(
      [requirement('fund', [100, 'EUR'])],
      [
        pledge(['AR'], [40, 'EUR'], 'in force', 'fund'),
        pledge(['BE'], [5, 'stations'], 'confirmed', 'fund'),
      ],
      states,
    );
    expect(covered?.measure?.missing).toBe(60);
    expect(covered?.beside).toEqual([{ unit: 'stations', inForce: 0, waiting: 5 }]);
  });

  test('leaves out what is only considered, and what was withdrawn', () => {
    const [covered] = coverageOf(
      [requirement('fund', [100, 'EUR'])],
      [
        pledge(['AR'], [40, 'EUR'], 'considered', 'fund'),
        pledge(['BE'], [25, 'EUR'], 'withdrawn', 'fund'),
      ],
      states,
    );
    expect(covered?.measure?.missing).toBe(100);
    expect(covered?.pledges).toHaveLength(2);
  });

  test('counts a pledge that two parties give together once', () => {
    expect(sumsOf([pledge(['AR', 'BE'], [10, 'EUR'], 'in force')], states)).toEqual([
      { unit: 'EUR', inForce: 10, waiting: 0 },
    ]);
  });

  test("does not count a member's pledge again that lies within its coalition's", () => {
    const coalition = pledge(['BOTH'], [100, 'people'], 'offered');
    const member = pledge(['AR'], [30, 'people'], 'in force');
    expect(sumsOf([coalition, member], states)).toEqual([
      { unit: 'people', inForce: 30, waiting: 70 },
    ]);
  });

  test("counts the members' pledges where together they are more than the coalition's", () => {
    const pledges = [
      pledge(['BOTH'], [50, 'people'], 'in force'),
      pledge(['AR'], [30, 'people'], 'offered'),
      pledge(['BE'], [40, 'people'], 'offered'),
    ];
    expect(sumsOf(pledges, states)).toEqual([{ unit: 'people', inForce: 50, waiting: 20 }]);
  });

  test('keeps apart a joint pledge and one of the parties’ own, since neither is a coalition', () => {
    const pledges = [
      pledge(['AR', 'CO'], [10, 'EUR'], 'in force'),
      pledge(['AR'], [5, 'EUR'], 'in force'),
    ];
    expect(sumsOf(pledges, states)[0]?.inForce).toBe(15);
  });

  test('measures nothing where the requirement states no amount', () => {
    const [covered] = coverageOf(
      [requirement('own-army')],
      [pledge(['AR'], [7, 'people'], 'confirmed', 'own-army')],
      states,
    );
    expect(covered?.measure).toBeUndefined();
    expect(covered?.beside).toEqual([{ unit: 'people', inForce: 0, waiting: 7 }]);
  });

  test('comes in the order of priority', () => {
    const order = coverageOf(
      [requirement('second', [1, 'EUR'], 2), requirement('first', [1, 'EUR'], 1)],
      [],
      states,
    ).map((covered) => covered.requirement.title);
    expect(order).toEqual(['first', 'second']);
  });

  test('does not lose a pledge that names no requirement', () => {
    const lone = pledge(['AR'], [1, 'EUR'], 'offered');
    const strayed = pledge(['BE'], [1, 'EUR'], 'offered', 'gone');
    expect(unassigned(new Map(), [lone, strayed])).toEqual([lone, strayed]);
  });
});

const somePledge = fc
  .record({
    by: fc.uniqueArray(fc.constantFrom('AR', 'BE', 'CO', 'BOTH', 'OTHERS'), {
      minLength: 1,
      maxLength: 3,
    }),
    value: fc.nat(20),
    unit: fc.constantFrom('EUR', 'people', 'stations'),
    status: fc.constantFrom(...pledgeStatuses),
    towards: fc.constantFrom('a', 'b'),
  })
  .map(({ by, value, unit, status, towards }) => pledge(by, [value, unit], status, towards));
const runs = { seed: 7, numRuns: 500 };

describe('for any pledges', () => {
  const requirements = [requirement('a', [500, 'EUR'], 1), requirement('b', [20, 'people'], 2)];
  const lone = among(party('AR'), party('BE'), party('CO'), party('BOTH'), party('OTHERS'));

  test('what is in force, waiting and missing makes up what is needed, or passes it', () => {
    fc.assert(
      fc.property(fc.array(somePledge), (pledges) => {
        for (const { measure } of coverageOf(requirements, pledges, states)) {
          if (!measure) throw new Error('the requirement states an amount');
          const { needed, inForce, waiting, missing, over } = measure;
          expect(inForce + waiting + missing - over).toBe(needed.value);
          expect(Math.min(missing, over)).toBe(0);
        }
      }),
      runs,
    );
  });

  test('nothing is counted twice: no sum passes the sum of the pledges in that unit', () => {
    fc.assert(
      fc.property(fc.array(somePledge), (pledges) => {
        for (const { unit, inForce, waiting } of sumsOf(pledges, states)) {
          const inUnit = pledges.filter(({ amount }) => amount?.unit === unit);
          expect(inForce + waiting).toBeLessThanOrEqual(plain(inUnit.filter(isPromised)));
          expect(inForce).toBeLessThanOrEqual(plain(inUnit.filter(isInForce)));
          expect(Math.min(inForce, waiting)).toBeGreaterThanOrEqual(0);
        }
      }),
      runs,
    );
  });

  test('without coalitions every promise counts exactly once', () => {
    fc.assert(
      fc.property(fc.array(somePledge), (pledges) => {
        for (const { unit, inForce, waiting } of sumsOf(pledges, lone)) {
          const inUnit = pledges.filter(({ amount }) => amount?.unit === unit);
          expect(inForce).toBe(plain(inUnit.filter(isInForce)));
          expect(inForce + waiting).toBe(plain(inUnit.filter(isPromised)));
        }
      }),
      runs,
    );
  });

  test('a pledge in one unit changes no sum in another', () => {
    fc.assert(
      fc.property(fc.array(somePledge), somePledge, (pledges, more) => {
        const others = (sums: ReturnType<typeof sumsOf>): ReturnType<typeof sumsOf> =>
          sums
            .filter(({ unit }) => unit !== more.amount?.unit)
            .toSorted((a, b) => (a.unit < b.unit ? -1 : 1));
        expect(others(sumsOf([...pledges, more], states))).toEqual(others(sumsOf(pledges, states)));
      }),
      runs,
    );
  });

  test('the order in which they were made makes no difference', () => {
    fc.assert(
      fc.property(fc.array(somePledge), (pledges) => {
        const forward = coverageOf(requirements, pledges, states).map(({ measure }) => measure);
        const backward = coverageOf(requirements, pledges.toReversed(), states).map(
          ({ measure }) => measure,
        );
        expect(backward).toEqual(forward);
      }),
      runs,
    );
  });
});

const plain = (pledges: readonly Pledge[]): number =>
  pledges.reduce((sum, { amount }) => sum + (amount?.value ?? 0), 0);
