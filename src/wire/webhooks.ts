import { z } from 'zod';
import { zInstant, zKey } from '../core/record/ids.ts';

/** Why an attempt to post came to nothing. */
export const postFailures = [
  'answered',
  'redirected',
  'too-slow',
  'unreachable',
  'not-public',
] as const;

/** A failed attempt; `status` where the receiver answered. */
export const zPostFailure = z
  .strictObject({ why: z.enum(postFailures), status: z.int().exactOptional() })
  .readonly();
export type PostFailure = z.infer<typeof zPostFailure>;

/** Names a webhook. */
export const zWebhookId = z.string().regex(/^[0-9a-f]{32}$/);

const zAddress = z.url().max(2000);

/** `POST /api/negotiations/:n/webhooks`. */
export const zWebhookPost = z.strictObject({ address: zAddress }).readonly();

/** A webhook as its owner sees it. */
export const zWebhook = z
  .strictObject({
    id: zWebhookId,
    address: zAddress,
    /** The key that asked for it: when that ends, so does this. */
    key: zKey,
    since: zInstant,
    /** When an entry was last taken by the receiver. */
    delivered: zInstant.exactOptional(),
    /** How many entries in sight have not been. */
    waiting: z.int().min(0),
    /** While the entry that is next is not taken: since when, how often it was tried, when again, and what came of it last. */
    failing: z
      .strictObject({
        since: zInstant,
        tries: z.int().min(1),
        next: zInstant,
        last: zPostFailure,
      })
      .readonly()
      .exactOptional(),
    /** Nothing more is posted: it was given up, or the key has ended. */
    over: z.enum(['given-up', 'key-ended']).exactOptional(),
  })
  .readonly();
export type WebhookSeen = z.infer<typeof zWebhook>;

/** The answer to `GET /api/negotiations/:n/webhooks`: those of the person whose key has signed in. */
export const zWebhooks = z.strictObject({ webhooks: z.array(zWebhook).readonly() }).readonly();
export type WebhooksSeen = z.infer<typeof zWebhooks>;

/** The answer to `POST`: the only one that has the secret. */
export const zWebhookMade = z
  .strictObject({ webhook: zWebhook, secret: z.string().regex(/^whsec_[\w+/=]+$/) })
  .readonly();
export type WebhookMade = z.infer<typeof zWebhookMade>;
