import { coverageOf, type Coverage } from './coverage.ts';
import type { Pledge, Requirement } from './matters.ts';
import { ratesAt, startOf, type RateHistory } from './rates.ts';
import type { Party } from './roster.ts';
import { goesTowards } from './shares.ts';
import { stretchOf } from './when.ts';
import type { PartyId } from '../text/point.ts';

/** A stretch of time in which the coverage of a requirement stays the same; the next step ends it. */
export interface Step {
  /** ISO 8601, UTC; none where it has always been so. */
  readonly begins?: string;
  readonly coverage: Coverage;
}

export interface CoverageOverTime {
  readonly requirement: Requirement;
  /** In the order of time, at least one. Neighbours differ in what is covered. */
  readonly steps: readonly Step[];
}

/**
 * The coverage of every requirement over time, in their order of priority: a step function that
 * changes where a pledge begins or ends, and where a rate that is of use does. A pledge without a beginning runs from ever, one without
 * an end for ever; a date that is not exact begins with the first and ends with the last moment
 * that it can mean. What stands at each step is counted by `coverageOf`, so nothing counts twice, at the
 * rates that hold there by their own dates.
 */
export function coverageOverTime(
  requirements: Iterable<Requirement>,
  pledges: Iterable<Pledge>,
  parties: ReadonlyMap<PartyId, Party>,
  rates: RateHistory,
): readonly CoverageOverTime[] {
  const inOrder = [...requirements].toSorted((a, b) => a.order - b.order);
  const all = [...pledges];
  return inOrder.map((requirement) => {
    const towards = all.filter((pledge) => goesTowards(pledge, requirement.id));
    const steps = edgesOf(towards, rates).flatMap((edge): Step[] => {
      const running = runningAt(towards, edge);
      const [coverage] = coverageOf([requirement], running, parties, ratesAt(rates, edge));
      if (!coverage) return [];
      return [{ ...(edge === -Infinity ? {} : { begins: isoOf(edge) }), coverage }];
    });
    return { requirement, steps: steps.filter((step, place) => differs(steps[place - 1], step)) };
  });
}

/** The pledges that run at a moment (milliseconds since 1970). */
const runningAt = (pledges: readonly Pledge[], moment: number): readonly Pledge[] =>
  pledges.filter((pledge) => beginsOf(pledge) <= moment && moment < endsOf(pledge));

const beginsOf = ({ from }: Pledge): number =>
  (from === undefined ? undefined : stretchOf(from)?.first) ?? -Infinity;

/** The first moment at which it does not run any more. */
const endsOf = ({ until }: Pledge): number =>
  ((until === undefined ? undefined : stretchOf(until)?.last) ?? Infinity) + 1;

/** Every moment at which some pledge begins or ends, or a rate begins, the earliest first. */
function edgesOf(pledges: readonly Pledge[], rates: RateHistory): readonly number[] {
  const runs = pledges.flatMap((one) => [beginsOf(one), endsOf(one)]);
  const edges = new Set([-Infinity, ...runs, ...[...rates.values()].flat().map(startOf)]);
  edges.delete(Infinity);
  return [...edges].toSorted((a, b) => (a < b ? -1 : 1));
}

const isoOf = (moment: number): string => new Date(moment).toISOString();

/** Whether something else is covered than in the step before; who covers it is not asked. */
function differs(before: Step | undefined, { coverage }: Step): boolean {
  return before === undefined || countedIn(before.coverage) !== countedIn(coverage);
}

const countedIn = ({ measure, beside }: Coverage): string =>
  JSON.stringify([measure, beside.toSorted((a, b) => (a.unit < b.unit ? -1 : 1))]);
