import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { FileRefused } from '../refused.ts';
import type { WordParagraph } from './word-paragraphs.ts';

export interface DocxLimits {
  readonly timeMs: number;
  readonly heapMb: number;
}

const LIMITS: DocxLimits = { timeMs: 5_000, heapMb: 192 };
/** A busy machine may take long to start a process; the file cannot prolong that. */
const STARTING_MS = 20_000;
const MAX_FILE = 50 * 1024 * 1024;
const MAX_ANSWER = 64 * 1024 * 1024;

const answerSchema = z.union([
  z.object({ refused: z.string() }),
  z.object({
    paragraphs: z.array(
      z.object({
        text: z.string(),
        heading: z.exactOptional(z.number()),
        label: z.exactOptional(z.string()),
        depth: z.exactOptional(z.number()),
      }),
    ),
  }),
]);

/**
 * Reads a .docx into its paragraphs, all tracked changes accepted. The reading is done by a child
 * process with a small heap, a time limit, and no right to write, to start programs or to use the
 * network, so that a hostile file can end nothing but that process.
 * Throws FileRefused with the reason where the file cannot be read within the limits.
 */
export async function readDocx(
  bytes: Uint8Array,
  limits: DocxLimits = LIMITS,
): Promise<readonly WordParagraph[]> {
  if (bytes.length > MAX_FILE) {
    throw refusal('it is larger than 50 MB', 'take out its pictures and save it again');
  }
  const printed = await runWorker(bytes, limits);
  const answer = answerSchema.parse(JSON.parse(printed));
  if ('refused' in answer) throw refusal(answer.refused, 'open it in Word and save it anew');
  return answer.paragraphs;
}

function refusal(why: string, what: string): FileRefused {
  return new FileRefused(`is not a Word file that can be read, because ${why}; ${what}`);
}

function runWorker(bytes: Uint8Array, limits: DocxLimits): Promise<string> {
  const extension = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
  const worker = fileURLToPath(new URL(`./docx-worker${extension}`, import.meta.url));
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${limits.heapMb}`, '--permission', '--allow-fs-read=*', worker],
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
      if (code === 0) resolve(Buffer.concat(chunks).toString('utf8'));
      else give(code === 1 ? 'it is damaged' : 'reading it takes too much memory');
    });
    child.stdin.end(bytes);
  });
}
