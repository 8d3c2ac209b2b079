import type { PointId } from './point.ts';

type Passage = 'moved from' | 'moved to' | 'split from' | 'merged into';

/**
 * Says of the points of a text, in words, where one came from or went: `moved from 3`, and
 * `moved from above` where the other has no label by which people could find it. Where several
 * points bear its label, `moved from (2) above`.
 */
export function whereaboutsIn(
  order: readonly PointId[],
  labels: ReadonlyMap<PointId, string>,
): (point: PointId, passage: Passage, other: PointId) => string {
  const bearers = Map.groupBy(labels.values(), (label) => label);
  const places = new Map(order.map((id, place) => [id, place]));
  return (point, passage, other) => {
    const label = labels.get(other) ?? '';
    const side = (places.get(other) ?? 0) < (places.get(point) ?? 0) ? 'above' : 'below';
    const unique = bearers.get(label)?.length === 1;
    if (/[\p{L}\p{N}]/u.test(label)) return `${passage} ${label}${unique ? '' : ` ${side}`}`;
    if (passage === 'moved to') return `moved ${side}`;
    return passage === 'moved from' ? `moved from ${side}` : `${passage} the words ${side}`;
  };
}
