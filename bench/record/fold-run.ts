import type { Recorded } from '../../src/core/record/entry.ts';
import { fold, host } from '../../src/core/record/fold.ts';
import { cpuOf } from '../measure.ts';
import { negotiation, rooms, unsigned } from './talks.ts';

/** What one process measured. Times are CPU, in milliseconds. */
export interface Measured {
  readonly entries: number;
  readonly bytes: number;
  readonly parse: number;
  readonly fold: number;
  readonly refused: number;
  /** Bytes of the heap after all. */
  readonly heap: number;
}

/** Parses and folds talks of so many rooms and entries in each, and prints what was measured as JSON. */
const [count = 10, each = 100] = process.argv.slice(2).map(Number);
process.stdout.write(JSON.stringify(measure()));

function measure(): Measured {
  const texts: string[] = [];
  for (const room of rooms({ seed: 1, count, each }, unsigned)) texts.push(JSON.stringify(room));
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const entries: Recorded[] = [];
  const parse = cpuOf(() => {
    for (const text of texts) entries.push(...(JSON.parse(text) as Recorded[]));
  });
  texts.length = 0;
  let refused = 0;
  const folded = cpuOf(() => {
    refused = fold(negotiation, entries, host, '9999-12-31T23:59:59.999Z').refused.length;
  });
  const heap = process.memoryUsage().heapUsed;
  return { entries: entries.length, bytes, parse, fold: folded, refused, heap };
}
