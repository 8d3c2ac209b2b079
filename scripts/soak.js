// Compiles random texts and checks all that must hold, until so many wordings were read back exactly.
//   npm run soak -- --projections 100000 --seed 7
// A failure prints the seed and the smallest counter-example, and ends the run.
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { checkCompile } from '../src/core/text/check.test-kit.ts';
import { longScene, scene } from '../src/core/text/scene.test-kit.ts';

const STEP = 100_000;
const BATCH = 500;
const OPTIONS = [
  {},
  { identity: 'ids' },
  { unopposed: 'apply' },
  { unopposed: 'apply', identity: 'ids' },
];

const asked = numbersAsked();
if (asked !== undefined) soak(asked);

/** The two numbers of the command line; undefined where it is refused. */
function numbersAsked() {
  const wrong = (why) => {
    console.error(`soak: ${why}`);
    process.exitCode = 2;
    return undefined;
  };
  let given;
  try {
    const options = { projections: { type: 'string' }, seed: { type: 'string' } };
    given = parseArgs({ options }).values;
  } catch (error) {
    return wrong(`${error.message.split('. ')[0]}; give --projections N and --seed N only.`);
  }
  const { projections = '1000000', seed = '1' } = given;
  if (!/^[1-9]\d{0,11}$/.test(projections))
    return wrong(`--projections is ${projections}; give a whole number from 1.`);
  if (!/^\d{1,9}$/.test(seed)) return wrong(`--seed is ${seed}; give a whole number from 0.`);
  return { projections: Number(projections), seed: Number(seed) };
}

function soak({ projections, seed }) {
  const scenes = fc.record({
    scene: fc.oneof({ weight: 3, arbitrary: scene }, { weight: 1, arbitrary: longScene }),
    options: fc.constantFrom(...OPTIONS),
  });
  const count = { projections: 0, texts: 0 };
  const property = fc.property(scenes, ({ scene: { base, revisions }, options }) => {
    checkCompile(base, revisions, options);
    count.projections += 1 + revisions.length;
    count.texts++;
  });
  const started = performance.now();
  const seconds = () => `${Math.round((performance.now() - started) / 1000)} s`;
  for (let batch = 0, next = STEP; count.projections < projections; batch++) {
    const result = fc.check(property, { seed: seed + batch, numRuns: BATCH });
    if (result.failed) {
      console.error(fc.defaultReportMessage(result));
      console.error(
        `soak: FAILED with seed ${seed + batch}; npm run soak -- --seed ${seed + batch}`,
      );
      process.exitCode = 1;
      return;
    }
    for (; count.projections >= next; next += STEP) {
      console.log(`${next} projections exact, ${count.texts} texts compiled, ${seconds()}`);
    }
  }
  console.log(
    `soak: ${count.projections} projections exact, none failed; ${count.texts} texts, seed ${seed}, ${seconds()}`,
  );
}
