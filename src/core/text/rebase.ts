import type { Identity } from './align.ts';
import { compile } from './compile.ts';
import type { Compiled, CompiledPoint, Content } from './compiled.ts';
import { textOf } from './open-brackets.ts';
import { kindWith, partyId, pointId, type Point, type PointId } from './point.ts';

/** A revision carried from the version it was drafted on to a newer one. */
export interface Rebased {
  /** The party's full wording of the newer version; a point of the newer version bears its id. */
  readonly points: readonly Point[];
  /** Where the party's change stands, and the newer version had left the words alone. */
  readonly kept: readonly Place[];
  /** Where the newer version says what the party wanted. */
  readonly overtaken: readonly Place[];
  /** Where both changed the same. The party's own words stand in `points`. */
  readonly conflicts: readonly Conflict[];
  /** Which point of the party's is in which of `points`. */
  readonly own: readonly { readonly mine: PointId; readonly point: PointId }[];
}

export interface Place {
  readonly point: PointId;
  /** The label by which the point is found; empty where it has none. */
  readonly label: string;
}

export interface Conflict extends Place {
  /**
   * `words`: both changed them. `taken-out`: the newer version took out a point that the party
   * changed. `left-out`: the party took out a point that the newer version changed. `place`: both
   * moved the point, not to the same place.
   */
  readonly kind: 'words' | 'taken-out' | 'left-out' | 'place';
  /** What stood there before, what the newer version says, and what the party says. */
  readonly older: string;
  readonly newer: string;
  readonly mine: string;
}

const NEWER = partyId('newer');
const MINE = partyId('mine');

/**
 * Carries a party's revision of an older version to a newer one (a three-way merge, with points
 * aligned and moves followed). What only one side changed goes in; where both changed the same
 * words, the party's stand, and both wordings are listed. Nothing that the party wrote is lost.
 */
export function rebase(
  older: readonly Point[],
  newer: readonly Point[],
  mine: readonly Point[],
  identity: Identity = 'words',
): Rebased {
  const compiled = compile(
    older,
    [
      { party: NEWER, points: newer },
      { party: MINE, points: mine },
    ],
    { identity },
  );
  const spots = spotsOf(compiled, older, newer, mine);
  return new Carrying(newer, spots).outcome();
}

/** One place of the compiled text, and whose points stand there. */
interface Spot {
  readonly place: number;
  /** The older version's point that it is, here or moved from elsewhere. */
  readonly older: Point | undefined;
  /** Whether the older version has it at this place. */
  readonly isHome: boolean;
  readonly newer: Point | undefined;
  readonly mine: Point | undefined;
}

function spotsOf(
  compiled: Compiled,
  older: readonly Point[],
  newer: readonly Point[],
  mine: readonly Point[],
): Spot[] {
  const known = new Map(older.map((point) => [point.id, point]));
  const [ofNewer, ofMine] = [newer.values(), mine.values()];
  return compiled.points.map(({ id, in: held, movedFrom }: CompiledPoint, place) => ({
    place,
    older: held && !held.base ? known.get(movedFrom ?? pointId('')) : known.get(id),
    isHome: !held || held.base,
    newer: !held || held.by.includes(NEWER) ? ofNewer.next().value : undefined,
    mine: !held || held.by.includes(MINE) ? ofMine.next().value : undefined,
  }));
}

class Carrying {
  readonly #spots: readonly Spot[];
  /** Where the newer version and the party have each point of the older one. */
  readonly #ofNewer = new Map<Point, Spot>();
  readonly #ofMine = new Map<Point, Spot>();
  readonly #taken: Set<string>;
  readonly #points: Point[] = [];
  readonly #kept: Place[] = [];
  readonly #overtaken: Place[] = [];
  readonly #conflicts: Conflict[] = [];
  readonly #own: Rebased['own'][number][] = [];

  constructor(newer: readonly Point[], spots: readonly Spot[]) {
    this.#spots = spots;
    this.#taken = new Set(newer.map(({ id }) => id));
    for (const spot of spots) {
      if (spot.older && spot.newer) this.#ofNewer.set(spot.older, spot);
      if (spot.older && spot.mine) this.#ofMine.set(spot.older, spot);
    }
  }

  outcome(): Rebased {
    for (const spot of this.#spots) {
      if (spot.older) this.#carry(spot.older, spot);
      else this.#carryNew(spot);
    }
    return {
      points: this.#points,
      kept: this.#kept,
      overtaken: this.#overtaken,
      conflicts: this.#conflicts,
      own: this.#own,
    };
  }

