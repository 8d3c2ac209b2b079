import { align, type Alignment, type Identity } from './align.ts';
import type { Alternative, Compiled, CompiledPoint, Content, Holders } from './compiled.ts';
import { partyId, type PartyId, type Point } from './point.ts';
import { TextRefused } from './refused.ts';

/** One party's own full wording of the text. */
export interface Revision {
  readonly party: PartyId;
  readonly points: readonly Point[];
}

/** A distinct wording of the whole text, and how its points lie to the base's. */
export interface Column {
  readonly by: readonly PartyId[];
  readonly points: readonly Point[];
  readonly alignment: Alignment;
  /**
   * For each point that the base has not at this place: the gap in which it arrives,
   * as the number of base points before.
   */
  readonly gap: readonly (number | undefined)[];
}

export interface Wordings {
  readonly columns: readonly Column[];
  /** The real parties of each stand-in. */
  readonly parties: ReadonlyMap<PartyId, readonly PartyId[]>;
}

/**
 * The distinct wordings in the order of their content, each under a stand-in for its parties.
 * So the order and the names of the parties cannot touch what is compiled.
 */
export function wordingsOf(
  base: readonly Point[],
  revisions: readonly Revision[],
  identity: Identity,
): Wordings {
  refuseDoubles(revisions);
  const key = ({ points }: Revision): string =>
    JSON.stringify(
      points.map(({ id, kind, depth, label = '', text }) => [
        kind,
        depth,
        label,
        text,
        identity === 'ids' ? id : '',
      ]),
    );
  const alike = [...Map.groupBy(revisions, key)].toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const parties = new Map<PartyId, readonly PartyId[]>();
  const aligned = alike.map(([, group], place) => {
    const standIn = partyId(String(place));
    parties.set(
      standIn,
      group.map(({ party }) => party),
    );
    const points = group[0]?.points ?? [];
    return { by: [standIn], points, alignment: align(base, points, identity) };
  });
  const gaps = chooseGaps(base, aligned);
  return {
    columns: aligned.map((column, place) => ({ ...column, gap: gaps[place] ?? [] })),
    parties,
  };
}

function refuseDoubles(revisions: readonly Revision[]): void {
  const seen = new Set<PartyId>();
  for (const { party } of revisions) {
    if (seen.has(party)) {
      throw new TextRefused(`${party} sends two revisions; leave only one of them.`);
    }
    seen.add(party);
  }
}

type Aligned = Omit<Column, 'gap'>;

/** A point that takes the place of base points left out may stand before or after them. */
interface Room {
  readonly first: number;
  readonly last: number;
  /** Arrivals that are one point bear the same key. */
  readonly key: string;
}

/**
 * A new point stands after the base points in whose stead it comes,
 * or where another wording has the same point, if that is possible.
 */
function chooseGaps(base: readonly Point[], columns: readonly Aligned[]): (number | undefined)[][] {
  const rooms = columns.map((column) => roomsOf(base, column));
  const wanted = new Map<string, number>();
  const byKey = Map.groupBy(
    rooms.flat().filter((room) => room !== undefined),
    (room) => room.key,
  );
  for (const [key, alike] of byKey) {
    const first = Math.max(...alike.map((room) => room.first));
    const last = Math.min(...alike.map((room) => room.last));
    if (first <= last) wanted.set(key, last);
  }
  return rooms.map((column) => {
    const gaps: (number | undefined)[] = [];
    let next = base.length;
    for (const [place, room] of [...column.entries()].toReversed()) {
      if (!room) continue;
      next = Math.min(next, wanted.get(room.key) ?? room.last, room.last);
      gaps[place] = next;
    }
    return column.map((_room, place) => gaps[place]);
  });
}

function roomsOf(base: readonly Point[], { points, alignment }: Aligned): (Room | undefined)[] {
  const inPlace = (place: number): number | undefined =>
    alignment.moved[place] ? undefined : alignment.baseOf[place];
  const last: number[] = [];
  for (let place = points.length - 1, before = base.length; place >= 0; place--) {
    before = inPlace(place) ?? before;
    last[place] = before;
  }
  let first = 0;
  return points.map(({ kind, text }, place) => {
    const slot = inPlace(place);
    if (slot !== undefined) {
      first = slot + 1;
      return undefined;
    }
    const from = alignment.baseOf[place];
    return { first, last: last[place] ?? base.length, key: JSON.stringify(from ?? [kind, text]) };
  });
}

/** Puts the parties back for their stand-ins, in the order of the negotiation. */
export function nameParties(
  points: readonly CompiledPoint[],
  parties: ReadonlyMap<PartyId, readonly PartyId[]>,
  revisions: readonly Revision[],
): Compiled {
  const order = new Map(revisions.map(({ party }, place) => [party, place]));
  const rank = (party: PartyId | undefined): number =>
    party === undefined ? -1 : (order.get(party) ?? 0);
  const names = (by: readonly PartyId[]): PartyId[] =>
    by.flatMap((standIn) => parties.get(standIn) ?? []).toSorted((a, b) => rank(a) - rank(b));
  const alternative = (one: Alternative): Alternative => ({
    ...one,
    by: names(one.by),
    content: content(one.content),
  });
  const content = (parts: Content): Content =>
    parts.map((part) =>
      typeof part === 'string'
        ? part
        : {
            alternatives: part.alternatives
              .map(alternative)
              .toSorted((one, other) => rank(one.by[0]) - rank(other.by[0])),
          },
    );
  const named = (point: CompiledPoint): CompiledPoint => ({
    ...point,
    ...(typeof point.label === 'object' ? { label: content(point.label) } : {}),
    ...(point.in ? { in: { ...point.in, by: names(point.in.by) } satisfies Holders } : {}),
    content: content(point.content),
  });
  return {
    format: 'compiled/1',
    parties: revisions.map(({ party }) => party),
    points: points.map(named),
  };
}
