import type { Stage } from '../../../core/record/condition.ts';
import { positions } from '../../../core/record/instrument.ts';
import type { PartyId, PointId } from '../../../core/text/point.ts';
import type { Cell, Column, Matrix, Row } from './rows.ts';

/** What of a matrix is looked for; nothing written: all of it. */
export interface Wanted {
  /** Part of a party's code or name. */
  readonly party: string;
  /** The beginning of a point's number, or some of its words. */
  readonly point: string;
  /** How the point stands; `lapsed`: some position on it has. */
  readonly standing?: Stage | 'lapsed' | undefined;
}

/** Coalitions without their members, points without those below them. */
export interface Folded {
  readonly parties: ReadonlySet<PartyId>;
  readonly points: ReadonlySet<PointId>;
}

export interface ChosenColumn extends Column {
  /** It stands under no other, and begins a group. */
  readonly outer: boolean;
  /** How many points below it can be folded away, or are. */
  readonly below: number;
  readonly folded: boolean;
}

export interface Chosen {
  readonly columns: readonly ChosenColumn[];
  readonly rows: readonly Row[];
}

/** How parties are called, and what points say. */
export interface Names {
  readonly party: (party: PartyId) => string;
  readonly words: (point: PointId) => string;
}

/** The rows and columns of a matrix that are looked for and not folded. A folded point stands where the weakest below it does. */
export function chosenFrom(matrix: Matrix, wanted: Wanted, folded: Folded, names: Names): Chosen {
  const picked = matrix.columns.flatMap((column, at) =>
    isWanted(column, at, { matrix, wanted, names }) ? [at] : [],
  );
  const groups = grouped(matrix, picked).flatMap((group) => laidOut(matrix, group, folded.points));
  const rows = matrix.rows.filter(
    (row) =>
      (row.under === undefined || !folded.parties.has(row.under)) &&
      partyIsWanted(row, wanted.party, names.party),
  );
  return {
    columns: groups.map(({ column }) => column),
    // Where all points stand there, as mostly, a row stays the very one that it was.
    rows:
      groups.length === matrix.columns.length ? rows : rows.map((row) => withCells(row, groups)),
  };
}

/** All that can be folded away: the members of coalitions, the points below others. */
export function foldable({ columns, rows }: Matrix): Folded {
  const heads = grouped(
    { columns },
    columns.map((_column, at) => at),
  ).flatMap(([first, ...below]) => (below.length > 0 ? (columns[first ?? -1] ?? []) : []));
  const coalitions = rows.filter(({ members }) => members !== undefined && members.length > 0);
  return {
    parties: new Set(coalitions.map(({ party }) => party)),
    points: new Set(heads.filter(isOuter).map(({ point }) => point)),
  };
}

/** A point that stands under no other begins a group of columns. */
const isOuter = ({ name }: Column): boolean => !('number' in name) || name.own === name.number;

function isWanted(
  { point, name, standing }: Column,
  at: number,
  { matrix, wanted, names }: { matrix: Matrix; wanted: Wanted; names: Names },
): boolean {
  if (wanted.standing === 'lapsed') {
    if (!matrix.rows.some(({ cells }) => cells[at]?.held.taken?.lapsed)) return false;
  } else if (wanted.standing !== undefined && standing.stage !== wanted.standing) return false;
  const sought = plain(wanted.point);
  if (sought === '') return true;
  if ('number' in name && plain(name.number).startsWith(sought)) return true;
  return sought.length > 2 && plain(names.words(point)).includes(sought);
}

/** A coalition is there with each of its members, and they with it. */
function partyIsWanted(
  { party, under, members = [] }: Row,
  sought: string,
  name: Names['party'],
): boolean {
  const all = [party, ...members, ...(under === undefined ? [] : [under])];
  return all.some((one) => plain(`${one} ${name(one)}`).includes(plain(sought)));
}

const plain = (text: string): string => text.trim().toLocaleLowerCase();

function grouped(
  { columns }: Pick<Matrix, 'columns'>,
  picked: readonly number[],
): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (const at of picked) {
    const column = columns[at];
    const last = groups.at(-1);
    if (!column || isOuter(column) || !last) groups.push([at]);
    else last.push(at);
  }
  return groups;
}

interface Laid {
  readonly column: ChosenColumn;
  /** The columns of the matrix that stand in it. */
  readonly from: readonly number[];
}

function laidOut(
  { columns }: Matrix,
  group: readonly number[],
  folded: ReadonlySet<PointId>,
): readonly Laid[] {
  const all = group.flatMap((at) => columns[at] ?? []);
  const [head] = all;
  if (!head) return [];
  const below = isOuter(head) ? all.length - 1 : 0;
  if (below === 0 || !folded.has(head.point))
    return all.map((column, place) => ({
      column: {
        ...column,
        outer: isOuter(column),
        below: column === head ? below : 0,
        folded: false,
      },
      from: group.slice(place, place + 1),
    }));
  const weakest = all.reduce((least, one) =>
    rankOf(one.standing.stage) < rankOf(least.standing.stage) ? one : least,
  );
  const column = { ...head, standing: weakest.standing, outer: true, below, folded: true };
  return [{ column, from: group }];
}

const withCells = (row: Row, groups: readonly Laid[]): Row => ({
  ...row,
  cells: groups.flatMap(({ from }) => weakestCell(from.flatMap((at) => row.cells[at] ?? []))),
});

const fromWeakest: readonly Stage[] = ['referred', 'open', 'in principle', 'agreed'];
const rankOf = (stage: Stage): number => fromWeakest.indexOf(stage);

/** Of a party's cells the one that holds most back; one that has lapsed before a silence. */
function weakestCell(cells: readonly Cell[]): readonly Cell[] {
  const [first, ...others] = cells;
  if (!first) return [];
  const rank = ({ held }: Cell): number =>
    positions.indexOf(held.counts) - (held.taken?.lapsed ? 0.5 : 0);
  return [others.reduce((least, one) => (rank(one) < rank(least) ? one : least), first)];
}
