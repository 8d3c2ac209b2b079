import { z } from 'zod';
import { zNegotiation, zPerson } from '../core/record/ids.ts';

/** An example that can be opened, and those in it whom a visitor can become. */
export const zExampleCard = z
  .strictObject({
    name: z.string(),
    title: z.string(),
    summary: z.string(),
    /** The negotiation, once the example is open. */
    opened: zNegotiation.nullable(),
    people: z
      .array(
        z
          .strictObject({
            person: zPerson,
            name: z.string(),
            title: z.string(),
            party: z.string().nullable(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type ExampleCard = z.infer<typeof zExampleCard>;

/** The answer to `GET /api/home`: the negotiations are those in which the session's key is known. */
export const zHome = z
  .strictObject({
    examples: z.array(zExampleCard).readonly(),
    negotiations: z
      .array(z.strictObject({ id: zNegotiation, title: z.string() }).readonly())
      .readonly(),
  })
  .readonly();
export type Home = z.infer<typeof zHome>;
