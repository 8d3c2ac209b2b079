import { mayBeOne } from './align.ts';
import type { PartyId, Point } from './point.ts';
import { bagOf, similarity, type Bag } from './similarity.ts';

/** A point that a wording has where the base has none: new, moved here, or split off. */
export interface Arrival {
  readonly by: readonly PartyId[];
  readonly point: Point;
  readonly movedFrom?: number;
  readonly splitFrom?: number;
}

/** Arrivals of several wordings that are one point; the first in the order of their content. */
export type Meeting = readonly Arrival[];

/** As alike as this, in the same gap: one new point. */
const ALIKE = 0.5;

/**
 * The new points of one gap, those of several parties together where they are one.
 * Each party's points stay in their own order. The order of `columns` (one for each wording,
 * sorted by content) decides only what the parties leave open.
 */
export function meetingsOf(columns: readonly (readonly Arrival[])[]): Meeting[] {
  let meetings: Meeting[] = [];
  for (const column of columns) meetings = weave(meetings, column);
  return meetings;
}

/** Puts a column's points beside those that they are one with, the others in between. */
function weave(meetings: readonly Meeting[], column: readonly Arrival[]): Meeting[] {
  const woven: Meeting[] = [];
  let at = 0;
  let from = 0;
  for (const [meeting, arrival] of bestPairs(meetings, column)) {
    woven.push(...meetings.slice(at, meeting));
    woven.push(...column.slice(from, arrival).map((one) => [one]));
    woven.push([...(meetings[meeting] ?? []), ...column.slice(arrival, arrival + 1)]);
    at = meeting + 1;
    from = arrival + 1;
  }
  return [...woven, ...meetings.slice(at), ...column.slice(from).map((one) => [one])];
}

/** The pairs, in order, that are most alike in all (dynamic programming from the end). */
function bestPairs(meetings: readonly Meeting[], column: readonly Arrival[]): [number, number][] {
  const arrivals = [...meetings.flatMap((meeting) => meeting.slice(0, 1)), ...column];
  const bags = new Map(arrivals.map(({ point }) => [point.text, bagOf(point.text)]));
  const worth = meetings.map(([first]) =>
    column.map((one) => (first ? likeness(first, one, bags) : 0)),
  );
  const best = Array.from({ length: meetings.length + 1 }, () =>
    Array.from({ length: column.length + 1 }, () => 0),
  );
  const score = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const pairing = (i: number, j: number): number => {
    const own = worth[i]?.[j] ?? 0;
    return own > 0 ? own + score(i + 1, j + 1) : 0;
  };
  for (let i = meetings.length - 1; i >= 0; i--) {
    for (let j = column.length - 1; j >= 0; j--) {
      const row = best[i];
      if (row) row[j] = Math.max(score(i + 1, j), score(i, j + 1), pairing(i, j));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < meetings.length && j < column.length;) {
    if (pairing(i, j) > 0 && pairing(i, j) === score(i, j)) pairs.push([i++, j++]);
    else if (score(i + 1, j) === score(i, j)) i++;
    else j++;
  }
  return pairs;
}

/** 0 where two arrivals are not one point; more, the more they are alike. */
function likeness(one: Arrival, other: Arrival, bags: ReadonlyMap<string, Bag>): number {
  if (!mayBeOne(one.point, other.point)) return 0;
  if (one.movedFrom !== other.movedFrom) return 0;
  if (one.movedFrom !== undefined) return 3;
  if (one.point.text === other.point.text) return one.point.label === other.point.label ? 3 : 2.5;
  const [bag, otherBag] = [bags.get(one.point.text), bags.get(other.point.text)];
  const alike = bag && otherBag ? similarity(bag, otherBag) : 0;
  return alike > ALIKE ? 1 + alike : 0;
}
