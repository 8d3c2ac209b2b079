import { createInterface } from 'node:readline';
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
  write: (bytes) => {
    process.stdout.write(bytes);
  },
  tell: (text) => {
    process.stderr.write(process.stderr.isTTY ? withoutCommands(text) : text);
  },
  ...(process.stdin.isTTY ? { ask: questions() } : {}),
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

/** Asks on the terminal's error stream, so that what is printed can go to a file or a pipe. */
function questions(): (question: string) => Promise<string | undefined> {
  return (question) =>
    new Promise((resolve) => {
      const line = createInterface({ input: process.stdin, output: process.stderr });
      let answer: string | undefined;
      line.once('close', () => resolve(answer));
      line.question(question, (typed) => {
        answer = typed;
        line.close();
      });
    });
}
