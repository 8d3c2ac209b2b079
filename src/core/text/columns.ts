import type { Alignment } from './align.ts';
import type { Point, PointId } from './point.ts';

/** A revision, and how its points lie to the base's. */
export interface Column {
  /** The place of the party in the list of parties. */
  readonly party: number;
  readonly points: readonly Point[];
  /** What the party says it has moved. */
  readonly declared: ReadonlySet<PointId> | undefined;
  readonly alignment: Alignment;
  /** For each base point, where it stands in its order in the revision; undefined where it does not. */
  readonly inPlace: readonly (number | undefined)[];
  /** For each base point, 1 where the revision has it in its order with the same words and label. */
  readonly unchanged: Uint8Array;
  /** The points that the base has not at their place, in order, and where they may stand. */
  readonly rooms: readonly Room[];
  /** The base points left out whose words another point took. */
  readonly mergers: readonly Merger[];
}

/** A base point, by its place, and the place of the point of the revision that took its words. */
interface Merger {
  readonly slot: number;
  readonly taker: number;
}

/** A point that a revision has where the base has none. */
export interface Arrival {
  readonly column: Column;
  readonly place: number;
  /** The gap in which it arrives, as the number of base points before. */
  readonly gap: number;
}

export function columnOf(
  party: number,
  base: readonly Point[],
  points: readonly Point[],
  alignment: Alignment,
  declared?: ReadonlySet<PointId>,
): Column {
  const inPlace: (number | undefined)[] = base.map(() => undefined);
  const unchanged = new Uint8Array(base.length);
  for (const [place, slot] of alignment.baseOf.entries()) {
    if (slot === undefined || alignment.moved[place]) continue;
    inPlace[slot] = place;
    if (isSame(points[place], base[slot])) unchanged[slot] = 1;
  }
  const mergers = alignment.mergedInto.flatMap((taker, slot) =>
    taker === undefined ? [] : [{ slot, taker }],
  );
  const rooms = roomsOf(points, alignment);
  return { party, points, declared, alignment, inPlace, unchanged, rooms, mergers };
}

/** Whether two points, or none, have the same words and label. */
export const isSame = (one: Point | undefined, other: Point | undefined): boolean =>
  one === other ||
  (one !== undefined &&
    other !== undefined &&
    one.text === other.text &&
    one.label === other.label);

/** A point that takes the place of base points left out may stand before or after them. */
interface Room {
  readonly place: number;
  readonly first: number;
  readonly last: number;
  /** Arrivals that are one point bear the same key. */
  readonly key: string;
}

/**
 * Where the points arrive that the base has not at their place: after the base points in whose
 * stead they come, or where another wording has the same point, if that is possible.
 */
export function arrivalsOf(base: readonly Point[], columns: readonly Column[]): Arrival[] {
  const wanted = new Map<string, number>();
  const all = columns.flatMap(({ rooms }) => rooms);
  for (const [key, alike] of Map.groupBy(all, (room) => room.key)) {
    const first = Math.max(...alike.map((room) => room.first));
    const last = Math.min(...alike.map((room) => room.last));
    if (first <= last) wanted.set(key, last);
  }
  return columns.flatMap((column) => {
    let next = base.length;
    return column.rooms
      .toReversed()
      .map(({ place, key, last }): Arrival => {
        next = Math.min(next, wanted.get(key) ?? last, last);
        return { column, place, gap: next };
      })
      .toReversed();
  });
}

function roomsOf(points: readonly Point[], alignment: Alignment): Room[] {
  const slotOf = (place: number): number | undefined =>
    alignment.moved[place] ? undefined : alignment.baseOf[place];
  const rooms: Room[] = [];
  let last = alignment.mergedInto.length;
  for (let place = points.length - 1; place >= 0; place--) {
    const slot = slotOf(place);
    const { kind, text } = points[place] as Point;
    if (slot !== undefined) last = slot;
    else {
      const key = JSON.stringify(alignment.baseOf[place] ?? [kind, text]);
      rooms.push({ place, first: 0, last, key });
    }
  }
  let first = 0;
  let at = 0;
  return rooms.toReversed().map((room) => {
    for (; at < room.place; at++) first = (slotOf(at) ?? first - 1) + 1;
    return { ...room, first };
  });
}
