import { describe, expect, test } from 'vitest';
import { checkAmended, readPointsIn } from './amend.test-kit.ts';
import { absent, corpus, corpusFile, gold, hasShared } from './corpus.test-kit.ts';
import { amendedAtRandom } from './seeded-amendments.test-kit.ts';

/** What cannot be tracked so that it can be taken back; all else must be. */
const REFUSED =
  /^it (?:would (?:change|take out) a (?:field|note|formula|picture)|stands in a text box|would stand in a note)/;
const SEEDS = [1, 2, 3];
/** Of all edits in all files; measured 5 in 100. */
const MOST_REFUSED = 0.08;

describe.skipIf(!hasShared)(`amendments of real files${absent}`, () => {
  const total = { asked: 0, refused: 0 };

  test.each(corpus)('%s', async (file) => {
    const bytes = corpusFile(file);
    const points = await readPointsIn(bytes);
    for (const seed of SEEDS) {
      const { planned, refused } = await checkAmended(bytes, amendedAtRandom(points, seed));
      expect(refused.filter(({ why }) => !REFUSED.test(why))).toEqual([]);
      total.asked += planned.length;
      total.refused += refused.length;
    }
  });

  test('are refused where a field, a note or a text box is touched, and seldom', () => {
    expect(total.refused / total.asked).toBeLessThan(MOST_REFUSED);
  });
});

interface Pair {
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

describe.skipIf(!hasShared)(`one file made another${absent}`, () => {
  test.each(gold<Pair>('gold-compare-pairs.json'))('$id $before $after', async (pair) => {
    const asked = await readPointsIn(corpusFile(pair.after));
    const { refused } = await checkAmended(corpusFile(pair.before), asked);
    expect(refused.filter(({ why }) => !REFUSED.test(why))).toEqual([]);
  });
});
