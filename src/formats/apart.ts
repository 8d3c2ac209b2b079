import { spawn } from 'node:child_process';
import type { Writable } from 'node:stream';
import type { FileRefused } from './refused.ts';

/** How much a process that reads a file may take. */
export interface ApartLimits {
  readonly timeMs: number;
  readonly heapMb: number;
}

export const APART_LIMITS: ApartLimits = { timeMs: 5_000, heapMb: 192 };
/** A process that lives for a second has nothing of what V8 would compile twice: code at its last stage, and patterns (see decision 143). */
const SHORT_LIVED = ['--no-opt', '--no-regexp-tier-up'];
/** A busy machine may take long to start a process; the file cannot prolong that. The limit of time begins with its first line. */
const STARTING_MS = 20_000;
const MAX_FILE = 50 * 1024 * 1024;
const MAX_ANSWER = 64 * 1024 * 1024;

/** What is asked of a process that reads files. */
export interface Errand {
  /** The path of its program. */
  readonly worker: string;
  readonly file: Uint8Array;
  readonly ask: (stream: Writable) => void;
  /** The refusal of the file: why, and what to do about it. */
  readonly refusal: (why: string, what: string) => FileRefused;
}

/**
 * Has a file read by a child process with a small heap, a time limit, and no right to write, to
 * start programs or to use the network, so that a hostile file can end nothing but that process.
 * The process writes an empty line first, when it has begun; what follows is its answer.
 * Throws the errand's refusal where the limits are passed or the process fails.
 */
export async function runApart(
  { worker, file, ask, refusal }: Errand,
  limits: ApartLimits,
): Promise<Buffer> {
  if (file.length > MAX_FILE) {
    throw refusal('it is larger than 50 MB', 'take out its pictures and save it again');
  }
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${limits.heapMb}`,
      ...SHORT_LIVED,
      '--permission',
      '--allow-fs-read=*',
      worker,
    ],
    { env: {}, stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true },
  );
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const give = (why: string): void => {
      child.kill('SIGKILL');
      reject(refusal(why, 'divide it into smaller files'));
    };
    const late = (): void => give('reading it takes too long');
    let timer = setTimeout(late, STARTING_MS);
    child.stdout.once('data', () => {
      clearTimeout(timer);
      timer = setTimeout(late, limits.timeMs);
    });
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_ANSWER) give('it holds too much text');
      chunks.push(chunk);
    });
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => reject(error));
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(Buffer.concat(chunks).subarray(1));
      else give(code === 1 ? 'it is damaged' : 'reading it takes too much memory');
    });
    ask(child.stdin);
  });
}
