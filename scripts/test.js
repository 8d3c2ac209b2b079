// Everything that must hold: the checks, then all tests. Ends with `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const run = (command, args) =>
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status;

const place = mkdtempSync(join(tmpdir(), 'parley-test-'));
const checked = run(process.execPath, ['scripts/check.js']);
const built = run('vite', ['build', '--logLevel', 'warn']);
const first = tested('first', process.argv.slice(2));
const again = first.failing.length > 0 && first.failing.every(isWalk) ? secondTry() : undefined;
rmSync(place, { recursive: true });

const { passed, failed, skipped } = again ?? first;
const steps = [checked, built].filter((status) => status !== 0).length;
const broken = failed + steps + (failed === 0 && (again ?? first).status !== 0 ? 1 : 0);
if (again?.failed === 0) {
  const files = first.failing.map((file) => basename(file)).join(', ');
  console.log(
    `Failed beside the others and passed by itself, which is to be looked into: ${files}`,
  );
}
console.log(
  `${passed + 2 - steps} passed, ${broken} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
);
process.exitCode = broken === 0 ? 0 : 1;

/** People's walks through the pages wait for a browser, and may wait too short on a machine that is busy. Nothing else has a second try. */
function isWalk(file) {
  return /^journey\b.*\.test\.ts$/.test(basename(file));
}

/** The walks that failed, by themselves. */
function secondTry() {
  const { status, passed, failed } = tested('again', [...first.failing, '--maxWorkers=1']);
  const { ofFailing } = first;
  return {
    status,
    passed: first.passed - ofFailing.passed + passed,
    failed: first.failed - ofFailing.failed + failed,
    skipped: first.skipped,
  };
}

/** Runs tests; gives how many passed and failed, and in which files. */
function tested(name, args) {
  const report = join(place, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const status = run('vitest', ['run', ...reporters, ...args]);
  try {
    const told = JSON.parse(readFileSync(report, 'utf8'));
    const failing = told.testResults.filter((file) => file.status === 'failed');
    const ofFailing = failing.flatMap((file) => file.assertionResults);
    const counted = (kind) => ofFailing.filter((one) => one.status === kind).length;
    return {
      status,
      passed: told.numPassedTests,
      failed: told.numFailedTests,
      skipped: told.numPendingTests,
      failing: failing.map((file) => file.name),
      ofFailing: { passed: counted('passed'), failed: counted('failed') },
    };
  } catch {
    return { status, passed: 0, failed: 1, skipped: 0, failing: [] };
  }
}
