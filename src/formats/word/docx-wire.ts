import { buffer } from 'node:stream/consumers';
import type { Readable, Writable } from 'node:stream';
import type { Point } from '../../core/text/point.ts';
import type { View } from './changes.ts';
import type { DocxAnswer } from './docx-answers.ts';
import type { Signature } from './edits.ts';
import { divided } from './divided.ts';

/**
 * What the process that reads Word files is asked, and how it answers. Both are one line of JSON,
 * then the bytes of a file, if any. The process writes an empty line first, when it has begun.
 */

export type DocxJob =
  | { readonly do: 'read'; readonly view: View }
  | { readonly do: 'amend'; readonly asked: WiredText; readonly signature: Signature };

/** A text, or how long the Word file is that holds it and comes behind the first. */
type WiredText = readonly Point[] | { readonly bytes: number };

/** A text, or the Word file that holds it. */
export type AskedText = readonly Point[] | { readonly file: Uint8Array };

export type Question =
  | { readonly do: 'read'; readonly view: View; readonly file: Uint8Array }
  | {
      readonly do: 'amend';
      readonly asked: AskedText;
      readonly signature: Signature;
      readonly file: Uint8Array;
    };

export async function readQuestion(stream: Readable): Promise<Question> {
  const { line, rest } = divided(await buffer(stream));
  const job = JSON.parse(line) as DocxJob;
  if (job.do === 'read') return { ...job, file: rest };
  if (!('bytes' in job.asked)) return { ...job, asked: job.asked, file: rest };
  const end = rest.length - job.asked.bytes;
  return { ...job, asked: { file: rest.subarray(end) }, file: rest.subarray(0, end) };
}

export function writeQuestion(stream: Writable, { file, ...question }: Question): void {
  if (question.do === 'read' || !('file' in question.asked)) {
    stream.write(`${JSON.stringify(question)}\n`);
    stream.end(file);
    return;
  }
  const second = question.asked.file;
  stream.write(`${JSON.stringify({ ...question, asked: { bytes: second.length } })}\n`);
  stream.write(file);
  stream.end(second);
}

export function writeAnswer(stream: Writable, answer: DocxAnswer, file?: Uint8Array): void {
  stream.write(`${JSON.stringify(answer)}\n`);
  if (file) stream.write(file);
}
