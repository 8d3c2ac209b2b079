import { isHead, type PartyId, type Point, type PointId } from '../text/point.ts';
import type { Instrument, Move, Moves } from './instrument.ts';
import { onTable } from './rules.ts';

/** Where a point is wanted: behind which other one (none: before all), and on which level. */
export type Place = Pick<Move, 'point' | 'after' | 'depth'>;

/** Points in another order, and which of them were moved to make it. */
export interface Ordered<P extends Point = Point> {
  readonly points: readonly P[];
  readonly moved: ReadonlySet<PointId>;
}

/**
 * Points with each one moved to the place wanted for it, and what stands below it with it. A point behind
 * which another is put goes first, else the last in the text does, so that points put behind the same one
 * stay in their order: the same wishes make the same text, whichever was filed first. A move that leads
 * below the point itself rests, as one does that changes nothing, and those that wait for each other.
 */
export function inPlaces<P extends Point>(
  points: readonly P[],
  places: readonly Place[],
): Ordered<P> {
  let all = points;
  const moved = new Set<PointId>();
  for (const place of inSequence(points, places).sequence) {
    const next = inPlace(all, place);
    if (next === all) continue;
    for (const { id } of partAt(all, place.point)) moved.add(id);
    all = next;
  }
  return { points: all, moved };
}

/** In which order moves are made; `stuck`: each is put behind a point that waits for another of them. */
export function inSequence<W extends Place>(
  points: readonly Point[],
  places: readonly W[],
): { readonly sequence: readonly W[]; readonly stuck: readonly W[] } {
  if (places.length === 0) return { sequence: [], stuck: [] };
  const order = new Map(points.map(({ id }, at) => [id, at]));
  const rank = ({ point }: Place): number => order.get(point) ?? points.length;
  let waiting = places
    .map((place) => ({ place, part: new Set(partAt(points, place.point).map(({ id }) => id)) }))
    .toSorted((one, other) => rank(other.place) - rank(one.place));
  const sequence: W[] = [];
  for (;;) {
    const next = waiting.find(({ place: { after }, ...own }) =>
      waiting.every(({ part }) => part === own.part || after === undefined || !part.has(after)),
    );
    if (!next) return { sequence, stuck: waiting.map(({ place }) => place) };
    sequence.push(next.place);
    waiting = waiting.filter((one) => one !== next);
  }
}

function inPlace<P extends Point>(all: readonly P[], { point, after, depth }: Place): readonly P[] {
  const part = partAt(all, point);
  const [own] = part;
  if (!own || part.some(({ id }) => id === after)) return all;
  const rest = all.filter((one) => !part.includes(one));
  const at = placeBehind(rest, after, { kind: own.kind, depth });
  if (at === undefined) return all;
  const shift = isHead(own.kind) ? 0 : depth - own.depth;
  const there = shift === 0 ? part : part.map((one) => ({ ...one, depth: one.depth + shift }));
  const next = rest.toSpliced(at, 0, ...there);
  return next.every((one, n) => one === all[n]) ? all : next;
}

type Level = Pick<Point, 'kind' | 'depth'>;

/** Behind a point and all that is deeper there than the level; right behind the title, where none is named. */
function placeBehind(
  rest: readonly Point[],
  after: PointId | undefined,
  level: Level,
): number | undefined {
  if (after === undefined) return rest.findLastIndex(({ kind }) => kind === 'title') + 1;
  const behind = rest.findIndex(({ id }) => id === after);
  if (behind < 0) return undefined;
  const next = rest.findIndex((one, place) => place > behind && !isBelow(one, level));
  return next < 0 ? rest.length : next;
}

/** Whether a point may stand on a level there: its own, or one below the point before it at most; a heading keeps its own. */
export const fitsBehind = (own: Level, behind: Level | undefined, depth: number): boolean =>
  depth === own.depth ||
  (!isHead(own.kind) && depth <= (behind && !isHead(behind.kind) ? behind.depth + 1 : 0));

/** A point with all that stands below it; nothing where there is no such point. */
export function partAt<P extends Point>(all: readonly P[], point: PointId): readonly P[] {
  const at = all.findIndex(({ id }) => id === point);
  const own = all[at];
  if (!own) return [];
  const next = all.findIndex((one, place) => place > at && !isBelow(one, own));
  return all.slice(at, next < 0 ? all.length : next);
}

