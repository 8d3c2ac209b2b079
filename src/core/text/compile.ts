import type { Identity } from './align.ts';
import { applyUnopposed } from './apply.ts';
import type { Alternative, Compiled, CompiledPoint, Content, Holders } from './compiled.ts';
import { meetingsOf, type Arrival, type Meeting } from './gaps.ts';
import { nameParties, wordingsOf, type Column, type Revision } from './columns.ts';
import {
  isHead,
  pointId,
  type PartyId,
  type Point,
  type PointId,
  type PointKind,
} from './point.ts';
import { compileWords } from './words.ts';

export type { Revision } from './columns.ts';

export interface CompileOptions {
  /** `apply`: what only one side changed goes in, as when forks are merged. */
  readonly unopposed?: 'bracket' | 'apply';
  /** `ids`: a point of a revision that bears the id of a base point is that point. */
  readonly identity?: Identity;
}

/**
 * Makes one text of the base and each party's revision of it: where all want the same words,
 * those words, elsewhere choices that say who wants what. Reading the outcome as one party
 * gives that party's revision, as the base the base, to the character.
 *
 * The order of `revisions` is the negotiation's order of parties; it orders supporters and
 * alternatives, nothing else. A party that sends two revisions is refused.
 */
export function compile(
  base: readonly Point[],
  revisions: readonly Revision[],
  options: CompileOptions = {},
): Compiled {
  const identity = options.identity ?? 'words';
  const wordings = wordingsOf(base, revisions, identity);
  const points = compilePoints(base, wordings.columns, identity);
  const decided = options.unopposed === 'apply' ? applyUnopposed(points) : points;
  return nameParties(decided, wordings.parties, revisions);
}

/** Where a compiled point comes from: a point of the base, or arrivals between two of them. */
type Place = { readonly id: PointId } & ({ readonly slot: number } | { readonly meeting: Meeting });

function compilePoints(
  base: readonly Point[],
  columns: readonly Column[],
  identity: Identity,
): CompiledPoint[] {
  const places = placesOf(base, columns, identity);
  return places.map((place) =>
    'slot' in place
      ? pointOfBase(base, columns, place.slot, places)
      : pointOfArrivals(base, place.id, place.meeting),
  );
}

function placesOf(base: readonly Point[], columns: readonly Column[], identity: Identity): Place[] {
  const taken = new Set(base.map((point) => point.id));
  const places: Place[] = [];
  for (let gap = 0; gap <= base.length; gap++) {
    const before = base[gap - 1];
    if (before) places.push({ id: before.id, slot: gap - 1 });
    for (const meeting of meetingsOf(columns.map((column) => arrivalsIn(column, gap)))) {
      const own = identity === 'ids' ? meeting.map(({ point }) => point.id).toSorted() : [];
      const id = own.find((free) => !taken.has(free)) ?? idAfter(before?.id ?? 'p0', taken);
      taken.add(id);
      places.push({ id, meeting });
    }
  }
  return places;
}

function arrivalsIn(column: Column, gap: number): Arrival[] {
  return column.points.flatMap((point, place) => {
    if (column.gap[place] !== gap) return [];
    const movedFrom = column.alignment.baseOf[place];
    const splitFrom = column.alignment.splitFrom[place];
    return [
      {
        by: column.by,
        point,
        ...(movedFrom === undefined ? {} : { movedFrom }),
        ...(splitFrom === undefined ? {} : { splitFrom }),
      },
    ];
  });
}

/** `p3b`, `p3c` ... `p3z`, `p3ba`: the first that is free. */
function idAfter(id: string, taken: ReadonlySet<string>): PointId {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const suffix = (n: number): string =>
    (n < 26 ? '' : suffix(Math.floor(n / 26))) + letters.charAt(n % 26);
  let n = 1;
  while (taken.has(id + suffix(n))) n++;
  return pointId(id + suffix(n));
}

