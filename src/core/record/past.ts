import type { Recorded } from './entry.ts';
import {
  fold,
  host,
  inTime,
  steps,
  visible,
  type Folded,
  type Timed,
  type Viewer,
} from './fold.ts';
import type { NegotiationId } from './ids.ts';

/** Where a state is kept on the way: after so many entries at least, */
const FEWEST_BETWEEN = 50;
/** and so many times at most: each keeps lists as long as the record. */
const MOST_KEPT = 64;

/** The state after the first so many entries. */
interface Stop {
  readonly count: number;
  readonly folded: Folded;
}

/**
 * What a viewer sees of a negotiation at one instant (ISO 8601) after another: for each exactly what
 * `fold` gives. It goes on from the instant asked for before, or from a stop that was kept on the
 * way, so that the next instant costs the entries between, not the whole record.
 * Nothing is folded before the first instant is asked for.
 */
export function pastOf(
  negotiation: NegotiationId,
  entries: readonly Recorded[],
  viewer: Viewer,
): (at: string) => Folded {
  let timed: readonly Timed[] | undefined;
  let last: Stop = { count: 0, folded: fold(negotiation, [], host, '') };
  const kept: Stop[] = [last];
  return (at) => {
    timed ??= inTime(visible(negotiation, entries, viewer));
    const count = timed.findLastIndex(({ when }) => when <= at) + 1;
    const between = Math.max(FEWEST_BETWEEN, Math.ceil(timed.length / MOST_KEPT));
    const known = [...kept, last].filter((one) => one.count <= count);
    let stop = known.reduce((one, other) => (other.count > one.count ? other : one));
    while (stop.count < count) {
      const next = Math.min(count, stop.count - (stop.count % between) + between);
      const more = timed.slice(stop.count, next).map(({ recorded }) => recorded);
      stop = { count: next, folded: steps(stop.folded, more) };
      if (next % between === 0 && kept.length * between === next) kept.push(stop);
    }
    last = stop;
    return stop.folded;
  };
}
