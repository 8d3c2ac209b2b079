import { Ints } from './ints.ts';
import type { Box, Matching } from './matching.ts';

/** With more words to take out and put in than this, another way is quicker. */
const MOST = 48;

/** How far each diagonal is reached, now and with each number of changes; used again and again. */
const reached = new Int32Array(2 * MOST + 3);
const steps = new Ints(1 << 12);

/**
 * Adds the common words of a box that leave the fewest to take out and put in; false, and nothing
 * added, where these are more than a few. Greedy search along the diagonals (Myers 1986): time
 * and space grow with the words that differ, not with the length.
 */
export function shortestEdit({ base, other, pairs }: Matching, box: Box): boolean {
  const rows = box.toBase - box.fromBase;
  const columns = box.to - box.from;
  if (Math.abs(rows - columns) > MOST) return false;
  reached.fill(0);
  steps.length = 0;
  for (let changes = 0; changes <= MOST; changes++) {
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      const at = MOST + 1 + diagonal;
      let row =
        diagonal === -changes ||
        (diagonal !== changes && (reached[at - 1] as number) < (reached[at + 1] as number))
          ? (reached[at + 1] as number)
          : (reached[at - 1] as number) + 1;
      let b = 2 * (box.fromBase + row) + 1;
      let o = 2 * (box.from + row - diagonal) + 1;
      while (row < rows && row - diagonal < columns && base[b] === other[o]) {
        row++;
        b += 2;
        o += 2;
      }
      reached[at] = row;
      steps.push(row);
      if (row >= rows && row - diagonal >= columns) {
        trace(steps.items, changes, box, pairs);
        return true;
      }
    }
  }
  return false;
}

/** What was reached with `changes` on a diagonal; each number of changes has one value more. */
const reachedWith = (steps: Int32Array, changes: number, diagonal: number): number =>
  Math.abs(diagonal) > changes
    ? -1
    : (steps[(changes * (changes + 1)) / 2 + (diagonal + changes) / 2] as number);

function trace(steps: Int32Array, changes: number, box: Box, pairs: Ints): void {
  const start = pairs.length;
  let row = box.toBase - box.fromBase;
  let diagonal = row - (box.to - box.from);
  for (let left = changes; left >= 0; left--) {
    const below = reachedWith(steps, left - 1, diagonal + 1);
    const before = reachedWith(steps, left - 1, diagonal - 1);
    const fromBelow = diagonal === -left || (diagonal !== left && before < below);
    const begun = left === 0 ? 0 : fromBelow ? below : before + 1;
    for (; row > begun; row--)
      pairs.pushPair(box.fromBase + row - 1, box.from + row - 1 - diagonal);
    if (left === 0) break;
    row = fromBelow ? below : before;
    diagonal += fromBelow ? 1 : -1;
  }
  turn(pairs, start);
}

/** Puts the pairs from `start` on in the other order. */
export function turn(pairs: Ints, start: number): void {
  const { items, length } = pairs;
  for (let low = start, high = length - 2; low < high; low += 2, high -= 2) {
    const [b, o] = [items[low] as number, items[low + 1] as number];
    items[low] = items[high] as number;
    items[low + 1] = items[high + 1] as number;
    items[high] = b;
    items[high + 1] = o;
  }
}
