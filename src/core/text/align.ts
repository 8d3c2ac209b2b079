import { findMerges, findSplits } from './align-pieces.ts';
import { Pairs } from './align-pairs.ts';
import { pairByRareWords } from './align-rare.ts';
import { pairInGaps } from './align-gaps.ts';
import type { Point, PointId } from './point.ts';
import { Vocabulary } from './vocabulary.ts';

/** `ids`: a point of a revision that bears the id of a base point is that point. */
export type Identity = 'words' | 'ids';

/** Where the points of one revision come from. Numbers are places in the base or the revision. */
export interface Alignment {
  /** For each point of the revision: which base point it is, if any. */
  readonly baseOf: readonly (number | undefined)[];
  /** For each point of the revision: whether it stands elsewhere in the order than in the base. */
  readonly moved: readonly boolean[];
  /** For each new point of the revision: the base point whose words it took. */
  readonly splitFrom: readonly (number | undefined)[];
  /** For each base point left out: the point of the revision that took its words. */
  readonly mergedInto: readonly (number | undefined)[];
}

/** As alike as this, between the same neighbours: the same point. */
const SAME_IN_PLACE = 0.35;

/**
 * Finds for each point of a revision the base point that it is. Headings meet only their level;
 * a paragraph that is numbered stays the same. First what is identical, then what is much alike
 * at the same place, then what is much alike anywhere; what is then out of order has moved. What is
 * left is compared between neighbours that both texts have. Costs grow with the length of the
 * texts: no point is compared with all others. What is `declared` to have moved has, whatever the order says.
 */
export function align(
  base: readonly Point[],
  revision: readonly Point[],
  identity: Identity = 'words',
  vocabulary = new Vocabulary(),
  declared: ReadonlySet<PointId> = new Set(),
): Alignment {
  const pairs = new Pairs(base, revision, vocabulary);
  if (identity === 'ids') pairs.pairIds();
  else {
    pairs.pairEnds();
    pairs.pairSameWords();
    pairs.pairAlikeInPlace();
    pairByRareWords(pairs);
  }
  const moved = pairs.outOfOrder(declared);
  const splitFrom = revision.map((): number | undefined => undefined);
  const mergedInto = base.map((): number | undefined => undefined);
  const free = { moved, splitFrom, mergedInto };
  if (identity === 'words') {
    pairInGaps(pairs, free, (b, r) => pairs.likeness(b, r) >= SAME_IN_PLACE);
  }
  findSplits(pairs, splitFrom);
  findMerges(pairs, mergedInto);
  if (identity === 'words') {
    pairInGaps(pairs, free, (b, r) => pairs.sameLabel(b, r));
    pairInGaps(pairs, free, (b, r, asMany) => asMany && base[b]?.kind === revision[r]?.kind);
  }
  return { baseOf: pairs.baseOf, moved, splitFrom, mergedInto };
}
