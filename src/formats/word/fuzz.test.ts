import { expect, test } from 'vitest';
import { FileRefused } from '../refused.ts';
import { checkAmended, readPointsIn } from './amend.test-kit.ts';
import { mutatedDocx } from './mutated.test-kit.ts';
import { amendedAtRandom } from './seeded-amendments.test-kit.ts';

/** `npm run fuzz` sets how many, and where to begin; a failure names its seed. */
const RUNS = Number(process.env['PARLEY_FUZZ'] ?? 400);
const FIRST = Number(process.env['PARLEY_FUZZ_SEED'] ?? 1);

/** Whether it was read and amended with all that must hold then, or refused. */
async function outcomeOf(seed: number): Promise<'read' | 'refused'> {
  try {
    const bytes = mutatedDocx(seed);
    await checkAmended(bytes, amendedAtRandom(await readPointsIn(bytes), seed));
    return 'read';
  } catch (error) {
    if (error instanceof FileRefused && error.message !== '') return 'refused';
    throw new Error(`seed ${seed}`, { cause: error });
  }
}

test(
  'a damaged Word file is read, and amended so that it can be taken back, or refused in a sentence',
  { timeout: 10_000 + 100 * RUNS },
  async () => {
    const count = { read: 0, refused: 0 };
    for (let seed = FIRST; seed < FIRST + RUNS; seed += 1) count[await outcomeOf(seed)] += 1;
    expect(count.read).toBeGreaterThan(0);
    expect(count.refused).toBeGreaterThan(0);
  },
);
