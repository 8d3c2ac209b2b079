import { z } from 'zod';
import type { Compiled, Content } from './compiled.ts';
import { partyId, pointId } from './point.ts';

const party = z.string().min(1).transform(partyId);
const point = z.string().min(1).transform(pointId);

const alternative = z.object({
  by: z.array(party),
  base: z.boolean(),
  get content() {
    return zContent;
  },
  applied: z.exactOptional(z.literal(true)),
});

export const zContent: z.ZodType<Content> = z.array(
  z.union([z.string(), z.object({ alternatives: z.array(alternative).min(1) })]),
);

const holders = z.object({
  by: z.array(party),
  base: z.boolean(),
  applied: z.exactOptional(z.boolean()),
});

/** The shape of `compiled/1`. What must hold between its parts, `readCompiledJson` asks. */
export const zCompiled: z.ZodType<Compiled> = z.object({
  format: z.literal('compiled/1'),
  parties: z.array(party),
  points: z.array(
    z.object({
      id: point,
      label: z.exactOptional(z.union([z.string(), zContent])),
      kind: z.enum(['title', 'heading', 'point', 'paragraph']),
      depth: z.int().min(0),
      in: z.exactOptional(holders),
      movedFrom: z.exactOptional(point),
      movedTo: z.exactOptional(z.array(point)),
      splitFrom: z.exactOptional(point),
      mergedInto: z.exactOptional(point),
      content: zContent,
    }),
  ),
});
