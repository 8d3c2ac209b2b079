import { z } from 'zod';
import { zPoint } from '../core/record/ids.ts';

/** What stands in a file beside the words of its text. */
const zBeside = z
  .strictObject({
    /** Tracked changes, by author; the points are the text with all of them accepted. */
    tracked: z
      .array(
        z
          .strictObject({
            author: z.string(),
            inserted: z.int().min(0),
            deleted: z.int().min(0),
            moved: z.int().min(0),
          })
          .readonly(),
      )
      .readonly(),
    comments: z
      .array(
        z
          .strictObject({
            author: z.string(),
            text: z.string(),
            points: z.array(zPoint).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    /** What is not, or not only, words, and the point that it stands in; none: where no words are. */
    notWords: z
      .array(
        z
          .strictObject({
            what: z.enum(['field', 'note', 'picture', 'formula', 'reading above']),
            point: zPoint.exactOptional(),
          })
          .readonly(),
      )
      .readonly(),
    /** What else the text is without, in words. */
    leftOut: z.array(z.string()).readonly(),
  })
  .readonly();
export type Beside = z.infer<typeof zBeside>;

/** The answer to `POST /api/texts/read?name=...`, whose body is the file itself. */
export const zTextRead = z
  .strictObject({
    points: z
      .array(
        z
          .strictObject({
            id: zPoint,
            label: z.string().exactOptional(),
            kind: z.enum(['title', 'heading', 'point', 'paragraph']),
            depth: z.int().min(0),
            text: z.string(),
          })
          .readonly(),
      )
      .readonly(),
    /** None: the file holds the words of its text and nothing else. */
    beside: zBeside.exactOptional(),
  })
  .readonly();
export type TextRead = z.infer<typeof zTextRead>;
