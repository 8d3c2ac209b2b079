import { z } from 'zod';
import { zKey, zSignature } from '../core/record/ids.ts';

/** The answer to `GET /api/challenge`: to be signed once, soon, on this origin. */
export const zChallenge = z.strictObject({ challenge: z.string().max(500) }).readonly();
export type Challenge = z.infer<typeof zChallenge>;

/** `POST /api/session`: proof that the sender holds the key. */
export const zSignIn = z
  .strictObject({ key: zKey, challenge: z.string().max(500), signature: zSignature })
  .readonly();
export type SignIn = z.infer<typeof zSignIn>;

/**
 * The answer to `GET /api/session` and `POST /api/session`: the key that has signed in, if one has.
 * Where a copy is served, as of when it is: it is read as the one who took it, and nothing can be entered.
 */
export const zSession = z
  .strictObject({
    key: zKey.nullable(),
    copy: z.strictObject({ at: z.iso.datetime() }).readonly().exactOptional(),
  })
  .readonly();
export type Session = z.infer<typeof zSession>;

/**
 * What is signed to sign in. The origin (`https://parley.example`) keeps another site from passing
 * the challenge on; the first line keeps the signature from being taken for one under an entry.
 */
export const sessionText = (origin: string, challenge: string): string =>
  `parley session v1\n${origin}\n${challenge}`;
