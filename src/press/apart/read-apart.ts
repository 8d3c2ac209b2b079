import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Added } from '../also/anchored.ts';
import type { PressOptions, PressReading } from '../press.ts';
import { PressRefused } from '../refused.ts';
import { writeOrder, type Also, type PressAnswer, type PressOrder } from './press-wire.ts';

export interface PressLimits {
  readonly timeMs: number;
  readonly heapMb: number;
}

const LIMITS: PressLimits = { timeMs: 20_000, heapMb: 512 };
/** What it compiles, it compiles once: an article of a page takes a fifth less so. */
const SHORT_LIVED = ['--no-opt', '--no-regexp-tier-up'];
/** A busy machine may take long to load what knows the language; the article cannot prolong that. */
const STARTING_MS = 30_000;
const MAX_ANSWER = 64 * 1024 * 1024;

/**
 * Reads an article as `readPress` does, in a child process with a limit of memory and time, and no
 * right to write, to start programs or to use the network: whoever asks goes on meanwhile, and a
 * hostile page can end nothing but that process.
 * Throws PressRefused where the article cannot be read within the limits.
 */
export async function readPressApart(
  bytes: Uint8Array,
  options: PressOptions = {},
  limits: PressLimits = LIMITS,
): Promise<PressReading> {
  return (await answerTo({ options, bytes }, limits)).reading;
}

/** The same, with what a model says that someone said, as `withQuoted` adds it. */
export const readWithAlsoApart = (
  bytes: Uint8Array,
  options: PressOptions,
  also: Also,
): Promise<Added> => answerTo({ options, bytes, also }, LIMITS);

async function answerTo(order: PressOrder, limits: PressLimits): Promise<Added> {
  const answer = JSON.parse(await runReader(order, limits)) as PressAnswer;
  if ('refused' in answer) throw new PressRefused(answer.refused);
  return answer;
}

function runReader(order: PressOrder, limits: PressLimits): Promise<string> {
  const ending = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
  const reader = fileURLToPath(new URL(`./press-reader${ending}`, import.meta.url));
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${limits.heapMb}`,
      ...SHORT_LIVED,
      '--permission',
      '--allow-fs-read=*',
      reader,
    ],
    { env: {}, stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true },
  );
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const give = (why: string): void => {
      child.kill('SIGKILL');
      reject(new PressRefused(`cannot be read, because ${why}; paste the part that matters`));
    };
    const late = (): void => give('reading it takes too long');
    let timer = setTimeout(late, STARTING_MS);
    child.stdout.once('data', () => {
      clearTimeout(timer);
      timer = setTimeout(late, limits.timeMs);
    });
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_ANSWER) give('it tells too much');
      chunks.push(chunk);
    });
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => reject(error));
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(Buffer.concat(chunks).toString('utf8'));
      else give('reading it takes too much memory');
    });
    writeOrder(child.stdin, order);
  });
}
