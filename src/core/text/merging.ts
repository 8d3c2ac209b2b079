import type { Compiled, CompiledPoint } from './compiled.ts';
import type { Fork, MergedPlace } from './merged.ts';
import type { Point, PointId } from './point.ts';

/** A fork as it stands to the base by now. */
export interface Brought {
  readonly name: string;
  readonly points: readonly Point[];
  readonly open: Fork['open'];
  /** Points that cannot be brought over without someone's choice. */
  readonly contested: ReadonlySet<PointId>;
}

/** A merge under way. */
export interface Merging {
  readonly base: readonly Point[];
  readonly compiled: Compiled;
  /** Compiled points in which something is open. */
  readonly inWords: ReadonlySet<PointId>;
  readonly contested: ReadonlySet<PointId>;
  readonly brought: readonly Brought[];
}

/** A point that was moved is the same point at its new place. */
export const idOf = ({ id, movedFrom }: CompiledPoint): PointId => movedFrom ?? id;

/** After which point of the base one stands that the base does not have. */
export function whereIn(
  { base, compiled }: Merging,
  point: CompiledPoint,
): Pick<MergedPlace, 'after'> {
  const known = new Set<string>(base.map(({ id }) => id));
  if (known.has(point.id)) return {};
  const before = compiled.points.slice(0, compiled.points.indexOf(point));
  const after = before.findLast(({ id }) => known.has(id));
  return after ? { after: after.id } : {};
}
