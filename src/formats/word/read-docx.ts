import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { APART_LIMITS, runApart, type ApartLimits } from '../apart.ts';
import { FileRefused } from '../refused.ts';
import type { View } from './changes.ts';
import { readAnswer, writeQuestion, type Answer, type Question } from './docx-wire.ts';
import type { EditRefused, ParagraphEdit, Signature } from './edits.ts';
import type { WordParagraph } from './word-paragraphs.ts';
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
  limits: ApartLimits = APART_LIMITS,
): Promise<AmendedDocx> {
  const job = { do: 'amend', edits, signature } as const;
  const { answer, file } = await asked({ job, file: bytes }, limits);
  if (!('amended' in answer)) throw new Error('a Word file was amended and did not come back');
  return { ...answer.amended, file };
}

/** Asks the child process. */
async function asked(question: Question, limits: ApartLimits): Promise<Answer> {
  const extension = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
  const worker = fileURLToPath(new URL(`./docx-worker${extension}`, import.meta.url));
  const ask = (stream: Writable): void => writeQuestion(stream, question);
  const answered = readAnswer(
    await runApart({ worker, file: question.file, ask, refusal }, limits),
  );
  const { answer } = answered;
  if ('refused' in answer) throw refusal(answer.refused, 'open it in Word and save it anew');
  return answered;
}

function refusal(why: string, what: string): FileRefused {
  return new FileRefused(`is not a Word file that can be read, because ${why}; ${what}`);
}
