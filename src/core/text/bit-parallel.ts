import { turn } from './shortest-edit.ts';
import { Ints } from './ints.ts';
import type { Box, Matching } from './matching.ts';

/** Bits in a word of the table: small integers stay quick in all engines. */
const BITS = 30;
const FULL = 0x3fffffff;
/** The table has at most so many words, 128 MB. */
const MOST = 1 << 25;

/**
 * Adds a longest common subsequence of the words of a box, thirty columns in a step
 * (Hyyrö 2004, after Crochemore et al. 2001); false, and nothing added, where the table would be
 * too large.
 */
export function bitCommon({ base, other, vocabulary, pairs }: Matching, box: Box): boolean {
  const rows = box.toBase - box.fromBase;
  const columns = box.to - box.from;
  const width = Math.ceil(rows / BITS);
  if (width * (columns + 1) > MOST) return false;
  const table = new Int32Array(width * (columns + 1)).fill(FULL, 0, width);
  const marks = marksOf(base, box, width, vocabulary.size);
  for (let column = 0; column < columns; column++) {
    const mark = marks.at[other[2 * (box.from + column) + 1] as number] as number;
    const [above, own] = [column * width, (column + 1) * width];
    let carry = 0;
    for (let n = 0; n < width; n++) {
      const bits = table[above + n] as number;
      const same = bits & (marks.bits.items[mark + n] as number);
      const sum = bits + same + carry;
      carry = sum > FULL ? 1 : 0;
      table[own + n] = (sum & FULL) | (bits - same);
    }
  }
  trace(table, box, width, pairs);
  return true;
}

/** For each word, at which rows it stands; `at` says where its bits begin, 0 for no row. */
function marksOf(
  base: Int32Array,
  box: Box,
  width: number,
  alphabet: number,
): { at: Int32Array; bits: Ints } {
  const at = new Int32Array(alphabet);
  const bits = new Ints(4 * width);
  bits.append(new Int32Array(width), 0, width);
  for (let row = 0; row < box.toBase - box.fromBase; row++) {
    const word = base[2 * (box.fromBase + row) + 1] as number;
    if (at[word] === 0) {
      at[word] = bits.length;
      bits.append(new Int32Array(width), 0, width);
    }
    const place = (at[word] as number) + Math.floor(row / BITS);
    bits.items[place] = (bits.items[place] as number) | (1 << (row % BITS));
  }
  return { at, bits };
}

/** A bit that is 0 after a column and was 1 before is a match. */
function trace(table: Int32Array, box: Box, width: number, pairs: Ints): void {
  const start = pairs.length;
  const isSet = (column: number, row: number): boolean =>
    ((table[column * width + Math.floor(row / BITS)] as number) & (1 << (row % BITS))) !== 0;
  let row = box.toBase - box.fromBase;
  let column = box.to - box.from;
  while (row > 0 && column > 0) {
    if (isSet(column, row - 1)) row--;
    else if (!isSet(column - 1, row - 1)) column--;
    else {
      pairs.pushPair(box.fromBase + --row, box.from + --column);
    }
  }
  turn(pairs, start);
}
