// Everything at once for working on Parley: the server restarts and the pages reload on every change.
import { spawn } from 'node:child_process';

const start = (command, args) =>
  spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
const programs = [
  start(process.execPath, [
    '--watch-path=src',
    'bin/parley.js',
    'serve',
    '--port',
    '4780',
    '--data',
    'data/dev',
  ]),
  start('vite', ['--clearScreen', 'false']),
];
for (const program of programs) {
  program.on('exit', () => programs.forEach((other) => other.kill()));
}
