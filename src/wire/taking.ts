import { z } from 'zod';

/** What of a text can be taken away. */
export const takings = ['brackets', 'text', 'redline', 'columns'] as const;
export type Taking = (typeof takings)[number];

const zForms = z.array(z.string()).readonly();

/** The answer to `GET /api/texts/forms`: forms, by the endings of their files. */
export const zTextForms = z
  .strictObject({
    /** Those from which a text can be read. */
    read: zForms,
    /** Those in which each can be taken away. */
    take: z
      .strictObject({ brackets: zForms, text: zForms, redline: zForms, columns: zForms })
      .readonly(),
  })
  .readonly();
export type TextForms = z.infer<typeof zTextForms>;
