import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Point } from '../../core/text/point.ts';
import { readPoints } from '../../core/text/points.ts';
import { APART_LIMITS, runApart, type ApartLimits } from '../apart.ts';
import { changeSchema, commentSchema } from '../word/docx-answers.ts';
import { FileRefused } from '../refused.ts';
import type { View } from '../word/changes.ts';
import { remarksOf } from '../word/points-of.ts';
import type { WordChange } from '../word/tracked.ts';
import type { WordRemark } from '../word/points-of.ts';

/** An OpenDocument text as points, and what is tracked in it. */
export interface OdtPoints {
  readonly points: readonly Point[];
  readonly remarks: readonly WordRemark[];
  readonly changes: readonly WordChange[];
  /** What is not read, in words: `2 pictures`. */
  readonly leftOut: readonly string[];
}

const answerSchema = z.union([
  z.object({ refused: z.string() }),
  z.object({
    text: z.object({
      paragraphs: z
        .array(
          z.object({
            text: z.string(),
            heading: z.exactOptional(z.number()),
            label: z.exactOptional(z.string()),
            depth: z.exactOptional(z.number()),
          }),
        )
        .readonly(),
      comments: z.array(commentSchema).readonly(),
      changes: z.array(changeSchema).readonly(),
      pictures: z.number(),
    }),
  }),
]);

/**
 * Reads an OpenDocument text (.odt, .fodt) in one view, apart and within limits; see `runApart`.
 * Characters are composed (NFC). Throws FileRefused with the reason.
 */
export async function readOdt(
  bytes: Uint8Array,
  view: View = 'accepted',
  limits: ApartLimits = APART_LIMITS,
): Promise<OdtPoints> {
  const extension = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
  const worker = fileURLToPath(new URL(`./odt-worker${extension}`, import.meta.url));
  const ask = (stream: Writable): void => {
    stream.write(`${view}\n`);
    stream.end(bytes);
  };
  const answered = await runApart({ worker, file: bytes, ask, refusal }, limits);
  const answer = answerSchema.parse(JSON.parse(answered.toString('utf8')));
  if ('refused' in answer) throw refusal(answer.refused, 'open it in LibreOffice and save it anew');
  const { paragraphs, comments, changes, pictures } = answer.text;
  const points = readPoints(paragraphs.map((one) => ({ ...one, text: one.text.normalize('NFC') })));
  return {
    points,
    remarks: remarksOf(comments, points),
    changes,
    leftOut: pictures === 0 ? [] : [pictures === 1 ? '1 picture' : `${pictures} pictures`],
  };
}

/** A packed one says what it is at its beginning (OpenDocument 1.3 part 2, 3.3), a flat one in its root. */
const PACKED = 'mimetypeapplication/vnd.oasis.opendocument.text';
const HEAD = 4096;

/** Whether a file is an OpenDocument text, by its content or by the ending of its name. */
export function isOdt(bytes: Uint8Array, ending: string): boolean {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  if (head.startsWith('PK')) return ending === 'odt' || head.slice(30).startsWith(PACKED);
  const isFlat = /^(?:\xef\xbb\xbf)?\s*<[?!a-z]/i.test(head) && /<office:document[\s>]/.test(head);
  return isFlat || ending === 'odt' || ending === 'fodt';
}

function refusal(why: string, what: string): FileRefused {
  return new FileRefused(`is not an OpenDocument text that can be read, because ${why}; ${what}`);
}
