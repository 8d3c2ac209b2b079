import type { Recorded } from '../../src/core/record/entry.ts';
import { readLakeAccord } from '../../src/server/examples/lake-accord.ts';
import { seedOf } from '../../src/server/examples/seed.ts';

/** The record of the Lake Accord, the longest of the examples: the same each time, signatures and all. */
export const lakeAccord = async (): Promise<readonly Recorded[]> =>
  readLakeAccord().build(seedOf(new Uint8Array(32).fill(7)));
