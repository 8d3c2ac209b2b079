import { useState } from 'react';
import type { Row } from './readings.ts';

/** The ids of rows that say something else than before, or are new. */
export function rowsChanged(before: readonly Row[], now: readonly Row[]): readonly string[] {
  const said = new Map(before.map((row) => [row.point.id, row]));
  return now.flatMap((row) => {
    const was = said.get(row.point.id);
    const same = was && (was === row || JSON.stringify(was) === JSON.stringify(row));
    return same ? [] : [`point-${row.point.id}`];
  });
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
