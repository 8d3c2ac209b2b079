import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { FileRefused } from '../refused.ts';
import { readAnswer, writeOrder, type WritingOrder } from './writer-wire.ts';

export interface WritingLimits {
  readonly timeMs: number;
  readonly heapMb: number;
}

const LIMITS: WritingLimits = { timeMs: 120_000, heapMb: 1024 };
/** A busy machine may take long to start a process. */
const STARTING_MS = 30_000;

/**
 * Works out and writes a text as `writeTaken` does, in a child process with a limit of memory and time
 * and no right to write, to start programs or to use the network: whoever asks goes on meanwhile. Typst,
 * which sets PDF, is an addon: it gets the text as data, and has what rights addons have.
 * Throws FileRefused where it cannot be done within the limits. `gone` ends it: no one waits any more.
 */
export function writeTakenApart(
  order: WritingOrder,
  gone: AbortSignal,
  limits: WritingLimits = LIMITS,
): Promise<Uint8Array> {
  const ending = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
  const writer = fileURLToPath(new URL(`./text-writer${ending}`, import.meta.url));
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${limits.heapMb}`,
      '--permission',
      '--allow-fs-read=*',
      '--allow-addons',
      writer,
    ],
    { env: {}, stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true },
  );
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const give = (why: string): void => {
      child.kill('SIGKILL');
      reject(new FileRefused(`cannot be written, because ${why}; choose another form`));
    };
    const late = (): void => give('it takes too long');
    const leave = (): void => give('no one waits for it');
    gone.addEventListener('abort', leave);
    let timer = setTimeout(late, STARTING_MS);
    child.stdout.once('data', () => {
      clearTimeout(timer);
      timer = setTimeout(late, limits.timeMs);
    });
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => reject(error));
    child.on('close', (code) => {
      clearTimeout(timer);
      gone.removeEventListener('abort', leave);
      if (code !== 0) return give('it takes too much memory');
      const answer = readAnswer(Buffer.concat(chunks).subarray(1));
      if ('refused' in answer) reject(new FileRefused(answer.refused));
      else resolve(answer.file);
    });
    writeOrder(child.stdin, order);
  });
}
