import type { Compiled, CompiledPoint } from './compiled.ts';
import type { PartyId, PointId } from './point.ts';

/** What became of a point for parties that have it not where the base has it; neither: they leave it out. */
export interface Fate {
  readonly by: readonly PartyId[];
  readonly movedTo?: PointId;
  readonly mergedInto?: PointId;
}

/**
 * Tells of a compiled text what each party did with a point of the base that it has not there: one may
 * want it elsewhere, and another out. Those who did the same stand together, in the order of parties.
 */
export function fatesIn({ points, parties }: Compiled): (point: CompiledPoint) => readonly Fate[] {
  const placed = new Map(points.map((point) => [point.id, point.in?.by ?? parties]));
  return ({ in: held, movedTo = [], mergedInto }) => {
    if (!held?.base) return [];
    const where = (party: PartyId): PointId | undefined =>
      movedTo.find((place) => placed.get(place)?.includes(party));
    const absent = parties.filter((party) => !held.by.includes(party));
    return [...Map.groupBy(absent, where)].map(([to, by]): Fate => {
      if (to !== undefined) return { by, movedTo: to };
      return mergedInto === undefined ? { by } : { by, mergedInto };
    });
  };
}
