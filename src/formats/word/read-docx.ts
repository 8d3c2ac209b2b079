import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { APART_LIMITS, runApart, type ApartLimits } from '../apart.ts';
import { FileRefused, wordless } from '../refused.ts';
import type { AmendedText } from './amend-text.ts';
import type { View } from './changes.ts';
import { readAnswer, type Answer } from './docx-answers.ts';
import { writeQuestion, type AskedText, type Question } from './docx-wire.ts';
import type { Signature } from './edits.ts';
import type { WordText } from './word-text.ts';

/**
 * Reads a .docx in one view; see `wordText`. The work is done by a child process; see `runApart`.
 * Throws FileRefused with the reason where the file cannot be read within the limits.
 */
export async function readDocx(
  bytes: Uint8Array,
  view: View = 'accepted',
  limits: ApartLimits = APART_LIMITS,
): Promise<WordText> {
  const { answer } = await answerTo({ do: 'read', view, file: bytes }, limits);
  if (!('text' in answer)) throw new Error('a Word file was read and came back without its text');
  return answer.text;
}

/** Two files are read, compared, and one of them written and read again. */
const AMENDING: ApartLimits = { timeMs: 4 * APART_LIMITS.timeMs, heapMb: 2 * APART_LIMITS.heapMb };

/** What is to come into a Word file cannot be read itself. */
export class AskedRefused extends FileRefused {}

/**
 * Amends a .docx that came from elsewhere; see `amendText`. What is asked may be a Word file too. Done
 * where `readDocx` does its work. Throws AskedRefused of the file that says what is asked, FileRefused of
 * the one that is amended.
 */
export async function amendDocx(
  bytes: Uint8Array,
  asked: AskedText,
  signature: Signature,
  limits: ApartLimits = AMENDING,
): Promise<AmendedText> {
  const { answer, file } = await answerTo({ do: 'amend', asked, signature, file: bytes }, limits);
  if ('wordless' in answer) throw new AskedRefused(wordless().message);
  if (!('amended' in answer)) throw new Error('a Word file was amended and did not come back');
  return { ...answer.amended, file };
}

/** Asks the child process. */
async function answerTo(question: Question, limits: ApartLimits): Promise<Answer> {
  const extension = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
  const worker = fileURLToPath(new URL(`./docx-worker${extension}`, import.meta.url));
  const ask = (stream: Writable): void => writeQuestion(stream, question);
  const answered = readAnswer(
    await runApart({ worker, file: question.file, ask, refusal }, limits),
  );
  const { answer } = answered;
  if (!('refused' in answer)) return answered;
  const refused = refusal(answer.refused, 'open it in Word and save it anew');
  throw answer.of === 'asked' ? new AskedRefused(refused.message) : refused;
}

function refusal(why: string, what: string): FileRefused {
  return new FileRefused(`is not a Word file that can be read, because ${why}; ${what}`);
}
