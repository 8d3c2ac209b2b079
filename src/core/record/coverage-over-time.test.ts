import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partyId } from '../text/point.ts';
import { coverageOverTime, type Step } from './coverage-over-time.ts';
import { entryIdOf, matterId, personId, roomId } from './ids.ts';
import { pledgeStatuses, type Pledge, type Requirement } from './matters.ts';
import type { Party } from './roster.ts';
import type { Source } from './source.ts';

const source: Source = {
  room: roomId('0'.repeat(32)),
  seq: 1,
  entry: entryIdOf('0'.repeat(64)),
  by: personId('chair'),
  happened: '2026-01-01',
  recorded: '2026-01-01T00:00:00.000Z',
};
const parties: ReadonlyMap<Party['id'], Party> = new Map(
  [
    { id: partyId('AR'), members: [] },
    { id: partyId('BE'), members: [] },
    { id: partyId('BOTH'), members: [partyId('AR'), partyId('BE')] },
  ].map((one) => [one.id, { ...one, name: one.id, keys: [], source }]),
);
const fund: Requirement = {
  id: matterId('fund'),
  order: 1,
  title: 'Fund',
  amount: { value: 100, unit: 'EUR' },
  statements: [],
  source,
};

interface Given {
  readonly by: string;
  readonly value: number;
  readonly unit: string;
  readonly status: Pledge['status'];
  readonly from?: string;
  readonly until?: string;
}
const pledge = ({ by, value, unit, ...rest }: Given, place = 0): Pledge => ({
  id: matterId(`pledge-${place}`),
  by: [partyId(by)],
  with: [],
  kind: 'money',
  what: 'money',
  amount: { value, unit },
  requirement: fund.id,
  statements: [],
  source,
  ...rest,
});
const stepsOf = (pledges: readonly Pledge[]): readonly Step[] =>
  coverageOverTime([fund], pledges, parties, new Map())[0]?.steps ?? [];
const said = (steps: readonly Step[]) =>
  steps.map(({ begins, coverage }) => [begins?.slice(0, 10), coverage.measure?.missing]);

describe('the coverage of a requirement over time', () => {
  test('changes where a pledge begins, and after the last moment at which it ends', () => {
    const troops = { by: 'AR', value: 40, unit: 'EUR', status: 'in force' } as const;
    expect(said(stepsOf([pledge({ ...troops, from: '2026-03-01', until: '2026-04' })]))).toEqual([
      [undefined, 100],
      ['2026-03-01', 60],
      ['2026-05-01', 100],
    ]);
  });

  test('has no step where one pledge takes over from another of the same amount', () => {
    const half = { value: 50, unit: 'EUR', status: 'confirmed' } as const;
    const first = pledge({ ...half, by: 'AR', until: '2026-03-31' }, 1);
    const second = pledge({ ...half, by: 'BE', from: '2026-04-01' }, 2);
    expect(said(stepsOf([first, second]))).toEqual([[undefined, 50]]);
  });

  test('is one step where no pledge has a date, and where there is none', () => {
    expect(said(stepsOf([]))).toEqual([[undefined, 100]]);
    const undated = pledge({ by: 'AR', value: 30, unit: 'EUR', status: 'offered' });
    expect(said(stepsOf([undated]))).toEqual([[undefined, 70]]);
  });
});

const dayAt = (day: number): string =>
  new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
const days = 40;
const someDay = fc.option(fc.nat(days), { nil: undefined });
const somePledge = fc
  .record({
    by: fc.constantFrom('AR', 'BE', 'BOTH'),
    value: fc.nat(60),
    unit: fc.constantFrom('EUR', 'EUR', 'people'),
    status: fc.constantFrom(...pledgeStatuses),
    from: someDay,
    until: someDay,
  })
  .map(({ from, until, ...rest }) => ({
    ...rest,
    ...(from === undefined ? {} : { from: dayAt(from) }),
    ...(until === undefined ? {} : { until: dayAt(until) }),
  }));
const somePledges = fc
  .array(somePledge, { maxLength: 8 })
  .map((all) => all.map((one, place) => pledge(one, place)));
const runs = { seed: 11, numRuns: 300 };

/** The oracle: day by day, by the letter of the dates, of whom the greater of coalition and members. */
function promisedOn(day: string, pledges: readonly Pledge[]): number {
  const given = (by: readonly string[]): number =>
    pledges
      .filter((one) => by.includes(one.by[0] ?? '') && one.amount?.unit === 'EUR')
      .filter(({ status }) => status !== 'considered' && status !== 'withdrawn')
      .filter(({ from = '', until = '9' }) => from <= day && day <= until)
      .reduce((sum, { amount }) => sum + (amount?.value ?? 0), 0);
  return Math.max(given(['BOTH']), given(['AR', 'BE']));
}

const stepOn = (steps: readonly Step[], day: string): Step | undefined =>
  steps.findLast(({ begins = '' }) => begins <= `${day}T12:00:00.000Z`);
const promisedIn = (step: Step | undefined): number => {
  const { inForce = 0, waiting = 0 } = step?.coverage.measure ?? {};
  return inForce + waiting;
};

describe('for any pledges with dates', () => {
  test('every day is covered as the naive count of that day says', () => {
    fc.assert(
      fc.property(somePledges, fc.integer({ min: -2, max: days + 2 }), (pledges, day) => {
        const step = stepOn(stepsOf(pledges), dayAt(day));
        expect(promisedIn(step)).toBe(promisedOn(dayAt(day), pledges));
      }),
      runs,
    );
  });

  test('one pledge more never covers less, on any day', () => {
    fc.assert(
      fc.property(somePledges, somePledge, fc.nat(days), (pledges, more, day) => {
        const before = promisedIn(stepOn(stepsOf(pledges), dayAt(day)));
        const after = stepOn(stepsOf([...pledges, pledge(more, 99)]), dayAt(day));
        expect(promisedIn(after)).toBeGreaterThanOrEqual(before);
      }),
      runs,
    );
  });

  test('the order in which they were made makes no difference', () => {
    fc.assert(
      fc.property(somePledges, (pledges) => {
        expect(said(stepsOf(pledges.toReversed()))).toEqual(said(stepsOf(pledges)));
      }),
      runs,
    );
  });

  test('steps come in the order of time, and no two neighbours cover the same', () => {
    fc.assert(
      fc.property(somePledges, (pledges) => {
        const steps = stepsOf(pledges);
        for (const [place, step] of steps.slice(1).entries()) {
          const before = steps[place];
          expect((before?.begins ?? '') < (step.begins ?? '')).toBe(true);
          expect(before?.coverage).not.toEqual(step.coverage);
        }
      }),
      runs,
    );
  });
});
