import { readingsOf, type LabelStyle } from './counts.ts';
import { OPTION } from './labels.ts';
import { isHead, type Point, type PointId } from './point.ts';
import { writePoint } from './points.ts';
import { bracketCounts } from './read-brackets.ts';

/** One of several wordings of whole paragraphs. */
interface Option {
  /** As it is written: `Option 1`. */
  readonly name: string;
  /** The points in it; the name stands at the first one, perhaps behind that one's label. */
  readonly points: readonly PointId[];
}

/** Options of which one is to be chosen; it ends with the last point of the last one. */
interface OptionGroup {
  readonly options: readonly Option[];
}

/**
 * Finds the alternatives of whole paragraphs in a text, `Option 1: ... Option 2: ...`, in the
 * order in which they begin. An option goes on to the next one. The last of a group ends before
 * a head, before the point that follows the one the group stands in, before another group, and
 * where its name stands in one paragraph with its words, after that paragraph, the items of
 * lists below it and all that is in a bracket opened there.
 */
export function optionsOf(points: readonly Point[]): OptionGroup[] {
  const open: Open[] = [];
  const groups: Open[] = [];
  let owner: Owner | undefined;
  for (const point of points) {
    if (isHead(point.kind)) {
      open.length = 0;
      owner = undefined;
      continue;
    }
    const mark = markOf(point);
    const own = mark?.within === false ? undefined : ownerOf(point);
    if (own) closeAt(own, open);
    owner = own ?? owner;
    const goesOn = mark && open.findLastIndex((group) => isNext(mark, group));
    if (mark && (goesOn === undefined || goesOn < 0)) {
      const same = open.findIndex((group) => group.style === mark.style && group.owner === owner);
      if (same >= 0) open.length = same;
      const group: Open = { style: mark.style, owner, options: [] };
      open.push(group);
      groups.push(group);
    } else if (goesOn !== undefined && goesOn >= 0) open.length = goesOn + 1;
    for (const [at, group] of open.entries()) {
      if (mark && at === open.length - 1) begin(group, point, mark);
      else goOn(group, point);
    }
  }
  return groups.map(({ options }) => ({
    options: options.map(({ name, points: all }) => ({ name, points: all })),
  }));
}

/** A group while it is read. */
interface Open {
  readonly style: string;
  /** The point that it stands in. */
  readonly owner: Owner | undefined;
  readonly options: OpenOption[];
}

interface OpenOption {
  readonly name: string;
  readonly ordinal: number;
  readonly points: PointId[];
  /** Points that belong to it only if another option comes. */
  readonly perhaps: PointId[];
  /** Whether the name stands above the words, alone or with a heading in italics. */
  readonly above: boolean;
  /** Brackets that are still open. */
  brackets: number;
}

interface Owner {
  readonly readings: readonly LabelStyle[];
  readonly depth: number;
}

const ownerOf = ({ label, depth, kind }: Point): Owner | undefined =>
  kind === 'point' && label !== undefined ? { readings: readingsOf(label), depth } : undefined;

/** Closes the groups that stand in a point after which this one comes. */
function closeAt(point: Owner, open: Open[]): void {
  const first = open.findIndex(
    ({ owner }) => owner && (point.depth < owner.depth || comesAfter(point, owner)),
  );
  if (first >= 0) open.length = first;
}

const comesAfter = (point: Owner, owner: Owner): boolean =>
  point.depth === owner.depth &&
  point.readings.some(({ style, ordinal = 0 }) =>
    owner.readings.some((one) => one.style === style && one.ordinal === ordinal - 1),
  );

interface Mark {
  readonly name: string;
  readonly style: string;
  readonly ordinal: number;
  /** Whether it stands behind the label of its point. */
  readonly within: boolean;
  readonly above: boolean;
}

/** The name of an option at the beginning of a point, through emphasis and brackets. */
function markOf(point: Point): Mark | undefined {
  const behind = OPTION.exec(point.text);
  const { label = '', text } = point;
  const at = behind ?? OPTION.exec(writePoint(point));
  const name = at?.[1]?.replace(/\s+/gu, ' ');
  if (at === null || name === undefined) return undefined;
  const [reading] = readingsOf(name);
  const rest = (behind ? text : writePoint(point)).slice(at[0].length);
  return {
    name,
    style: styleOf(name),
    ordinal: reading?.ordinal ?? 0,
    within: behind !== null && label !== '',
    above: /^(?:[*_][^*_]*[*_])?\s*$/u.test(rest.trim()),
  };
}

/** Options counted in one way are one group, those counted in another one lie within it. */
function styleOf(name: string): string {
  if (/\p{Nd}\)?$/u.test(name)) return '1';
  return /[IVX]$/u.test(name) ? 'I' : 'a';
}

function isNext({ style, ordinal }: Mark, group: Open): boolean {
  const last = group.options.at(-1)?.ordinal ?? 0;
  return group.style === style && ordinal > last;
}

function begin(group: Open, point: Point, { name, ordinal, above }: Mark): void {
  const last = group.options.at(-1);
  last?.points.push(...last.perhaps);
  group.options.push({
    name,
    ordinal,
    points: [point.id],
    perhaps: [],
    above,
    brackets: stillOpen(point),
  });
}

function goOn(group: Open, point: Point): void {
  const option = group.options.at(-1);
  if (!option) return;
  const belongs = option.above || option.brackets > 0 || point.kind === 'point';
  if (option.perhaps.length > 0 || !belongs) option.perhaps.push(point.id);
  else option.points.push(point.id);
  option.brackets = Math.max(0, option.brackets + stillOpen(point));
}

function stillOpen(point: Point): number {
  const { open, close } = bracketCounts(writePoint(point));
  return open - close;
}
