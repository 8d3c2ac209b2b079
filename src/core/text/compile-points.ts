import type { Identity } from './align.ts';
import { arrivalsOf, isSame, type Column } from './columns.ts';
import type { Alternative, CompiledPoint, Content, Holders } from './compiled.ts';
import { meetingsOf, type Guest, type Meeting } from './gaps.ts';
import {
  isHead,
  pointId,
  type PartyId,
  type Point,
  type PointId,
  type PointKind,
} from './point.ts';
import type { Sequences } from './sequences.ts';
import type { CompileWords } from './words.ts';

/** What a text is compiled of. */
export interface Sources {
  readonly base: readonly Point[];
  readonly columns: readonly Column[];
  readonly parties: readonly PartyId[];
  readonly identity: Identity;
  readonly sequences: Sequences;
  readonly compileWords: CompileWords;
}

/** Compiled points, and what they and each point of the base were made of. */
export interface Made {
  readonly points: readonly CompiledPoint[];
  readonly columns: readonly Column[];
  readonly ofBase: readonly Slot[];
}

/** A point of the base as all wordings have it that have it there. */
interface Slot {
  /** For each party its point here, if any. */
  readonly held: readonly (Point | undefined)[];
  readonly point: CompiledPoint;
}

/** Where a compiled point stands: at a point of the base, or between two of them. */
type Place = { readonly id: PointId } & ({ readonly slot: number } | { readonly meeting: Meeting });

/** Compiles all points; what the parties have as they had it `before` is taken from there. */
export function compilePoints(sources: Sources, before?: Made): Made {
  const { base, columns } = sources;
  const places = placesOf(sources);
  const journeys = new Journeys(sources, places);
  const changed = before && changedIn(columns, before.columns);
  const ofBase = base.map((_point, slot) => {
    const known = before?.ofBase[slot];
    return known && changed?.every((party) => isAsBefore(known, columns, party, slot))
      ? known
      : slotOf(sources, slot);
  });
  const points = places.map((place) =>
    'slot' in place
      ? journeys.told((ofBase[place.slot] as Slot).point, place.slot)
      : pointOfMeeting(sources, place.id, place.meeting),
  );
  return { points, columns, ofBase };
}

/** The places of the columns that are not what they were; undefined where one is new. */
function changedIn(
  columns: readonly Column[],
  before: readonly Column[],
): readonly number[] | undefined {
  if (columns.length !== before.length) return undefined;
  return [...columns.keys()].filter((party) => columns[party] !== before[party]);
}

function isAsBefore(
  { held }: Slot,
  columns: readonly Column[],
  party: number,
  slot: number,
): boolean {
  return isSame(held[party], heldBy(columns[party] as Column, slot));
}

function placesOf({ base, columns, identity, sequences }: Sources): Place[] {
  const taken = new Set(base.map((point) => point.id));
  const arrivals = Map.groupBy(arrivalsOf(base, columns), ({ gap }) => gap);
  const ids = identity === 'ids' ? columns.flatMap(({ points }) => points.map(({ id }) => id)) : [];
  /** What no new place may be called: also what a point is called that is yet to come. */
  const spoken = new Set([...taken, ...ids]);
  const names = new Names(spoken);
  const places: Place[] = [];
  for (let gap = 0; gap <= base.length; gap++) {
    const before = base[gap - 1];
    if (before) places.push({ id: before.id, slot: gap - 1 });
    for (const meeting of meetingsOf(arrivals.get(gap) ?? [], sequences.vocabulary)) {
      const own = identity === 'ids' ? meeting.map(({ point }) => point.id).toSorted() : [];
      const id = own.find((free) => !taken.has(free)) ?? names.after(before?.id ?? 'p0');
      taken.add(id);
      spoken.add(id);
      places.push({ id, meeting });
    }
  }
  return places;
}

/** Gives ids to new points: after `p3` the first of `p3b`, `p3c` ... `p3z`, `p3ba` that is free. */
class Names {
  readonly #taken: ReadonlySet<string>;
  /** For each id, how many were tried after it. */
  readonly #tried = new Map<string, number>();

  constructor(taken: ReadonlySet<string>) {
    this.#taken = taken;
  }

