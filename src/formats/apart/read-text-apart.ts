import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { pointId, type Point } from '../../core/text/point.ts';
import { APART_LIMITS, runApart, type ApartLimits } from '../apart.ts';
import { FileRefused } from '../refused.ts';

const answerSchema = z.union([
  z.object({ refused: z.string() }),
  z.object({
    points: z
      .array(
        z.object({
          id: z.string().transform(pointId),
          label: z.exactOptional(z.string()),
          kind: z.enum(['title', 'heading', 'point', 'paragraph']),
          depth: z.number(),
          text: z.string(),
        }),
      )
      .readonly(),
    leftOut: z.array(z.string()).readonly(),
  }),
]);
export type TextAnswer = z.infer<typeof answerSchema>;

/** A text, and what it is without, such as `2 pictures`. */
export interface TextRead {
  readonly points: readonly Point[];
  readonly leftOut: readonly string[];
}

/**
 * Reads Markdown, plain text or Akoma Ntoso as `readText` does, in a child process with the limits that Word
 * files have: who else asks meanwhile is answered. It is asked one line, the file's name as JSON, and then the
 * file; it answers one line of JSON. Throws FileRefused with the reason.
 */
export async function readTextApart(
  bytes: Uint8Array,
  name: string,
  limits: ApartLimits = APART_LIMITS,
): Promise<TextRead> {
  const extension = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
  const worker = fileURLToPath(new URL(`./text-reader${extension}`, import.meta.url));
  const ask = (stream: Writable): void => {
    stream.write(`${JSON.stringify(name)}\n`);
    stream.end(bytes);
  };
  const answered = await runApart({ worker, file: bytes, ask, refusal }, limits);
  const answer = answerSchema.parse(JSON.parse(answered.toString('utf8')));
  if ('refused' in answer) throw new FileRefused(answer.refused);
  return answer;
}

const refusal = (why: string, what: string): FileRefused =>
  new FileRefused(`cannot be read, because ${why}; ${what}`);