  /** A point of the older version: it is written at one spot, that where it goes to. */
  #carry(older: Point, spot: Spot): void {
    const newer = this.#ofNewer.get(older);
    const mine = this.#ofMine.get(older);
    if (newer?.newer && mine?.mine) {
      const goal = mine.isHome ? newer : mine;
      if (goal !== spot) return;
      if (!mine.isHome && !newer.isHome && mine !== newer)
        this.#conflict('place', mine.mine, older.text, newer.newer.text, mine.mine.text);
      this.#write(older, newer.newer, mine.mine, mine !== newer && !mine.isHome);
    } else if (newer === spot && newer.newer) {
      // the party left it out
      const changed = newer.newer.text !== older.text;
      if (changed) this.#conflict('left-out', newer.newer, older.text, newer.newer.text, '');
      else this.#kept.push(placeOf(newer.newer));
    } else if (mine === spot && mine.mine && mine.mine.text !== older.text) {
      this.#conflict('taken-out', mine.mine, older.text, '', mine.mine.text);
      this.#points.push(this.#fresh(mine.mine));
    } else if (spot.isHome && !newer && !mine) this.#overtaken.push(placeOf(older));
  }

  #carryNew({ newer, mine }: Spot): void {
    if (newer && mine) this.#write(undefined, newer, mine, false);
    else if (newer) this.#points.push(newer);
    else if (mine) {
      const point = this.#fresh(mine);
      this.#points.push(point);
      this.#kept.push(placeOf(point));
    }
  }

  #write(older: Point | undefined, newer: Point, mine: Point, isMoved: boolean): void {
    const merged = merge(older?.text, newer.text, mine.text);
    const label = threeWay(older?.label, newer.label, mine.label);
    const depth = threeWay(older?.depth ?? newer.depth, newer.depth, mine.depth);
    const point: Point = {
      id: newer.id,
      ...(label === undefined ? {} : { label }),
      kind: kindWith(label, newer.kind),
      depth,
      text: merged.text,
    };
    this.#points.push(point);
    this.#own.push({ mine: mine.id, point: point.id });
    for (const one of merged.conflicts)
      this.#conflict('words', point, one.older, one.newer, one.mine);
    if (merged.isOvertaken) this.#overtaken.push(placeOf(point));
    if (merged.isKept || isMoved) this.#kept.push(placeOf(point));
  }

  #conflict(
    kind: Conflict['kind'],
    point: Point,
    older: string,
    newer: string,
    mine: string,
  ): void {
    this.#conflicts.push({ kind, ...placeOf(point), older, newer, mine });
  }

  /** A point that only the party has, under an id that the newer version does not use. */
  #fresh(point: Point): Point {
    let id: string = point.id;
    for (let n = 2; this.#taken.has(id); n++) id = `${point.id}-${n}`;
    this.#taken.add(id);
    const fresh = { ...point, id: pointId(id) };
    this.#own.push({ mine: point.id, point: fresh.id });
    return fresh;
  }
}

/** What one side changed; the newer version's where both did. */
const threeWay = <T>(older: T, newer: T, mine: T): T => (newer === older ? mine : newer);

const placeOf = ({ id, label = '' }: Point): Place => ({ point: id, label });

interface Merged {
  readonly text: string;
  /** Whether some of the party's changes stand that the newer version left alone. */
  readonly isKept: boolean;
  /** Whether some changes are the same in both. */
  readonly isOvertaken: boolean;
  readonly conflicts: readonly { older: string; newer: string; mine: string }[];
}

/** The words of one point. Without an older wording both are new. */
function merge(older: string | undefined, newer: string, mine: string): Merged {
  if (newer === mine || mine === older) {
    const isOvertaken = newer === mine && newer !== older;
    return { text: newer, isKept: false, isOvertaken, conflicts: [] };
  }
  if (newer === older) return { text: mine, isKept: true, isOvertaken: false, conflicts: [] };
  if (older === undefined)
    return {
      text: mine,
      isKept: false,
      isOvertaken: false,
      conflicts: [{ older: '', newer, mine }],
    };
  const one = (text: string): Point => ({ id: pointId('p'), kind: 'paragraph', depth: 0, text });
  const { points } = compile(
    [one(older)],
    [
      { party: NEWER, points: [one(newer)] },
      { party: MINE, points: [one(mine)] },
    ],
    { identity: 'ids' },
  );
  return mergeContent(points[0]?.content ?? []);
}

function mergeContent(content: Content): Merged {
  const parts = content.map((part): Merged => {
    if (typeof part === 'string')
      return { text: part, isKept: false, isOvertaken: false, conflicts: [] };
    const ofNewer = part.alternatives.find(({ by }) => by.includes(NEWER));
    if (ofNewer?.by.includes(MINE)) {
      const inside = mergeContent(ofNewer.content);
      return { ...inside, isOvertaken: inside.isOvertaken || !ofNewer.base };
    }
    const newer = textOf([part], ({ by }) => by.includes(NEWER));
    const mine = textOf([part], ({ by }) => by.includes(MINE));
    const hasBase = part.alternatives.some(({ base }) => base);
    const older = textOf([part], ({ base }) => base);
    if (hasBase && mine === older)
      return { text: newer, isKept: false, isOvertaken: false, conflicts: [] };
    if (hasBase && newer === older)
      return { text: mine, isKept: true, isOvertaken: false, conflicts: [] };
    return {
      text: mine,
      isKept: false,
      isOvertaken: false,
      conflicts: [{ older, newer, mine }],
    };
  });
  return {
    text: parts.map(({ text }) => text).join(''),
    isKept: parts.some(({ isKept }) => isKept),
    isOvertaken: parts.some(({ isOvertaken }) => isOvertaken),
    conflicts: parts.flatMap(({ conflicts }) => conflicts),
  };
}
