import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { FileRefused } from '../refused.ts';
import type { View } from './changes.ts';
import { readAnswer, writeQuestion, type Answer, type Question } from './docx-wire.ts';
import type { EditRefused, ParagraphEdit, Signature } from './edits.ts';
import type { WordParagraph } from './word-paragraphs.ts';
import type { WordText } from './word-text.ts';

export interface DocxLimits {
  readonly timeMs: number;
  readonly heapMb: number;
}

const LIMITS: DocxLimits = { timeMs: 5_000, heapMb: 192 };
/** A busy machine may take long to start a process; the file cannot prolong that. The limit of time begins with its first line. */
const STARTING_MS = 20_000;
const MAX_FILE = 50 * 1024 * 1024;
const MAX_ANSWER = 64 * 1024 * 1024;

/**
 * Reads a .docx in one view; see `wordText`. The work is done by a child process with a small
 * heap, a time limit, and no right to write, to start programs or to use the network, so that a
 * hostile file can end nothing but that process.
 * Throws FileRefused with the reason where the file cannot be read within the limits.
 */
export async function readDocx(
  bytes: Uint8Array,
  view: View = 'accepted',
  limits: DocxLimits = LIMITS,
): Promise<WordText> {
  const { answer } = await asked({ job: { do: 'read', view }, file: bytes }, limits);
  if (!('text' in answer)) throw new Error('a Word file was read and came back without its text');
  return answer.text;
}

export interface AmendedDocx {
  readonly file: Uint8Array;
  /** Its paragraphs with all changes accepted. */
  readonly paragraphs: readonly WordParagraph[];
  readonly refused: readonly EditRefused[];
}

/** Makes edits tracked changes in a .docx; see `amendWord`. Done where `readDocx` does its work. */
export async function amendDocx(
  bytes: Uint8Array,
  edits: readonly ParagraphEdit[],
  signature: Signature,
  limits: DocxLimits = LIMITS,
): Promise<AmendedDocx> {
  const job = { do: 'amend', edits, signature } as const;
  const { answer, file } = await asked({ job, file: bytes }, limits);
  if (!('amended' in answer)) throw new Error('a Word file was amended and did not come back');
  return { ...answer.amended, file };
}

/** Asks the child process. */
async function asked(question: Question, limits: DocxLimits): Promise<Answer> {
  if (question.file.length > MAX_FILE) {
    throw refusal('it is larger than 50 MB', 'take out its pictures and save it again');
  }
  const answered = readAnswer(await runWorker(question, limits));
  const { answer } = answered;
  if ('refused' in answer) throw refusal(answer.refused, 'open it in Word and save it anew');
  return answered;
}

function refusal(why: string, what: string): FileRefused {
  return new FileRefused(`is not a Word file that can be read, because ${why}; ${what}`);
}

function runWorker(question: Question, limits: DocxLimits): Promise<Buffer> {
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
      if (code === 0) resolve(Buffer.concat(chunks).subarray(1));
      else give(code === 1 ? 'it is damaged' : 'reading it takes too much memory');
    });
    writeQuestion(child.stdin, question);
  });
}
