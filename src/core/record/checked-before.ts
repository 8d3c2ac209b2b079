import { emptyTree, grow, rootOf } from '../log/tree.ts';
import { authentic, leafOf, takeAsSigned, type Recorded } from './entry.ts';
import type { Folded } from './fold.ts';
import type { RoomId } from './ids.ts';
import type { Remembered } from './remembered.ts';

/**
 * Verifying signatures is most of the work of opening a record. A leaf of a room's log binds an
 * entry's envelope and signature, so where the log still has the root under which all signatures were
 * found good, they need not be verified again. Bodies are hashed, and the rules asked, every time.
 */

/** How far each room's log has nothing but good seals, to be kept by whoever found it so, for himself. */
export function checkedIn({ state, refused }: Folded): Remembered {
  const broken = refused.filter(({ recorded }) => authentic(recorded.entry) !== undefined);
  const firstBroken = new Map<RoomId, number>();
  for (const { recorded } of broken.toReversed()) {
    firstBroken.set(recorded.entry.envelope.room, recorded.seq);
  }
  const heads = [...state.rooms.values()].map(({ id, tree, roots }) => {
    const size = Math.min(tree.size, (firstBroken.get(id) ?? Infinity) - 1);
    return [id, { size, root: roots[size] ?? '' }] as const;
  });
  return Object.fromEntries(heads);
}

/**
 * Spares the signatures of those entries whose room has, after as many as were checked before, the
 * same root. Entries of rooms that do not begin with the first entry, or that have another root,
 * are verified as ever. `before` must be this reader's own finding: whoever could write it could
 * sign for anyone. Gives how many were spared.
 */
export function takeAsChecked(entries: readonly Recorded[], before: Remembered): number {
  let spared = 0;
  for (const [room, own] of Map.groupBy(entries, ({ entry }) => entry.envelope.room)) {
    const head = before[room];
    if (!head || head.size > own.length) continue;
    const known = own.toSorted((a, b) => a.seq - b.seq).slice(0, head.size);
    if (known.every(({ seq }, index) => seq === index + 1) && rootAfter(known) === head.root) {
      for (const { entry } of known) takeAsSigned(entry);
      spared += known.length;
    }
  }
  return spared;
}

/** The root of a log of these entries; none where one cannot be written out. */
function rootAfter(entries: readonly Recorded[]): string | undefined {
  try {
    return rootOf(entries.reduce((tree, one) => grow(tree, leafOf(one)), emptyTree));
  } catch {
    return undefined;
  }
}
