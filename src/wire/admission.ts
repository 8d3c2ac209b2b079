import { z } from 'zod';
import { zInstant, zKey, zParty } from '../core/record/ids.ts';

/** Names a way in, or a request to be let in. */
const zToken = z.string().regex(/^[\w-]{1,64}$/);

/** The answer to `GET /api/single-sign-on`: by which providers someone can ask to be let in; none, where none is set up. */
export const zWaysIn = z
  .strictObject({
    ways: z.array(z.strictObject({ id: zToken, name: z.string() }).readonly()).readonly(),
  })
  .readonly();
export type WaysIn = z.infer<typeof zWaysIn>;

/** `POST /api/single-sign-on`: begins to ask, for the key that has signed in. */
export const zAsking = z.strictObject({ way: zToken }).readonly();

/** The answer: where the provider asks the person to sign in. */
export const zProviderAt = z.strictObject({ address: z.url() }).readonly();
export type ProviderAt = z.infer<typeof zProviderAt>;

/** Someone who asks to be let in: all but the key is the provider's word, passed on by the host. */
export const zRequest = z
  .strictObject({
    id: zToken,
    party: zParty,
    key: zKey,
    /** What the way in is called. */
    provider: z.string(),
    issuer: z.string(),
    subject: z.string(),
    name: z.string(),
    email: z.string().exactOptional(),
    at: zInstant,
    /** From then on it is shown no more. */
    until: zInstant,
  })
  .readonly();
export type AdmissionRequest = z.infer<typeof zRequest>;

/** The answer to `GET /api/negotiations/:n/requests`: those on which the viewer decides. */
export const zRequests = z.strictObject({ requests: z.array(zRequest).readonly() }).readonly();
export type Requests = z.infer<typeof zRequests>;
