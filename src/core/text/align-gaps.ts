import type { Pairs } from './align-pairs.ts';

/** What has been found besides pairs: points that are no longer looked for. */
export interface Taken {
  readonly moved: readonly boolean[];
  readonly splitFrom: readonly (number | undefined)[];
  readonly mergedInto: readonly (number | undefined)[];
}

/** Up to so many pairs of points all are tried in a gap; beyond, only those near in the order. */
const FEW = 1000;
const NEAR = 6;

/**
 * Pairs what fits between neighbours that both sides have: one after the other, never crossing,
 * the first that fits. `asMany` says whether the gap has as many points on both sides.
 */
export function pairInGaps(
  pairs: Pairs,
  { moved, splitFrom, mergedInto }: Taken,
  fits: (b: number, r: number, asMany: boolean) => boolean,
): void {
  for (const gap of pairs.gaps(moved)) {
    const ofBase = pairs
      .freeBase(gap.fromBase, gap.toBase)
      .filter((b) => mergedInto[b] === undefined);
    const ofRevision = pairs
      .freeRevision(gap.from, gap.to)
      .filter((r) => splitFrom[r] === undefined);
    const asMany = ofBase.length === ofRevision.length;
    const all = ofBase.length * ofRevision.length <= FEW;
    let next = 0;
    for (const b of ofBase) {
      const last = all ? ofRevision.length : Math.min(ofRevision.length, next + NEAR);
      for (let place = next; place < last; place++) {
        const r = ofRevision[place] as number;
        if (!pairs.mayPair(b, r) || !fits(b, r, asMany)) continue;
        pairs.pair(b, r);
        next = place + 1;
        break;
      }
    }
  }
}
