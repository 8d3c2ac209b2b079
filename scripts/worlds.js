// Plays generated pairs of worlds over a real server, and compares all that a viewer is told, to the byte.
//   npm run worlds -- --pairs 2000 --seed 7
// A failure prints the seed and the smallest story that tells the worlds apart.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { story } from '../src/server/two-worlds-story.test-kit.ts';
import { tell } from '../src/server/two-worlds.test-kit.ts';

/** Each batch is played in a process of its own: a thousand servers in one leave their connections behind. */
const BATCH = 100;

const { values } = parseArgs({
  options: {
    pairs: { type: 'string' },
    seed: { type: 'string' },
    batch: { type: 'boolean', default: false },
  },
});
const pairs = wholeNumber('pairs', values.pairs ?? '20000');
const seed = wholeNumber('seed', values.seed ?? '1');
if (pairs !== undefined && seed !== undefined) {
  await (values.batch ? playBatch() : playAll());
  process.exit(); // connections that browsers would keep open for their next question
}

function wholeNumber(name, written) {
  if (/^\d{1,9}$/.test(written)) return Number(written);
  console.error(`worlds: --${name} is ${written}; give a whole number.`);
  process.exitCode = 2;
  return undefined;
}

async function playAll() {
  const began = performance.now();
  let answers = 0;
  for (let done = 0; done < pairs;) {
    const count = Math.min(BATCH, pairs - done);
    const words = ['--batch', '--pairs', String(count), '--seed', String(seed + done)];
    const child = spawn(process.execPath, [import.meta.filename, ...words], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const gone = once(child, 'close');
    const told = await text(child.stdout);
    const [code] = await gone;
    if (code !== 0) {
      process.exitCode = 1;
      return;
    }
    answers += Number(told);
    done += count;
    if (done % 1000 === 0 || done === pairs) {
      const seconds = Math.round((performance.now() - began) / 1000);
      const said = `${answers} answers, none told apart`;
      console.log(`worlds: ${done} pairs, ${said}; seed ${seed}, ${seconds} s`);
    }
  }
}

/** Prints how many answers were compared. */
async function playBatch() {
  let answers = 0;
  const property = fc.asyncProperty(story, async (steps) => {
    const without = await tell(steps, false);
    const within = await tell(steps, true);
    answers += without.length;
    if (JSON.stringify(without) === JSON.stringify(within)) return;
    const at = without.findIndex((answer, place) => answer !== within[place]);
    throw new Error(`told apart by ${without[at]} against ${within[at]}`);
  });
  const result = await fc.check(property, { seed, numRuns: pairs });
  if (result.failed) {
    console.error(fc.defaultReportMessage(result));
    process.exitCode = 1;
  }
  process.stdout.write(String(answers));
}
