import { buffer } from 'node:stream/consumers';
import type { Io } from './io.ts';
import { isRefusal, run } from './run.ts';
import { withoutCommands } from './terminal.ts';

/** The program `parley`: exit code 0 when done, 2 when refused, 1 when Parley itself failed. */

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const io: Io = {
  readStdin: () => buffer(process.stdin),
  print: (text) => {
    process.stdout.write(process.stdout.isTTY ? withoutCommands(text) : text);
  },
  isTerminal: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined,
};

try {
  await run(process.argv.slice(2), io);
} catch (error) {
  if (isRefusal(error)) {
    process.stderr.write(`parley: ${error.message}\n`);
    process.exitCode = 2;
  } else {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`parley: this is a fault of Parley, please report it: ${reason}\n`);
    process.exitCode = 1;
  }
}