/** Below a heading is all up to the next one of its level; below a point what is deeper, up to the next heading. */
function isBelow({ kind, depth }: Level, level: Level): boolean {
  if (kind === 'title') return false;
  if (isHead(level.kind)) return kind !== 'heading' || depth > level.depth;
  return kind !== 'heading' && depth > level.depth;
}

/** The version on the table in the order that a party wants. */
export const orderOf = (instrument: Instrument, party: PartyId): Ordered =>
  inPlaces(onTable(instrument)?.points ?? [], [...(instrument.moves?.get(party)?.values() ?? [])]);

/** Whether two wishes are for the same place; none: where the version on the table has the point. */
export const isSamePlace = (one: Place | undefined, other: Place | undefined): boolean =>
  one?.after === other?.after && one?.depth === other?.depth;

/** The instrument with no other moves than those that all parties that must agree want. */
export function withJoinedMoves(instrument: Instrument): Instrument {
  const { moves, mustAgree } = instrument;
  if (!moves) return instrument;
  const all = mustAgree.map((party) => moves.get(party));
  const joined = [...(all[0] ?? [])].filter(([point, move]) =>
    all.every((own) => isSamePlace(own?.get(point), move)),
  );
  return { ...instrument, moves: new Map(mustAgree.map((party) => [party, new Map(joined)])) };
}

/** The instrument with a party's wish where a point should stand, in place of what it wished before. */
export const withMove = (instrument: Instrument, move: Move): Instrument =>
  withMovesOf(instrument, move.party, [
    ...othersThan(instrument, move.party, move.point),
    [move.point, move],
  ]);

/** The instrument with a party that leaves a point where the version on the table has it. */
export const withoutMove = (instrument: Instrument, party: PartyId, point: PointId): Instrument =>
  withMovesOf(instrument, party, othersThan(instrument, party, point));

type Named = readonly (readonly [PointId, Move])[];

const othersThan = ({ moves }: Instrument, party: PartyId, point: PointId): Named =>
  [...(moves?.get(party) ?? [])].filter(([id]) => id !== point);

const withMovesOf = (instrument: Instrument, party: PartyId, own: Named): Instrument => ({
  ...instrument,
  moves: new Map([...(instrument.moves ?? []), [party, new Map(own)]]),
});

/**
 * What becomes of moves when a version is tabled: what it has carried out is done; what names a point that
 * it does not have, or leads below itself in it, is overtaken; the others stand: each names its neighbour,
 * so that it says the same wherever the version has put the two.
 */
export function movesOn(
  points: readonly Point[],
  moves: Moves,
): { readonly standing: Moves; readonly overtaken: readonly Move[] } {
  const there = new Set(points.map(({ id }) => id));
  const fits = ({ point, after }: Move): boolean =>
    there.has(point) &&
    (after === undefined || there.has(after)) &&
    !partAt(points, point).some(({ id }) => id === after);
  const overtaken: Move[] = [];
  const standing = [...moves].map(([party, own]) => {
    const all = [...own.values()];
    const { sequence, stuck } = inSequence(points, all.filter(fits));
    overtaken.push(...all.filter((move) => !fits(move) || stuck.includes(move)));
    const left = withoutDone(points, sequence);
    return [party, new Map([...own].filter(([, move]) => left.includes(move)))] as const;
  });
  return { standing: new Map(standing), overtaken };
}

/** The moves without which the text would not be the same. */
function withoutDone(points: readonly Point[], moves: readonly Move[]): readonly Move[] {
  const goal = inPlaces(points, moves).points;
  const isSame = (left: readonly Move[]): boolean =>
    isSameOrder(inPlaces(points, left).points, goal);
  if (isSame([])) return [];
  for (const move of moves) {
    const left = moves.filter((one) => one !== move);
    if (isSame(left)) return withoutDone(points, left);
  }
  return moves;
}

/** Whether points stand in the same order and on the same levels. */
export const isSameOrder = (one: readonly Point[], other: readonly Point[]): boolean =>
  one.length === other.length &&
  one.every(({ id, depth }, at) => id === other[at]?.id && depth === other[at]?.depth);
