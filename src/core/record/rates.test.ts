import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryIdOf, matterId, personId, roomId } from './ids.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import type { Pledge, Rate, Requirement } from './matters.ts';
import { coverageOverTime } from './coverage-over-time.ts';
import { conversion, pairOf, ratesAt, startOf, withRate, type RateHistory } from './rates.ts';
import { decimal, plus, times, whole, wholePart } from './rational.ts';
import type { Source } from './source.ts';
import { partyId } from '../text/point.ts';

const source: Source = {
  room: roomId('0'.repeat(32)),
  seq: 1,
  entry: entryIdOf('0'.repeat(64)),
  by: personId('chair'),
  happened: '2026-09-01',
  recorded: '2026-09-01T00:00:00.000Z',
};
const rate = (one: string, is: string, of: string): Rate => ({
  one,
  is,
  of,
  asOf: '2026-09-01',
  saidBy: 'The bank',
  source,
});
const stated = (...rates: readonly Rate[]): ReadonlyMap<string, Rate> =>
  new Map(rates.map((one) => [pairOf(one.one, one.of), one]));

const needs = (id: string, value: number): Requirement => ({
  id: matterId(id),
  order: 1,
  title: id,
  amount: { value, unit: 'EUR' },
  statements: [],
  source,
});
interface Given {
  readonly value: number;
  readonly unit: string;
  readonly inForce: boolean;
  /** Of it towards `a` and `b`; none: all of it towards `a`. */
  readonly shares?: readonly [number, number];
}
const pledge = ({ value, unit, inForce, shares }: Given, place = 0): Pledge => ({
  id: matterId(`d${place}`),
  by: [partyId(`P${place}`)],
  with: [],
  kind: 'money',
  what: 'money',
  amount: { value, unit },
  ...(shares
    ? {
        towards: ['a', 'b'].map((id, at) => ({
          requirement: matterId(id),
          amount: { value: shares[at] ?? 0, unit },
        })),
      }
    : { requirement: matterId('a') }),
  status: inForce ? 'in force' : 'offered',
  statements: [],
  source,
});
const promised = ({ measure }: Coverage): number =>
  (measure?.inForce ?? 0) + (measure?.waiting ?? 0);
const both = [needs('a', 1000), needs('b', 1000)];
const noRates = stated();

const someDecimal = fc
  .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 999_999 }))
  .map(([units, parts]) => `${units}.${String(parts).padStart(6, '0')}`);
const someGiven = (units: readonly string[]) =>
  fc
    .record({
      value: fc.nat(5000),
      unit: fc.constantFrom(...units),
      inForce: fc.boolean(),
      split: fc.option(fc.tuple(fc.nat(100), fc.nat(100)), { nil: undefined }),
    })
    .map(({ split, ...rest }): Given => {
      if (!split) return rest;
      const first = Math.floor((rest.value * split[0]) / 100);
      const second = Math.floor(((rest.value - first) * split[1]) / 100);
      return { ...rest, shares: [first, second] };
    });
const somePledges = (...units: readonly string[]) =>
  fc
    .array(someGiven(units), { maxLength: 8 })
    .map((all) => all.map((one, place) => pledge(one, place)));
const runs = { seed: 19, numRuns: 500 };

describe('for any pledges, split or not', () => {
  test('nothing is counted twice over requirements, with or without a rate', () => {
    fc.assert(
      fc.property(somePledges('EUR', 'USD'), someDecimal, (pledges, is) => {
        const factor = decimal(is);
        const inEuros = pledges.reduce((sum, { amount }) => {
          const value = whole(amount?.value ?? 0);
          return plus(sum, amount?.unit === 'USD' ? times(value, factor) : value);
        }, whole(0));
        const covered = coverageOf(both, pledges, new Map(), stated(rate('USD', is, 'EUR')));
        const counted = covered.reduce((sum, one) => sum + promised(one), 0);
        expect(counted).toBeLessThanOrEqual(wholePart(inEuros));
      }),
      runs,
    );
  });

  test('without a rate, nothing of another unit is added', () => {
    fc.assert(
      fc.property(somePledges('EUR', 'USD', 'boats'), (pledges) => {
        const euros = pledges.filter(({ amount }) => amount?.unit === 'EUR');
        const measures = (all: readonly Pledge[]) =>
          coverageOf(both, all, new Map(), noRates).map(({ measure }) => measure);
        expect(measures(pledges)).toEqual(measures(euros));
      }),
      runs,
    );
  });

  test('with a rate the sum is exact, and rounded down once', () => {
    fc.assert(
      fc.property(somePledges('EUR', 'USD'), someDecimal, (pledges, is) => {
        const millionths = BigInt(is.replace('.', ''));
        const inA = (one: Pledge): bigint =>
          BigInt((one.towards?.[0]?.amount ?? one.amount)?.value ?? 0);
        const exact = pledges.reduce(
          (sum, one) => sum + inA(one) * (one.amount?.unit === 'USD' ? millionths : 1_000_000n),
          0n,
        );
        const [a] = coverageOf(both, pledges, new Map(), stated(rate('USD', is, 'EUR')));
        expect(a && promised(a)).toBe(Number(exact / 1_000_000n));
      }),
      runs,
    );
  });

  test('what is joined and what stands beside make up all that is in other units', () => {
    fc.assert(
      fc.property(somePledges('EUR', 'USD', 'boats'), (pledges) => {
        const sums = coverageOf(both, pledges, new Map(), stated(rate('USD', '0.9', 'EUR')));
        for (const { joined, beside } of sums) {
          expect(joined.every(({ sum }) => sum.unit === 'USD')).toBe(true);
          expect(beside.every(({ unit }) => unit === 'boats')).toBe(true);
        }
      }),
      runs,
    );
  });
});

