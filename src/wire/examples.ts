import { z } from 'zod';
import { zHash, zKey, zNegotiation, zParty, zPerson } from '../core/record/ids.ts';

/** The answer to `POST /api/examples/:name/open`. */
export const zOpened = z.strictObject({ negotiation: zNegotiation }).readonly();
export type Opened = z.infer<typeof zOpened>;

/** `POST /api/examples/:name/become`: the key comes to act as that person of the example. */
export const zBecome = z.strictObject({ person: zPerson, key: zKey }).readonly();
export type Become = z.infer<typeof zBecome>;

/** Its answer; who becomes the head of a delegation gets the party's key too, made for the example. */
export const zBecame = z
  .strictObject({
    negotiation: zNegotiation,
    partyKey: z.strictObject({ party: zParty, secret: zHash }).readonly().exactOptional(),
  })
  .readonly();
export type Became = z.infer<typeof zBecame>;
