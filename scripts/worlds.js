// Plays generated pairs of worlds over a real server, and compares all that a viewer is told, to the byte.
//   npm run worlds -- --pairs 2000 --seed 7
// A failure prints the seed and the smallest story that tells the worlds apart.
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { story, tell } from '../src/server/two-worlds.test-kit.ts';

const BATCH = 100;

const { values } = parseArgs({ options: { pairs: { type: 'string' }, seed: { type: 'string' } } });
const pairs = wholeNumber('pairs', values.pairs ?? '20000');
const seed = wholeNumber('seed', values.seed ?? '1');
if (pairs !== undefined && seed !== undefined) {
  await play();
  process.exit(); // connections that browsers would keep open for their next question
}

function wholeNumber(name, written) {
  if (/^\d{1,9}$/.test(written)) return Number(written);
  console.error(`worlds: --${name} is ${written}; give a whole number.`);
  process.exitCode = 2;
  return undefined;
}

async function play() {
  const began = performance.now();
  const told = { answers: 0 };
  const property = fc.asyncProperty(story, async (steps) => {
    const without = await tell(steps, false);
    const within = await tell(steps, true);
    told.answers += without.length;
    if (JSON.stringify(without) === JSON.stringify(within)) return;
    const at = without.findIndex((answer, place) => answer !== within[place]);
    throw new Error(`told apart by ${without[at]} against ${within[at]}`);
  });
  for (let done = 0; done < pairs; done += BATCH) {
    const numRuns = Math.min(BATCH, pairs - done);
    const result = await fc.check(property, { seed: seed + done, numRuns });
    if (result.failed) {
      console.error(fc.defaultReportMessage(result));
      process.exitCode = 1;
      return;
    }
    if ((done + numRuns) % 1000 === 0 || done + numRuns === pairs) {
      const seconds = Math.round((performance.now() - began) / 1000);
      const said = `${told.answers} answers, none told apart`;
      console.log(`worlds: ${done + numRuns} pairs, ${said}; seed ${seed}, ${seconds} s`);
    }
  }
}
