import type { Rate } from './matters.ts';
import { stretchOf } from './when.ts';
import { decimal, inverse, same, times, whole, type Rational } from './rational.ts';

/** How amounts of one unit are counted in another, and by which stated rates: none, where the units are the same. */
export interface Conversion {
  readonly factor: Rational;
  readonly rates: readonly Rate[];
}

/** The name of the two units that a rate joins, whichever way round: one rate holds between them at a time. */
export const pairOf = (one: string, of: string): string => JSON.stringify([one, of].toSorted());

/** All rates that were stated between two units, by `pairOf` them, in the order of their own dates. */
export type RateHistory = ReadonlyMap<string, readonly Rate[]>;

/** The first moment (milliseconds since 1970) that a rate's own date can mean. */
export const startOf = ({ asOf }: Rate): number => stretchOf(asOf)?.first ?? -Infinity;

/** The rates of a pair with one more: in place of the one of the same date, if there is one. */
export const withRate = (stated: readonly Rate[], rate: Rate): readonly Rate[] =>
  [...stated.filter((one) => startOf(one) !== startOf(rate)), rate].toSorted(
    (one, other) => startOf(one) - startOf(other),
  );

/** The rates that hold at a moment: of each two units the one with the latest date that has come; none, before the first. */
export function ratesAt(history: RateHistory, moment: number): ReadonlyMap<string, Rate> {
  const held = [...history].flatMap(([pair, stated]): [string, Rate][] => {
    const rate = stated.findLast((one) => startOf(one) <= moment);
    return rate ? [[pair, rate]] : [];
  });
  return new Map(held);
}

/**
 * How amounts of a unit are counted in another: by the rate stated between the two, either way round,
 * else by two rates through one unit between. Where several such ways give different numbers, no one
 * said which of them holds, and none is taken.
 */
export function conversion(
  from: string,
  to: string,
  rates: ReadonlyMap<string, Rate>,
): Conversion | undefined {
  if (from === to) return { factor: whole(1), rates: [] };
  const direct = step(from, to, rates);
  if (direct) return direct;
  const units = new Set([...rates.values()].flatMap(({ one, of }) => [one, of]));
  const ways = [...units].toSorted().flatMap((between): Conversion[] => {
    const first = step(from, between, rates);
    const second = step(between, to, rates);
    if (!first || !second) return [];
    const factor = times(first.factor, second.factor);
    return [{ factor, rates: [...first.rates, ...second.rates] }];
  });
  const [way] = ways;
  return way && ways.every(({ factor }) => same(factor, way.factor)) ? way : undefined;
}

function step(from: string, to: string, rates: ReadonlyMap<string, Rate>): Conversion | undefined {
  const rate = rates.get(pairOf(from, to));
  if (!rate) return undefined;
  const is = decimal(rate.is);
  return { factor: rate.one === from ? is : inverse(is), rates: [rate] };
}
