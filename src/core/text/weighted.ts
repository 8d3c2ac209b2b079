import type { Ints } from './ints.ts';
import type { Box, Matching } from './matching.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The tables, used again and again: the best from each pair of words on, and that if they pair. */
let [best, paired] = [new Int32Array(1 << 12), new Int32Array(1 << 12)];

/**
 * Adds the common words of a box that read best: a long word counts more than a short one and
 * a comma least; words that stand together count more than scattered ones. Longest common
 * subsequence by dynamic programming (Wagner and Fischer 1974), in time and space rows by columns.
 */
export function weightedCommon({ base, other, vocabulary, pairs }: Matching, box: Box): void {
  const { fromBase, from } = box;
  const rows = box.toBase - fromBase;
  const columns = box.to - from;
  const width = columns + 1;
  const size = (rows + 1) * width;
  if (best.length < size) [best, paired] = [new Int32Array(2 * size), new Int32Array(2 * size)];
  best.fill(0, 0, size);
  paired.fill(0, 0, size);
  for (let i = rows - 1; i >= 0; i--) {
    const b = 2 * (fromBase + i);
    const word = base[b + 1] as number;
    const worth = worthOf(word, vocabulary);
    for (let j = columns - 1; j >= 0; j--) {
      const at = i * width + j;
      const beside = best[at + 1] as number;
      const below = best[at + width] as number;
      let score = beside > below ? beside : below;
      const o = 2 * (from + j);
      if (other[o + 1] === word) {
        const next = at + width + 1;
        const run = paired[next] as number;
        const rest = best[next] as number;
        const pair =
          worth + (base[b] === other[o] ? 1 : 0) + (run > 0 && run + 2 > rest ? run + 2 : rest);
        paired[at] = pair;
        if (pair > score) score = pair;
      }
      best[at] = score;
    }
  }
  trace(box, pairs);
}

function trace(box: Box, pairs: Ints): void {
  const rows = box.toBase - box.fromBase;
  const columns = box.to - box.from;
  const width = columns + 1;
  let [i, j, inRun] = [0, 0, false];
  while (i < rows && j < columns) {
    const at = i * width + j;
    const pair = paired[at] as number;
    if (pair > 0 && (inRun || pair === best[at])) {
      pairs.pushPair(box.fromBase + i++, box.from + j++);
      const next = paired[at + width + 1] as number;
      inRun = next > 0 && next + 2 >= (best[at + width + 1] as number);
    } else {
      inRun = false;
      if (best[at] === best[at + width]) i++;
      else j++;
    }
  }
}

function worthOf(word: number, vocabulary: Vocabulary): number {
  const letters = vocabulary.lettersOf(word);
  if (letters === 0) return 2;
  return letters <= 3 ? 5 : 8;
}