describe('a stated rate', () => {
  const dollars = pledge({ value: 100, unit: 'USD', inForce: true });

  test('is shown with what it joins', () => {
    const own = rate('USD', '0.925', 'EUR');
    const [a] = coverageOf(both, [dollars], new Map(), stated(own));
    expect(a?.measure).toMatchObject({ inForce: 92, waiting: 0, missing: 908 });
    expect(a?.joined).toEqual([{ sum: { unit: 'USD', inForce: 100, waiting: 0 }, rates: [own] }]);
    expect(a?.beside).toEqual([]);
  });

  test('counts the other way round too, without losing anything', () => {
    const [a] = coverageOf(
      both,
      [{ ...dollars, amount: { value: 90, unit: 'USD' } }],
      new Map(),
      stated(rate('EUR', '3', 'USD')),
    );
    expect(a?.measure?.inForce).toBe(30);
  });

  test('joins by a chain of two, where no rate joins at once', () => {
    const chain = [rate('USD', '0.5', 'XDR'), rate('XDR', '3', 'EUR')];
    const [a] = coverageOf(both, [dollars], new Map(), stated(...chain));
    expect(a?.measure?.inForce).toBe(150);
    expect(a?.joined[0]?.rates).toEqual(chain);
  });

  test('is taken before any chain, and no chain is where two of them differ', () => {
    const chains = [
      rate('USD', '2', 'GBP'),
      rate('GBP', '2', 'EUR'),
      rate('USD', '3', 'CHF'),
      rate('CHF', '3', 'EUR'),
    ];
    expect(conversion('USD', 'EUR', stated(...chains))).toBeUndefined();
    const direct = rate('EUR', '5', 'USD');
    expect(conversion('USD', 'EUR', stated(...chains, direct))?.rates).toEqual([direct]);
  });

  test("does not count a member's pledge in another unit again that lies within its coalition's", () => {
    const parties = new Map(
      ['P1', 'BOTH'].map((id) => [
        partyId(id),
        {
          id: partyId(id),
          name: id,
          members: id === 'BOTH' ? [partyId('P1')] : [],
          keys: [],
          source,
        },
      ]),
    );
    const coalition = {
      ...pledge({ value: 100, unit: 'EUR', inForce: true }),
      by: [partyId('BOTH')],
    };
    const member = pledge({ value: 50, unit: 'USD', inForce: true }, 1);
    const [a] = coverageOf(both, [coalition, member], parties, stated(rate('USD', '1', 'EUR')));
    expect(a?.measure?.inForce).toBe(100);
  });
});

describe('the rates stated between two units, each with its own date', () => {
  const asOf = (date: string, is: string): Rate => ({ ...rate('USD', is, 'EUR'), asOf: date });
  const historyOf = (...rates: readonly Rate[]): RateHistory =>
    new Map([[pairOf('USD', 'EUR'), rates.reduce(withRate, [] as readonly Rate[])]]);
  const heldAt = (history: RateHistory, date: string): string | undefined =>
    ratesAt(history, Date.parse(date)).get(pairOf('USD', 'EUR'))?.is;
  const dates = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map((parts) => ['2026', ...parts.map((part) => String(part).padStart(2, '0'))].join('-'));

  test('of all stated the one with the latest date that is not after holds, whichever was stated first', () => {
    const some = fc.uniqueArray(dates, { maxLength: 6 });
    fc.assert(
      fc.property(some, dates, (stated, at) => {
        const history = historyOf(...stated.map((date) => asOf(date, date.replaceAll('-', ''))));
        const past = stated.filter((date) => date <= at).toSorted();
        expect(heldAt(history, at)).toBe(past.at(-1)?.replaceAll('-', ''));
      }),
      runs,
    );
  });

  test('stated again as of the same date one takes the place of the other', () => {
    const history = historyOf(asOf('2026-09-01', '0.9'), asOf('2026-09-01', '0.8'));
    expect(heldAt(history, '2026-09-02')).toBe('0.8');
    expect([...history.values()].flat()).toHaveLength(1);
  });

  test('a month, a year or a day begins with its first moment', () => {
    expect(['2026-09', '2026-09-01', '2026'].map((date) => startOf(asOf(date, '1')))).toEqual(
      ['2026-09-01', '2026-09-01', '2026-01-01'].map((date) => Date.parse(date)),
    );
  });

  test('over time a pledge is counted at the rate of each day, and beside before the first', () => {
    const history = historyOf(asOf('2026-10-01', '0.5'), asOf('2026-11-01', '0.8'));
    const own = { ...pledge({ value: 100, unit: 'USD', inForce: true }), from: '2026-09-15' };
    const [a] = coverageOverTime([needs('a', 1000)], [own], new Map(), history);
    expect(
      a?.steps.map(({ begins, coverage: { measure, beside } }) => [
        begins?.slice(0, 10),
        measure?.inForce,
        beside.length,
      ]),
    ).toEqual([
      [undefined, 0, 0],
      ['2026-09-15', 0, 1],
      ['2026-10-01', 50, 0],
      ['2026-11-01', 80, 0],
    ]);
  });
});
