import { buffer } from 'node:stream/consumers';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';

/**
 * What the process that reads Word files is asked, and what it answers. Both are one line of JSON,
 * then the bytes of a file, if any. The process writes an empty line first, when it has begun.
 */

const viewSchema = z.enum(['accepted', 'rejected']);

const editSchema = z.union([
  z.object({
    kind: z.literal('words'),
    paragraph: z.number(),
    splices: z
      .array(z.object({ at: z.number(), remove: z.number(), insert: z.string() }))
      .readonly(),
  }),
  z.object({ kind: z.literal('gone'), paragraph: z.number() }),
  z.object({
    kind: z.literal('new'),
    text: z.string(),
    after: z.exactOptional(z.number()),
    before: z.exactOptional(z.number()),
    like: z.number(),
    isCounted: z.boolean(),
    heading: z.exactOptional(z.number()),
  }),
]);

const jobSchema = z.union([
  z.object({ do: z.literal('read'), view: viewSchema }),
  z.object({
    do: z.literal('amend'),
    edits: z.array(editSchema).readonly(),
    signature: z.object({ author: z.string(), at: z.string() }),
  }),
]);
export type DocxJob = z.infer<typeof jobSchema>;

const paragraphSchema = z.object({
  text: z.string(),
  heading: z.exactOptional(z.number()),
  label: z.exactOptional(z.string()),
  depth: z.exactOptional(z.number()),
  anchor: z.object({ paragraph: z.number(), offset: z.number() }),
});

const commentSchema = z.object({
  id: z.string(),
  author: z.string(),
  initials: z.exactOptional(z.string()),
  date: z.exactOptional(z.string()),
  text: z.string(),
  parent: z.exactOptional(z.string()),
  isDone: z.exactOptional(z.boolean()),
  about: z.exactOptional(
    z.object({ paragraphs: z.array(z.number()).readonly(), words: z.string() }),
  ),
});

export const changeSchema = z.object({
  kind: z.enum(['inserted', 'deleted', 'moved-here', 'moved-away']),
  author: z.string(),
  date: z.exactOptional(z.string()),
  of: z.enum(['words', 'mark', 'row']),
  text: z.string(),
});

const notWordsSchema = z.object({
  what: z.enum(['a field', 'a note', 'a picture', 'a formula', 'words with a reading above']),
  paragraph: z.exactOptional(z.number()),
});

const answerSchema = z.union([
  z.object({ refused: z.string() }),
  z.object({
    text: z.object({
      paragraphs: z.array(paragraphSchema).readonly(),
      comments: z.array(commentSchema).readonly(),
      changes: z.array(changeSchema).readonly(),
      notWords: z.array(notWordsSchema).readonly(),
    }),
  }),
  z.object({
    amended: z.object({
      refused: z.array(z.object({ edit: z.number(), why: z.string() })).readonly(),
      /** The accepted view of the file that comes with the answer. */
      paragraphs: z.array(paragraphSchema).readonly(),
    }),
  }),
]);
export type DocxAnswer = z.infer<typeof answerSchema>;

export interface Question {
  readonly job: DocxJob;
  readonly file: Uint8Array;
}

export async function readQuestion(stream: Readable): Promise<Question> {
  const { line, rest } = divided(await buffer(stream));
  return { job: jobSchema.parse(JSON.parse(line)), file: rest };
}

export function writeQuestion(stream: Writable, { job, file }: Question): void {
  stream.write(`${JSON.stringify(job)}\n`);
  stream.end(file);
}

export interface Answer {
  readonly answer: DocxAnswer;
  readonly file: Uint8Array;
}

export function writeAnswer(stream: Writable, answer: DocxAnswer, file?: Uint8Array): void {
  stream.write(`${JSON.stringify(answer)}\n`);
  if (file) stream.write(file);
}

export function readAnswer(bytes: Buffer): Answer {
  const { line, rest } = divided(bytes);
  return { answer: answerSchema.parse(JSON.parse(line)), file: rest };
}

function divided(bytes: Buffer): { readonly line: string; readonly rest: Uint8Array } {
  const at = bytes.indexOf('\n');
  return { line: bytes.toString('utf8', 0, at), rest: bytes.subarray(at + 1) };
}
