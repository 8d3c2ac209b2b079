import type { Amount, Pledge, Requirement } from './matters.ts';
import type { Party } from './roster.ts';
import type { PartyId } from '../text/point.ts';

/** How far pledges go towards one requirement, counted in the requirement's own unit. */
export interface Coverage {
  readonly requirement: Requirement;
  /** None where the requirement states no amount: then nothing can be missing or left over. */
  readonly measure?: Measure;
  /** What is pledged towards it in other units (or in any, where it states no amount): never added up. */
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

/** The coverage of every requirement, in their order of priority. */
export function coverageOf(
  requirements: Iterable<Requirement>,
  pledges: Iterable<Pledge>,
  parties: Parties,
): readonly Coverage[] {
  const all = [...pledges];
  return [...requirements]
    .toSorted((a, b) => a.order - b.order)
    .map((requirement) => {
      const towards = all.filter((pledge) => pledge.requirement === requirement.id);
      const sums = sumsOf(towards, parties);
      const needed = requirement.amount;
      const beside = sums.filter(({ unit }) => unit !== needed?.unit);
      if (!needed) return { requirement, beside, pledges: towards };
      const own = sums.find(({ unit }) => unit === needed.unit);
      return { requirement, measure: measured(needed, own), beside, pledges: towards };
    });
}

/** The pledges that name no requirement there is. */
export function unassigned(
  requirements: ReadonlyMap<string, Requirement>,
  pledges: Iterable<Pledge>,
): readonly Pledge[] {
  return [...pledges].filter(
    ({ requirement }) => requirement === undefined || !requirements.has(requirement),
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
    const roots = containment(inUnit, parties);
    const inForce = total(roots, isInForce);
    return [{ unit, inForce, waiting: total(roots, isPromised) - inForce }];
  });
}

function measured(needed: Amount, sum: Sum | undefined): Measure {
  const { inForce = 0, waiting = 0 } = sum ?? {};
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

function total(givings: readonly Giving[], counts: (pledge: Pledge) => boolean): number {
  return givings.reduce((sum, { pledges, within }) => {
    const own = pledges.filter(counts).reduce((all, { amount }) => all + (amount?.value ?? 0), 0);
    return sum + Math.max(own, total(within, counts));
  }, 0);
}
