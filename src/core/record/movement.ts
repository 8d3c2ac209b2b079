import { distance } from '../text/distance.ts';
import type { PartyId, PointId } from '../text/point.ts';
import type { Stage } from './condition.ts';
import { coalitionsOn } from './coalitions.ts';
import type { Amendment, Instrument, Position } from './instrument.ts';
import { standings, type Standing } from './standing.ts';
import { wordingOf } from './wording.ts';

/** What is otherwise in a text than it was: what moved between two instants. */
export interface Movement {
  /** The versions tabled since. */
  readonly versions: readonly number[];
  /** The points that stand otherwise, or whose words came into brackets or out of them. */
  readonly points: readonly PointMove[];
  /** What parties themselves changed in what they want points to say. */
  readonly words: readonly WordsMove[];
  /** Where parties stand otherwise than they did; what lapsed counts as silent. */
  readonly positions: readonly PositionMove[];
}

export interface PointMove {
  readonly point: PointId;
  /** None: the point was not there. */
  readonly before?: Stage;
  readonly now: Stage;
  readonly bracket?: 'opened' | 'closed';
}

export interface WordsMove {
  readonly party: PartyId;
  readonly point: PointId;
  /** null: no such point. */
  readonly before: string | null;
  readonly now: string | null;
  /** The parties that held these very words already. */
  readonly joined: readonly PartyId[];
  /** The others to whose words of then it is nearer now, and by how many words. */
  readonly nearer: readonly { readonly party: PartyId; readonly by: number }[];
}

export interface PositionMove {
  readonly party: PartyId;
  readonly point: PointId;
  readonly before: Position;
  readonly now: Position;
  readonly lapsed: boolean;
}

/** What moved in a text from one state of it to a later one; none before: all of it is new. */
export function movementOf(before: Instrument | undefined, now: Instrument): Movement {
  const [then, after] = [before ? standings(before) : new Map<PointId, never>(), standings(now)];
  return {
    versions: now.versions.slice(before?.versions.length ?? 0).map(({ number }) => number),
    points: pointsMoved(then, after),
    words: before ? wordsMoved(before, now, [...after.keys()]) : [],
    positions: positionsMoved(then, after),
  };
}

/** Whether nothing moved. */
export const isStill = ({ versions, points, words, positions }: Movement): boolean =>
  versions.length + points.length + words.length + positions.length === 0;

type Standings = ReadonlyMap<PointId, Standing>;

function pointsMoved(before: Standings, now: Standings): readonly PointMove[] {
  return [...now].flatMap(([point, { stage, bracketed }]): PointMove[] => {
    const then = before.get(point);
    const was = then?.bracketed ?? false;
    if (then?.stage === stage && was === bracketed) return [];
    const bracket =
      was === bracketed ? {} : ({ bracket: bracketed ? 'opened' : 'closed' } as const);
    return [{ point, ...(then && { before: then.stage }), now: stage, ...bracket }];
  });
}

function positionsMoved(before: Standings, now: Standings): readonly PositionMove[] {
  return [...now].flatMap(([point, { held }]) =>
    [...held].flatMap(([party, { counts, taken }]) => {
      const then = before.get(point)?.held.get(party)?.counts ?? 'silent';
      const lapsed = taken?.lapsed !== undefined;
      return then === counts ? [] : [{ party, point, before: then, now: counts, lapsed }];
    }),
  );
}

function wordsMoved(
  before: Instrument,
  now: Instrument,
  points: readonly PointId[],
): readonly WordsMove[] {
  const all = [...new Set([...points, ...amendedIn(before), ...amendedIn(now)])];
  return [...now.mustAgree, ...coalitionsOn(now)].flatMap((party) =>
    all.flatMap((point) => movedItself(before, now, party, point) ?? []),
  );
}

const amendedIn = ({ amendments }: Instrument): readonly PointId[] =>
  [...amendments.values()].flatMap((own) => [...own.keys()]);

/** A party that left the words to the table has not moved when the table did. */
function movedItself(
  before: Instrument,
  now: Instrument,
  party: PartyId,
  point: PointId,
): WordsMove | undefined {
  const [then, filed] = [before, now].map(({ amendments }) => amendments.get(party)?.get(point));
  if (!actedItself(now, then, filed)) return undefined;
  const words = { before: wordingOf(before, party, point), now: wordingOf(now, party, point) };
  if (words.before === words.now) return undefined;
  const others = now.mustAgree.filter((one) => one !== party);
  const theirs = others.map((other) => ({ other, words: wordingOf(before, other, point) }));
  const joined = theirs.filter((one) => one.words === words.now).map(({ other }) => other);
  const nearer = theirs.flatMap((one) => {
    const by = apart(words.before, one.words) - apart(words.now, one.words);
    return by > 0 && one.words !== words.now ? [{ party: one.other, by }] : [];
  });
  return { party, point, ...words, joined, nearer };
}

function actedItself(
  now: Instrument,
  then: Amendment | undefined,
  filed: Amendment | undefined,
): boolean {
  if (filed) return filed.source.entry !== then?.source.entry;
  const overtaken = now.overtaken.some(({ source }) => source.entry === then?.source.entry);
  return then !== undefined && !overtaken;
}

/** How many words two wordings of a point are apart. */
function apart(one: string | null, other: string | null): number {
  const text = (words: string | null) =>
    words === null
      ? []
      : [{ id: 'p' as PointId, kind: 'paragraph' as const, depth: 0, text: words }];
  return distance(text(one), text(other)).changed;
}
