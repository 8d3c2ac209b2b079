import type { Amount, Pledge, Rate, Requirement } from './matters.ts';
import { conversion, type Conversion } from './rates.ts';
import { greater, plus, times, whole, wholePart, type Rational } from './rational.ts';
import type { Party } from './roster.ts';
import { goesTowards, partTowards } from './shares.ts';
import type { PartyId } from '../text/point.ts';

/** How far pledges go towards one requirement, counted in the requirement's own unit. */
export interface Coverage {
  readonly requirement: Requirement;
  /** None where the requirement states no amount: then nothing can be missing or left over. */
  readonly measure?: Measure;
  /** What is pledged towards it in other units, and counted in the measure at stated rates. */
  readonly joined: readonly Joined[];
  /** What no rate joins to its unit (in any unit, where it states no amount): never added up. */
  readonly beside: readonly Sum[];
  /** Every pledge that names the requirement, those that cannot be counted too. */
  readonly pledges: readonly Pledge[];
}

export interface Measure {
  readonly needed: Amount;
  readonly inForce: number;
  readonly waiting: number;
  readonly missing: number;
  readonly over: number;
}

/** What is pledged in another unit, and the rates by which it was counted: two, where it took both. */
export interface Joined {
  readonly sum: Sum;
  readonly rates: readonly Rate[];
}

/** What is in force and what still waits, in one unit. */
export interface Sum {
  readonly unit: string;
  readonly inForce: number;
  readonly waiting: number;
}

type Parties = ReadonlyMap<PartyId, Party>;

/** In force or done: what a bar shows solid. */
export const isInForce = ({ status }: Pledge): boolean =>
  status === 'in force' || status === 'fulfilled';

/** Promised, so that it counts: what is only considered, or was withdrawn, covers nothing. */
export const isPromised = ({ status }: Pledge): boolean =>
  status !== 'considered' && status !== 'withdrawn';

/**
 * The coverage of every requirement, in their order of priority. Amounts in other units are counted
 * where a rate that holds (`ratesAt`) joins them, exactly; what is in force, and all that is promised, is then rounded
 * down, once, so that nothing is called covered that lacks a part of one.
 */
export function coverageOf(
  requirements: Iterable<Requirement>,
  pledges: Iterable<Pledge>,
  parties: Parties,
  rates: ReadonlyMap<string, Rate>,
): readonly Coverage[] {
  const all = [...pledges];
  return [...requirements]
    .toSorted((a, b) => a.order - b.order)
    .map((requirement) => {
      const { id, amount: needed } = requirement;
      const towards = all.filter((pledge) => goesTowards(pledge, id));
      const parts = towards.flatMap((pledge) => partTowards(pledge, id));
      const sums = sumsOf(parts, parties);
      if (!needed) return { requirement, joined: [], beside: sums, pledges: towards };
      const into = (unit: string) => conversion(unit, needed.unit, rates);
      const joined = sums.flatMap((sum): Joined[] => {
        const { rates: by = [] } = into(sum.unit) ?? {};
        return by.length > 0 ? [{ sum, rates: by }] : [];
      });
      const beside = sums.filter(({ unit }) => !into(unit));
      const measure = measured(needed, counted(parts, parties, into));
      return { requirement, measure, joined, beside, pledges: towards };
    });
}

/** The pledges that name no requirement there is. */
export function unassigned(
  requirements: ReadonlyMap<Requirement['id'], Requirement>,
  pledges: Iterable<Pledge>,
): readonly Pledge[] {
  return [...pledges].filter(
    (pledge) => ![...requirements.keys()].some((id) => goesTowards(pledge, id)),
  );
}

/**
 * What pledges come to, unit by unit; units never meet. A pledge of several parties counts once.
 * A coalition's pledge contains those of its members: of both the greater counts.
 */
export function sumsOf(pledges: readonly Pledge[], parties: Parties): readonly Sum[] {
  const units = new Set(pledges.flatMap(({ amount }) => (amount ? [amount.unit] : [])));
  return [...units].flatMap((unit) => {
    const inUnit = pledges.filter((pledge) => pledge.amount?.unit === unit && isPromised(pledge));
    if (inUnit.length === 0) return [];
    return [{ unit, ...counted(inUnit, parties, () => ({ factor: whole(1), rates: [] })) }];
  });
}

/** What is promised of the pledges whose unit is counted, each at its factor. */
function counted(
  pledges: readonly Pledge[],
  parties: Parties,
  into: (unit: string) => Conversion | undefined,
): Omit<Sum, 'unit'> {
  const amounts = new Map<Pledge, Rational>();
  for (const pledge of pledges.filter(isPromised)) {
    const by = pledge.amount && into(pledge.amount.unit);
    if (pledge.amount && by) amounts.set(pledge, times(whole(pledge.amount.value), by.factor));
  }
  const roots = containment([...amounts.keys()], parties);
  const all = wholePart(total(roots, amounts, isPromised));
  const inForce = wholePart(total(roots, amounts, isInForce));
  return { inForce, waiting: all - inForce };
}

function measured(needed: Amount, { inForce, waiting }: Omit<Sum, 'unit'>): Measure {
  const short = needed.value - inForce - waiting;
  return { needed, inForce, waiting, missing: Math.max(0, short), over: Math.max(0, -short) };
}

/** The pledges of the same givers, and of other givers those that lie within them. */
interface Giving {
  readonly givers: ReadonlySet<PartyId>;
  readonly coalition: boolean;
  readonly pledges: readonly Pledge[];
  readonly within: Giving[];
}

/** Each pledge is put into the narrowest coalition's pledges that contain all its givers. */
function containment(pledges: readonly Pledge[], parties: Parties): readonly Giving[] {
  const keyOf = ({ by }: Pledge): string => [...everyoneOf(by, parties)].toSorted().join(',');
  const groups = [...Map.groupBy(pledges, keyOf)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const givings = groups.map(([, same]): Giving => {
    const by = same.flatMap((pledge) => pledge.by);
    const coalition = by.some((party) => (parties.get(party)?.members.length ?? 0) > 0);
    return { givers: everyoneOf(by, parties), coalition, pledges: same, within: [] };
  });
  const coalitions = givings
    .filter(({ coalition }) => coalition)
    .toSorted((a, b) => a.givers.size - b.givers.size);
  return givings.filter((giving) => {
    const wider = coalitions.find((one) => contains(one.givers, giving.givers));
    wider?.within.push(giving);
    return wider === undefined;
  });
}

/** Whether one set of parties contains another, and more. */
const contains = (wider: ReadonlySet<PartyId>, givers: ReadonlySet<PartyId>): boolean =>
  wider.size > givers.size && [...givers].every((party) => wider.has(party));

/** The parties and, of coalitions, their members, theirs too. */
function everyoneOf(by: readonly PartyId[], parties: Parties): ReadonlySet<PartyId> {
  const everyone = new Set(by);
  for (const party of everyone) {
    for (const member of parties.get(party)?.members ?? []) everyone.add(member);
  }
  return everyone;
}

function total(
  givings: readonly Giving[],
  amounts: ReadonlyMap<Pledge, Rational>,
  counts: (pledge: Pledge) => boolean,
): Rational {
  return givings.reduce((sum, { pledges, within }) => {
    const own = pledges
      .filter(counts)
      .reduce((all, pledge) => plus(all, amounts.get(pledge) ?? whole(0)), whole(0));
    return plus(sum, greater(own, total(within, amounts, counts)));
  }, whole(0));
}
