import { throughOn } from '../../../core/record/coalitions.ts';
import type { Stage } from '../../../core/record/condition.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import { nameOfPoint } from '../../../core/record/point-names.ts';
import { standings } from '../../../core/record/standing.ts';
import { fatesIn } from '../../../core/text/fates.ts';
import type { PartyId, PointId } from '../../../core/text/point.ts';
import { tableOf, type Cell, type Row as TableRow } from '../../../core/text/table.ts';
import { compiledHere } from '../text/compiled.ts';
import { shownPoints, spokenIn, type ShownPoint } from '../text/shown.ts';

/** A text side by side: the parties whose columns there are, and a row for each place of a point. */
export interface Columns {
  readonly parties: readonly PartyId[];
  readonly rows: readonly Row[];
}

/** A row of the table, with how its point stands and what it comes to. */
export interface Row extends Pick<TableRow, 'id' | 'kind' | 'depth' | 'label' | 'isSame' | 'base'> {
  /** The point; `id` is its place here: a point that some want elsewhere has several. */
  readonly point: PointId;
  /** How the point stands; none: it is a title or a heading. */
  readonly stage?: Stage;
  /** In the order of the parties. */
  readonly cells: readonly (Cell | Elsewhere)[];
  /** The compiled words, with brackets; none: no one wants the point here. */
  readonly compiled: ShownPoint | undefined;
  /** Not the place to write a compromise in: the point was moved here, its own place is another row. */
  readonly moved: boolean;
}

/** A party does not have the point here; `to`: the number of the place where it wants it. */
export interface Elsewhere {
  readonly to?: string;
}

export const isElsewhere = (cell: Cell | Elsewhere): cell is Elsewhere => !('parts' in cell);

/** The compiled text in columns: each is the projection of its party, to the character. */
export function columnsOf(instrument: Instrument): Columns {
  const compiled = compiledHere(instrument);
  const { parties, rows } = tableOf(compiled);
  const stages = standings(instrument);
  const shown = new Map(
    shownPoints(compiled, spokenIn(instrument), (point) => throughOn(instrument, point)).map(
      (point) => [point.id, point],
    ),
  );
  const fatesAt = fatesIn(compiled);
  const labels = new Map(rows.map(({ id, label }) => [id, wholeLabel(instrument, id, label)]));
  const all = rows.map(({ id, kind, depth, isSame, base, cells }, at): Row => {
    const place = compiled.points[at];
    const point = place?.movedFrom ?? id;
    const stage = stages.get(point)?.stage;
    const fates = place ? fatesAt(place) : [];
    const wanted = parties.map((party, column): Cell | Elsewhere => {
      const to = fates.find(({ by }) => by.includes(party))?.movedTo;
      return cells[column] ?? (to === undefined ? {} : { to: labels.get(to) ?? '' });
    });
    return {
      id,
      kind,
      depth,
      label: labels.get(id) ?? '',
      isSame,
      base,
      point,
      cells: wanted,
      ...(stage !== undefined && { stage }),
      compiled: shown.get(id),
      moved: place?.movedFrom !== undefined,
    };
  });
  return { parties, rows: all };
}

/** The number with what it stands under, "9(a)": the rows above it may be folded. */
function wholeLabel(instrument: Instrument, id: PointId, label: string): string {
  const name = label === '' ? undefined : nameOfPoint(instrument, id);
  return name && 'number' in name ? name.number : label.replace(/[.:]$/u, '');
}

/** One row, or several in a row that no one wants otherwise. */
export type Run =
  | { readonly how: 'row'; readonly row: Row }
  | { readonly how: 'same'; readonly id: PointId; readonly rows: readonly Row[] };

/** Rows without change that follow each other are one run, but for those that something keeps in sight. */
export function runsOf(rows: readonly Row[], kept: (row: Row) => boolean): readonly Run[] {
  const runs: Run[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (!row.isSame || kept(row)) runs.push({ how: 'row', row });
    else if (last?.how === 'same') runs.splice(-1, 1, { ...last, rows: [...last.rows, row] });
    else runs.push({ how: 'same', id: row.id, rows: [row] });
  }
  return runs;
}

const FEW = 6;

/** The columns that are shown at first: all of a few; of many the reader's own and those that want most otherwise. */
export function columnsAtFirst(
  { parties }: Columns,
  { amendments, moves }: Instrument,
  own: PartyId | undefined,
): readonly PartyId[] {
  if (parties.length <= FEW) return parties;
  const wants = (party: PartyId): number =>
    party === own ? Infinity : (amendments.get(party)?.size ?? 0) + (moves?.get(party)?.size ?? 0);
  const most = new Set(parties.toSorted((a, b) => wants(b) - wants(a)).slice(0, FEW));
  return parties.filter((party) => most.has(party));
}
