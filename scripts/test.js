// Everything that must hold: the checks, then all tests. Ends with `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const run = (command, args) =>
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status;

const place = mkdtempSync(join(tmpdir(), 'parley-test-'));
const report = join(place, 'report.json');
const checked = run(process.execPath, ['scripts/check.js']);
const built = run('vite', ['build', '--logLevel', 'warn']);
const tested = run('vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]);

const { passed, failed, skipped } = counts();
rmSync(place, { recursive: true });
const steps = [checked, built].filter((status) => status !== 0).length;
const broken = failed + steps + (failed === 0 && tested !== 0 ? 1 : 0);
console.log(
  `${passed + 2 - steps} passed, ${broken} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
);
process.exitCode = broken === 0 ? 0 : 1;

function counts() {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
