import { z } from 'zod';
import { pointId } from '../../core/text/point.ts';
import { divided } from './divided.ts';

/**
 * What the process that reads Word files may answer. A hostile file may have taken it over: its answer
 * is read as strictly as what comes over a network.
 */

const paragraphSchema = z.object({
  text: z.string(),
  heading: z.exactOptional(z.number()),
  label: z.exactOptional(z.string()),
  depth: z.exactOptional(z.number()),
  anchor: z.object({ paragraph: z.number(), offset: z.number() }),
});

export const commentSchema = z.object({
  id: z.string(),
  author: z.string(),
  initials: z.exactOptional(z.string()),
  date: z.exactOptional(z.string()),
  text: z.string(),
  parent: z.exactOptional(z.string()),
  isDone: z.exactOptional(z.boolean()),
  about: z.exactOptional(
    z.object({
      paragraphs: z.array(z.number()).readonly(),
      words: z.string(),
      before: z.exactOptional(z.string()),
    }),
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

const idSchema = z.string().transform(pointId);
const labelSchema = z.object({
  old: z.exactOptional(z.string()),
  new: z.exactOptional(z.string()),
});

const redlinePointSchema = z.object({
  id: idSchema,
  kind: z.enum(['title', 'heading', 'point', 'paragraph']),
  depth: z.number(),
  status: z.enum(['same', 'changed', 'new', 'gone', 'moved']),
  label: labelSchema,
  spans: z
    .array(z.object({ kind: z.enum(['same', 'inserted', 'deleted']), text: z.string() }))
    .readonly(),
  movedFrom: z.exactOptional(idSchema),
  movedTo: z.exactOptional(idSchema),
  splitFrom: z.exactOptional(idSchema),
  mergedInto: z.exactOptional(idSchema),
});

const answerSchema = z.union([
  /** `of`: which file is, where two were given. */
  z.object({ refused: z.string(), of: z.enum(['file', 'asked']) }),
  z.object({ wordless: z.literal('asked') }),
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
      made: z.number(),
      left: z.array(z.object({ point: redlinePointSchema, why: z.string() })).readonly(),
      numbered: z.array(z.object({ id: idSchema, label: labelSchema })).readonly(),
    }),
  }),
]);
export type DocxAnswer = z.infer<typeof answerSchema>;

/** An answer, and the file that came behind it. */
export interface Answer {
  readonly answer: DocxAnswer;
  readonly file: Uint8Array;
}

export function readAnswer(bytes: Buffer): Answer {
  const { line, rest } = divided(bytes);
  return { answer: answerSchema.parse(JSON.parse(line)), file: rest };
}
