import type { Compiled, CompiledPoint } from './compiled.ts';
import type { Point, PointId } from './point.ts';

const SUFFIXES = (
  'bis ter quater quinquies sexies septies octies novies decies undecies duodecies terdecies ' +
  'quaterdecies quindecies sexdecies septdecies octodecies novodecies vicies'
).split(' ');

/**
 * The labels to show. Numbers stay as in the base until all number otherwise: a party's own
 * renumbering is not a difference of words, nor is one that hangs on points not agreed. A new point between others stands under the number
 * of the one before it: `3 bis.`, then `3 ter.`; before the first, `1 ante.`
 */
export function displayLabels({ points, parties }: Compiled): Map<PointId, string> {
  const settled = points.every((point) => isSettled(point, parties.length));
  const all = settled ? parties.length : undefined;
  const shown = new Map<PointId, string>();
  for (const point of points) {
    if (!isNew(point, parties.length)) shown.set(point.id, labelFor(point, all));
  }
  const numbered = new Set(
    points.filter((one) => shown.has(one.id) && !isNumberedBySome(one)).map(({ id }) => id),
  );
  const used = new Map<string, number>();
  for (const [place, point] of points.entries()) {
    if (shown.has(point.id)) continue;
    const own = labelFor(point, all);
    const { before, after } = siblingsOf(points, place);
    const taken = [...before, ...after].some(({ id }) => shown.get(id) === own);
    const between = after.find(({ id }) => numbered.has(id));
    if (own === '' || (!taken && (!between || LATIN.test(own)))) {
      shown.set(point.id, own);
      numbered.add(point.id);
      continue;
    }
    const anchor = before.findLast(({ id }) => numbered.has(id));
    const { id } = anchor ?? between ?? point;
    const key = anchor ? id : `ante ${id}`;
    const count = used.get(key) ?? 0;
    used.set(key, count + 1);
    shown.set(point.id, withSuffix(shown.get(id) ?? own, anchor ? latin(count) : ante(count)));
  }
  return shown;
}

/**
 * The points with other numbers for those new ones (not `known`) whose number another one under the
 * same heading or point has too: the next after the point that they stand behind, `3 bis.`, `3 ter.`
 */
export function withoutClashes(
  points: readonly Point[],
  known: ReadonlySet<PointId>,
): readonly Point[] {
  const free = [...points];
  for (const [place, point] of points.entries()) {
    if (known.has(point.id) || point.label === undefined) continue;
    const { before, after } = siblingsOf(free, place);
    const taken = new Set([...before, ...after].map(({ label }) => label));
    const first = [...before, ...after.filter(({ id }) => known.has(id))];
    const anchor = before.findLast(({ id, label }) => known.has(id) && label)?.label;
    if (anchor === undefined || first.every(({ label }) => label !== point.label)) continue;
    let count = 0;
    while (taken.has(withSuffix(anchor, latin(count)))) count += 1;
    free[place] = { ...point, label: withSuffix(anchor, latin(count)) };
  }
  return free;
}

const LATIN = new RegExp(String.raw`\s(?:${SUFFIXES.join('|')}|alt)\b`, 'u');

const latin = (count: number): string => SUFFIXES[count] ?? `bis ${count + 1}`;

const ante = (count: number): string => (count === 0 ? 'ante' : `ante ${latin(count - 1)}`);

/** `3.` becomes `3 bis.`, `(a)` becomes `(a bis)`. */
const withSuffix = (label: string, suffix: string): string =>
  label.replace(/(?<=[\p{L}\p{N}])(?=[^\p{L}\p{N}]*$)/u, ` ${suffix}`);

/** The points of the same depth under the same heading or point, before and after one. */
function siblingsOf<P extends Pick<Point, 'kind' | 'depth'>>(
  points: readonly P[],
  place: number,
): { before: P[]; after: P[] } {
  const own = points[place] as P;
  const sibling = (one: P): boolean => one.kind === own.kind && one.depth === own.depth;
  const ends = (one: P): boolean =>
    one.kind === own.kind
      ? one.depth < own.depth
      : own.kind === 'point' && one.kind !== 'paragraph';
  const earlier = points.slice(0, place);
  const later = points.slice(place + 1);
  const end = later.findIndex(ends);
  return {
    before: earlier.slice(earlier.findLastIndex(ends) + 1).filter(sibling),
    after: later.slice(0, end < 0 ? later.length : end).filter(sibling),
  };
}

/** The base has this point without a number: no new point is counted from the number of some. */
function isNumberedBySome({ label, in: held }: CompiledPoint): boolean {
  if (typeof label !== 'object' || held?.base === false) return false;
  return label.some(
    (part) =>
      typeof part === 'object' &&
      part.alternatives.some(({ base, content }) => base && content.length === 0),
  );
}

/** New to the base at this place, and not yet wanted by all. */
const isNew = (point: CompiledPoint, parties: number): boolean =>
  point.in !== undefined &&
  !point.in.base &&
  point.in.applied !== true &&
  point.in.by.length < parties;

/** Whether all have the point, or none, or it is decided. */
const isSettled = ({ in: held }: CompiledPoint, parties: number): boolean =>
  !held || held.applied !== undefined || held.by.length === 0 || held.by.length === parties;

/**
 * What all agree on or what goes in; else what the base has; else what the first party has.
 * `all` is how many parties must agree, undefined where it is open which points there are.
 */
function labelFor({ label, in: held }: CompiledPoint, all: number | undefined): string {
  if (typeof label !== 'object') return label ?? '';
  const by = held?.base === false ? held.by.length : all;
  return label
    .map((part) => {
      if (typeof part === 'string') return part;
      const ways = part.alternatives;
      const chosen =
        ways.find((one) => one.applied || one.by.length === by) ??
        ways.find((one) => one.base && one.content.length > 0) ??
        ways.find((one) => one.content.length > 0);
      return chosen?.content.join('') ?? '';
    })
    .join('');
}