  after(id: string): PointId {
    let n = (this.#tried.get(id) ?? 0) + 1;
    while (this.#taken.has(id + suffix(n))) n++;
    this.#tried.set(id, n);
    return pointId(id + suffix(n));
  }
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

const suffix = (n: number): string =>
  (n < 26 ? '' : suffix(Math.floor(n / 26))) + LETTERS.charAt(n % 26);

/** Where the points of the base went: to which places, into which other points. */
class Journeys {
  readonly #movedTo = new Map<number, PointId[]>();
  readonly #mergedInto = new Map<number, PointId>();

  constructor({ base, columns }: Sources, places: readonly Place[]) {
    const idOf = new Map<Point, PointId>();
    for (const place of places) {
      if (!('meeting' in place)) continue;
      for (const point of place.meeting.flatMap(({ own }) => own)) idOf.set(point, place.id);
      const movedFrom = place.meeting[0]?.movedFrom;
      if (movedFrom === undefined) continue;
      this.#movedTo.set(movedFrom, [...(this.#movedTo.get(movedFrom) ?? []), place.id]);
    }
    if (columns.every(({ mergers }) => mergers.length === 0)) return;
    const order = new Map(places.map(({ id }, place) => [id, place]));
    for (const { points, alignment, mergers } of columns) {
      for (const { slot, taker } of mergers) {
        const there = idOf.get(points[taker] as Point) ?? base[alignment.baseOf[taker] ?? -1]?.id;
        const known = this.#mergedInto.get(slot);
        if (there === undefined) continue;
        // into several: the first in the text
        if (known === undefined || (order.get(there) ?? 0) < (order.get(known) ?? 0)) {
          this.#mergedInto.set(slot, there);
        }
      }
    }
  }

  /** A point of the base with what became of it, if it left its place. */
  told(point: CompiledPoint, slot: number): CompiledPoint {
    const movedTo = this.#movedTo.get(slot);
    const mergedInto = this.#mergedInto.get(slot);
    if (!movedTo && !mergedInto) return point;
    return { ...point, ...(movedTo ? { movedTo } : {}), ...(mergedInto ? { mergedInto } : {}) };
  }
}

function slotOf(sources: Sources, slot: number): Slot {
  const held = sources.columns.map((column) => heldBy(column, slot));
  return { held, point: pointOfBase(sources, slot, held) };
}

function heldBy({ points, inPlace }: Column, slot: number): Point | undefined {
  const place = inPlace[slot];
  return place === undefined ? undefined : points[place];
}

function pointOfBase(
  { base, parties, columns, sequences, compileWords }: Sources,
  slot: number,
  held: readonly (Point | undefined)[],
): CompiledPoint {
  const own = base[slot] as Point;
  const { id, kind, depth, text, label } = own;
  const by = [...held.keys()].filter((party) => held[party] !== undefined);
  const pointOf = (party: number): Point =>
    (columns[party]?.unchanged[slot] === 1 ? own : held[party]) as Point;
  const labels = holdersBy(by, (party) => pointOf(party).label ?? '');
  const texts = holdersBy(by, (party) => pointOf(party).text);
  const compiledLabel = labelOf(label, labels, true, parties);
  return {
    id,
    ...compiledLabel,
    kind: kindOf(kind, compiledLabel.label),
    depth,
    ...(by.length === columns.length ? {} : { in: holders(by, true, parties) }),
    content: compileWords(text, wordingsOf(texts), true, parties, sequences),
  };
}

function pointOfMeeting(
  { base, parties, sequences, compileWords }: Sources,
  id: PointId,
  meeting: Meeting,
): CompiledPoint {
  const [first] = meeting as readonly [Guest, ...Guest[]];
  const guestOf = new Map(meeting.flatMap((guest) => guest.by.map((party) => [party, guest])));
  const by = [...guestOf.keys()].toSorted((one, other) => one - other);
  const labels = holdersBy(by, (party) => guestOf.get(party)?.point.label ?? '');
  const texts = holdersBy(by, (party) => guestOf.get(party)?.point.text ?? '');
  const source = first.movedFrom === undefined ? undefined : base[first.movedFrom];
  const split = meeting.find(({ splitFrom }) => splitFrom !== undefined)?.splitFrom;
  const splitFrom = split === undefined ? undefined : base[split]?.id;
  const [pivotLabel] = [...labels.keys()].toSorted();
  const [pivot = ''] = [...texts.keys()].toSorted();
  const label = labelOf(pivotLabel, labels, false, parties);
  return {
    id,
    ...label,
    kind: kindOf(first.point.kind, label.label),
    depth: first.level ?? source?.depth ?? first.point.depth,
    in: holders(by, false, parties),
    ...(source ? { movedFrom: source.id } : {}),
    ...(splitFrom ? { splitFrom } : {}),
    content: compileWords(
      source?.text ?? pivot,
      wordingsOf(texts),
      source !== undefined,
      parties,
      sequences,
    ),
  };
}

/** Who says what: for each distinct saying the parties, in order. */
function holdersBy(
  by: readonly number[],
  said: (party: number) => string,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  let last = '';
  let group: number[] | undefined;
  for (const party of by) {
    const saying = said(party);
    // mostly the same as the one before, which is seen quicker than looked up
    if (!group || saying !== last) {
      group = groups.get(saying) ?? [];
      if (group.length === 0) groups.set(saying, group);
      last = saying;
    }
    group.push(party);
  }
  return groups;
}

const wordingsOf = (
  texts: ReadonlyMap<string, readonly number[]>,
): { by: readonly number[]; text: string }[] => [...texts].map(([text, by]) => ({ by, text }));

/** Where only some number a paragraph, it is a point. */
const kindOf = (kind: PointKind, label: string | Content | undefined): PointKind =>
  typeof label === 'object' && !isHead(kind) ? 'point' : kind;

const holders = (by: readonly number[], base: boolean, parties: readonly PartyId[]): Holders => ({
  by: names(by, parties),
  base,
});

const names = (by: readonly number[], parties: readonly PartyId[]): PartyId[] =>
  by.map((party) => parties[party] as PartyId);

/** A label belongs to the wording: whole labels are alternatives where parties number differently. */
function labelOf(
  base: string | undefined,
  labels: ReadonlyMap<string, readonly number[]>,
  ofBase: boolean,
  parties: readonly PartyId[],
): { label?: string | Content } {
  const own = base ?? '';
  if (labels.size === 0 || (labels.size === 1 && labels.has(own))) return own ? { label: own } : {};
  const alternative = (label: string, by: readonly number[]): Alternative => ({
    by: names(by, parties),
    base: ofBase && label === own,
    content: label ? [label] : [],
  });
  const alternatives = [...labels].map(([label, by]) => alternative(label, by));
  return {
    label: [
      {
        alternatives:
          ofBase && !labels.has(own) ? [alternative(own, []), ...alternatives] : alternatives,
      },
    ],
  };
}
