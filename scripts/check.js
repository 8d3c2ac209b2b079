// Types, lint, layers, formatting, dead code, stray class names: each a program, all run, every complaint shown.
import { spawnSync } from 'node:child_process';

const steps = [
  ['types', 'tsc', ['-b', '--pretty', 'false']],
  ['lint', 'oxlint', ['--quiet', '.']],
  ['layers', 'depcruise', ['src', '--config', '.dependency-cruiser.cjs']],
  ['formatting', 'prettier', ['--check', '--cache', '--log-level', 'warn', '.']],
  ['dead code', process.execPath, ['scripts/dead-exports.js']],
  ['class names', process.execPath, ['scripts/class-names.js']],
];

const failed = steps.filter(([name, command, args]) => {
  const started = performance.now();
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  return status !== 0;
});
if (failed.length > 0) process.exitCode = 1;