function pointOfBase(
  base: readonly Point[],
  columns: readonly Column[],
  slot: number,
  places: readonly Place[],
): CompiledPoint {
  const { id, kind, depth, text, label } = base[slot] as Point;
  const held = columns.flatMap(({ by, points, alignment }) => {
    const place = alignment.baseOf.indexOf(slot);
    const point = alignment.moved[place] ? undefined : points[place];
    return point ? [{ by, point }] : [];
  });
  const movedTo = places.flatMap((place) =>
    'meeting' in place && place.meeting[0]?.movedFrom === slot ? [place.id] : [],
  );
  const mergedInto = takerOf(base, columns, slot, places);
  const compiledLabel = labelOf(
    label,
    held.map(({ by, point }) => ({ by, label: point.label })),
  );
  return {
    id,
    ...compiledLabel,
    kind: kindOf(kind, compiledLabel.label),
    depth,
    ...(held.length === columns.length ? {} : { in: holders(held, true) }),
    ...(movedTo.length > 0 ? { movedTo } : {}),
    ...(mergedInto ? { mergedInto } : {}),
    content: compileWords(
      text,
      held.map(({ by, point }) => ({ by, text: point.text })),
      true,
    ),
  };
}

function pointOfArrivals(base: readonly Point[], id: PointId, meeting: Meeting): CompiledPoint {
  const wordings = meeting.map(({ by, point }) => ({ by, text: point.text }));
  const [first] = meeting as readonly [Arrival, ...Arrival[]];
  const source = first.movedFrom === undefined ? undefined : base[first.movedFrom];
  const split = meeting.find(({ splitFrom }) => splitFrom !== undefined)?.splitFrom;
  const splitFrom = split === undefined ? undefined : base[split]?.id;
  const pivot = wordings.map(({ text }) => text).toSorted()[0] ?? '';
  const [pivotLabel] = meeting.map(({ point }) => point.label ?? '').toSorted();
  const label = labelOf(
    pivotLabel,
    meeting.map(({ by, point }) => ({ by, label: point.label })),
    false,
  );
  return {
    id,
    ...label,
    kind: kindOf(first.point.kind, label.label),
    depth: source?.depth ?? first.point.depth,
    in: holders(meeting, false),
    ...(source ? { movedFrom: source.id } : {}),
    ...(splitFrom ? { splitFrom } : {}),
    content: compileWords(source?.text ?? pivot, wordings, source !== undefined),
  };
}

/** Where only some number a paragraph, it is a point. */
const kindOf = (kind: PointKind, label: string | Content | undefined): PointKind =>
  typeof label === 'object' && !isHead(kind) ? 'point' : kind;

const holders = (held: readonly { by: readonly PartyId[] }[], base: boolean): Holders => ({
  by: held.flatMap(({ by }) => by),
  base,
});

/** The point into which those that leave this one out have merged it; the first, if several. */
function takerOf(
  base: readonly Point[],
  columns: readonly Column[],
  slot: number,
  places: readonly Place[],
): PointId | undefined {
  for (const { points, alignment } of columns) {
    const taker = alignment.mergedInto[slot];
    if (taker === undefined) continue;
    const there = places.find(
      (place) => 'meeting' in place && place.meeting.some(({ point }) => point === points[taker]),
    );
    return there?.id ?? base[alignment.baseOf[taker] ?? -1]?.id;
  }
  return undefined;
}

/** A label belongs to the wording: whole labels are alternatives where parties number differently. */
function labelOf(
  base: string | undefined,
  labels: readonly { readonly by: readonly PartyId[]; readonly label: string | undefined }[],
  ofBase = true,
): { label?: string | Content } {
  const groups = new Map<string, Alternative>();
  if (ofBase) groups.set(base ?? '', { by: [], base: true, content: base ? [base] : [] });
  for (const { by, label = '' } of labels) {
    const group = groups.get(label) ?? { by: [], base: false, content: label ? [label] : [] };
    groups.set(label, { ...group, by: [...group.by, ...by] });
  }
  if (groups.size <= 1) return base ? { label: base } : {};
  const sorted = [...groups].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return { label: [{ alternatives: sorted.map(([, group]) => group) }] };
}
