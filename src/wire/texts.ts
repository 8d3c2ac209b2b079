import { z } from 'zod';
import { zPoint } from '../core/record/ids.ts';

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
  })
  .readonly();
export type TextRead = z.infer<typeof zTextRead>;
