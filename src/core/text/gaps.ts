import type { Arrival } from './columns.ts';
import { mayBeOne, type Point } from './point.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A point that some have where the base has none: new, moved here, or split off. */
export interface Guest {
  /** The places in the list of parties of those who have it, in order. */
  readonly by: readonly number[];
  readonly point: Point;
  /** The same point as each of them has it. */
  readonly own: readonly Point[];
  readonly movedFrom?: number;
  /** The level that a declared move gives the point; left out: that of the base. */
  readonly level?: number;
  readonly splitFrom?: number;
}

/** Guests of several wordings that are one point; the first in the order of their content. */
export type Meeting = readonly Guest[];

/** As alike as this, in the same gap: one new point. */
const ALIKE = 0.5;
/** With more pairs of points than this, only points with the same words are one. */
const MOST_PAIRS = 10_000;

/**
 * The new points of one gap, those of several parties together where they are one. Each party's
 * points stay in their own order; what the parties leave open is decided by the content, so
 * that the order of parties decides nothing.
 */
export function meetingsOf(arrivals: readonly Arrival[], vocabulary: Vocabulary): Meeting[] {
  const ofParty = Map.groupBy(arrivals, ({ column }) => column.party).values();
  const alike = [...Map.groupBy([...ofParty].map(guestsOf), keyOf)].toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  );
  let meetings: Meeting[] = [];
  for (const [, same] of alike) meetings = weave(meetings, together(same), vocabulary);
  return meetings;
}

const guestsOf = (arrivals: readonly Arrival[]): Guest[] =>
  arrivals.map(({ column: { party, points, declared, alignment }, place }) => {
    const movedFrom = alignment.baseOf[place];
    const splitFrom = alignment.splitFrom[place];
    const point = points[place] as Point;
    const isDeclared = movedFrom !== undefined && declared?.has(point.id);
    return {
      by: [party],
      point,
      own: [point],
      ...(movedFrom === undefined ? {} : { movedFrom }),
      ...(isDeclared ? { level: point.depth } : {}),
      ...(splitFrom === undefined ? {} : { splitFrom }),
    };
  });

const keyOf = (guests: readonly Guest[]): string =>
  JSON.stringify(
    guests.map(({ point: { id, kind, depth, label = '', text }, movedFrom, splitFrom }) => [
      kind,
      depth,
      label,
      text,
      movedFrom,
      splitFrom,
      id,
    ]),
  );

/** Several lists of the same guests as one. */
function together(same: readonly (readonly Guest[])[]): Guest[] {
  const [first = []] = same;
  const by = same.flatMap(([guest]) => guest?.by ?? []).toSorted((one, other) => one - other);
  return first.map((guest, at) => ({
    ...guest,
    by,
    own: same.flatMap((guests) => guests[at]?.own ?? []),
  }));
}

/** Puts a party's points beside those that they are one with, the others in between. */
function weave(
  meetings: readonly Meeting[],
  guests: readonly Guest[],
  vocabulary: Vocabulary,
): Meeting[] {
  const woven: Meeting[] = [];
  let at = 0;
  let from = 0;
  for (const [meeting, guest] of pairsOf(meetings, guests, vocabulary)) {
    woven.push(...meetings.slice(at, meeting));
    woven.push(...guests.slice(from, guest).map((one) => [one]));
    woven.push([...(meetings[meeting] ?? []), ...guests.slice(guest, guest + 1)]);
    at = meeting + 1;
    from = guest + 1;
  }
  return [...woven, ...meetings.slice(at), ...guests.slice(from).map((one) => [one])];
}

function pairsOf(
  meetings: readonly Meeting[],
  guests: readonly Guest[],
  vocabulary: Vocabulary,
): [number, number][] {
  const there = meetings.flatMap((meeting) => meeting.slice(0, 1));
  return there.length * guests.length <= MOST_PAIRS
    ? bestPairs(there, guests, vocabulary)
    : samePairs(there, guests);
}

/** The pairs, in order, that are most alike in all (dynamic programming from the end). */
function bestPairs(
  there: readonly Guest[],
  guests: readonly Guest[],
  vocabulary: Vocabulary,
): [number, number][] {
  const worth = there.map((one) => guests.map((other) => worthOf(one, other, vocabulary)));
  const best = Array.from({ length: there.length + 1 }, () =>
    Array.from({ length: guests.length + 1 }, () => 0),
  );
  const score = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const pairing = (i: number, j: number): number => {
    const own = worth[i]?.[j] ?? 0;
    return own > 0 ? own + score(i + 1, j + 1) : 0;
  };
  for (let i = there.length - 1; i >= 0; i--) {
    for (let j = guests.length - 1; j >= 0; j--) {
      const row = best[i];
      if (row) row[j] = Math.max(score(i + 1, j), score(i, j + 1), pairing(i, j));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < there.length && j < guests.length;) {
    if (pairing(i, j) > 0 && pairing(i, j) === score(i, j)) pairs.push([i++, j++]);
    else if (score(i + 1, j) === score(i, j)) i++;
    else j++;
  }
  return pairs;
}

/** The same words, each with the next one that has them; never crossing. */
function samePairs(there: readonly Guest[], guests: readonly Guest[]): [number, number][] {
  const places = Map.groupBy(there.keys(), (place) => there[place]?.point.text ?? '');
  const pairs: [number, number][] = [];
  let next = 0;
  for (const [place, guest] of guests.entries()) {
    const found = places
      .get(guest.point.text)
      ?.find((at) => at >= next && mayMeet(there[at] as Guest, guest));
    if (found === undefined) continue;
    pairs.push([found, place]);
    next = found + 1;
  }
  return pairs;
}

const mayMeet = (one: Guest, other: Guest): boolean =>
  mayBeOne(one.point, other.point) &&
  one.movedFrom === other.movedFrom &&
  one.level === other.level;

/** 0 where two guests are not one point; more, the more they are alike. */
function worthOf(one: Guest, other: Guest, vocabulary: Vocabulary): number {
  if (!mayMeet(one, other)) return 0;
  if (one.movedFrom !== undefined) return 3;
  if (one.point.text === other.point.text) return one.point.label === other.point.label ? 3 : 2.5;
  const alike = vocabulary.likeness.between(
    vocabulary.atoms(one.point.text),
    vocabulary.atoms(other.point.text),
  );
  return alike > ALIKE ? 1 + alike : 0;
}
