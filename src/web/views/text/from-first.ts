import { onTable } from '../../../core/record/rules.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import { distance, type Distance } from '../../../core/text/distance.ts';
import type { PointId } from '../../../core/text/point.ts';

/** How far the version on the table is from an earlier one, as far as the words of both are public. */
export interface Far extends Distance {
  /** Points of either version that are not counted: their text is not public. */
  readonly withheld: number;
  /** Points of either version that are counted; headings are not points. */
  readonly open: number;
}

/** The distance in words from a version (1: the first draft); none where there is no such earlier version. */
export function farFrom(instrument: Instrument, version: number): Far | undefined {
  const older = instrument.versions[version - 1];
  const newer = onTable(instrument);
  if (!older || !newer || older.number === newer.number) return undefined;
  const hidden = new Set(
    [...older.points, ...newer.points].flatMap(({ id, withheld }) => (withheld ? [id] : [])),
  );
  const shown = ({ id }: { readonly id: PointId }): boolean => !hidden.has(id);
  const far = distance(older.points.filter(shown), newer.points.filter(shown));
  const open = [...older.points, ...newer.points].filter(
    (point) => shown(point) && (point.kind === 'point' || point.kind === 'paragraph'),
  );
  return { ...far, withheld: hidden.size, open: new Set(open.map(({ id }) => id)).size };
}

/** The points that changed most, the furthest first. */
export const furthest = ({ points }: Far, atMost: number): Far['points'] =>
  points
    .filter(({ changed }) => changed > 0)
    .toSorted((a, b) => b.changed - a.changed)
    .slice(0, atMost);
