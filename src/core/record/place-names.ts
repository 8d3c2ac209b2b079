import { isHead, type PointId } from '../text/point.ts';
import type { Instrument } from './instrument.ts';
import type { Place } from './moves.ts';
import { onTable } from './rules.ts';

/** Where a point is wanted, as people say it: before all others, after one, or under one. */
export type PlaceName =
  { readonly how: 'first' } | { readonly how: 'after' | 'under'; readonly point: PointId };

type Named = Pick<Place, 'after' | 'depth'> & { readonly version?: number | undefined };

/**
 * How a place is called, by the version that it was named on, else by the one on the table. Behind a part of a point, on the level of that
 * point, is after the point as a whole.
 */
export function nameOfPlace(instrument: Instrument, { after, depth, version }: Named): PlaceName {
  if (after === undefined) return { how: 'first' };
  const { points } = instrument.versions[(version ?? 0) - 1] ??
    onTable(instrument) ?? { points: [] };
  const at = points.findIndex(({ id }) => id === after);
  const behind = points[at];
  if (!behind || isHead(behind.kind)) return { how: 'after', point: after };
  if (depth > behind.depth) return { how: 'under', point: after };
  const whole = points.slice(0, at + 1).findLast((one) => isHead(one.kind) || one.depth <= depth);
  return { how: 'after', point: whole && !isHead(whole.kind) ? whole.id : after };
}
