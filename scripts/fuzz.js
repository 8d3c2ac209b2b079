// Reads and amends Word files, and reads OpenDocument, that were damaged by chance: each is read, or
// refused in a sentence.
//   npm run fuzz -- --runs 10000 --seed 1
// A failure names its seed.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
  },
});
const { status } = spawnSync(
  'vitest',
  ['run', 'src/formats/word/fuzz.test.ts', 'src/formats/odt/fuzz.test.ts'],
  {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PARLEY_FUZZ: values.runs, PARLEY_FUZZ_SEED: values.seed },
  },
);
process.exitCode = status ?? 1;
