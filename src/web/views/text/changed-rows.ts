import { useState } from 'react';
import type { PointId } from '../../../core/text/point.ts';
import type { Row } from './readings.ts';
import { bracketsIn } from './shown.ts';

/** The rows of now, and in place of each that says the same as before, the one of before. */
export function rowsKept(before: readonly Row[], now: readonly Row[]): readonly Row[] {
  const said = new Map(before.map((row) => [row.point.id, row]));
  return now.map((row) => {
    const was = said.get(row.point.id);
    return was && isSame(was, row) ? was : row;
  });
}

const isSame = (one: Row, other: Row): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** The ids of rows that say something else than before, or are new. */
export function rowsChanged(before: readonly Row[], now: readonly Row[]): readonly string[] {
  const said = new Map(before.map((row) => [row.point.id, row]));
  return now.flatMap((row) => {
    const was = said.get(row.point.id);
    return was && isSame(was, row) ? [] : [`point-${row.point.id}`];
  });
}

/** The points that have come to another number of brackets, each with how many it has; none: they are gone. */
export function bracketsChanged(
  before: readonly Row[],
  now: readonly Row[],
): ReadonlyMap<PointId, number> {
  const [had, has] = [bracketsOf(before), bracketsOf(now)];
  const all = [...new Set([...had.keys(), ...has.keys()])];
  return new Map(
    all.flatMap((id) => {
      const count = has.get(id) ?? 0;
      return (had.get(id) ?? 0) === count ? [] : [[id, count] as const];
    }),
  );
}

/** Of points that have any; one that stands in several places has those of all of them. */
function bracketsOf(rows: readonly Row[]): ReadonlyMap<PointId, number> {
  const counts = new Map<PointId, number>();
  for (const { how, point } of rows) {
    const count = how === 'brackets' ? bracketsIn(point) : 0;
    if (count > 0) counts.set(point.point, (counts.get(point.point) ?? 0) + count);
  }
  return counts;
}

/** The elements of the rows that have changed while the text is read in this way, in the order in which they did. */
export function useChangedRows(rows: readonly Row[], reading: unknown): readonly string[] {
  const [kept, setKept] = useState({ rows, reading, changed: nothing });
  if (kept.reading !== reading) setKept({ rows, reading, changed: nothing });
  else if (kept.rows !== rows) {
    const fresh = rowsChanged(kept.rows, rows);
    const changed = fresh.length > 0 ? [...kept.changed, ...fresh] : kept.changed;
    setKept({ rows, reading, changed });
  }
  return kept.changed;
}

const nothing: readonly string[] = [];
