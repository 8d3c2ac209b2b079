import { z } from 'zod';
import { zKey, zNegotiation, zPerson } from '../core/record/ids.ts';

/** The answer to `POST /api/examples/:name/open` and `.../become`. */
export const zOpened = z.strictObject({ negotiation: zNegotiation }).readonly();
export type Opened = z.infer<typeof zOpened>;

/** `POST /api/examples/:name/become`: the key comes to act as that person of the example. */
export const zBecome = z.strictObject({ person: zPerson, key: zKey }).readonly();
export type Become = z.infer<typeof zBecome>;
