import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Signatures of Standard Webhooks (spec 1.0.0, symmetric: https://www.standardwebhooks.com): HMAC-SHA256 over
 * `id.timestamp.body` with the bytes that the secret writes in Base64.
 */

/** What a receiver gets: the body as it came, and the three headers. */
export interface Delivered {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: string;
  /** `v1,<base64>`, or several with a space between them. */
  readonly signature: string;
  readonly body: string;
}

/** Older or newer than this by the receiver's clock is refused, so that nothing can be sent again later. */
const TOLERANCE_S = 300;

const PREFIX = 'whsec_';

/** A secret of these bytes. */
export const secretOf = (bytes: Uint8Array): string =>
  `${PREFIX}${Buffer.from(bytes).toString('base64')}`;

/** The value of `webhook-signature`. */
export function signatureOf(secret: string, sent: Omit<Delivered, 'signature'>): string {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  const signed = `${sent.id}.${sent.timestamp}.${sent.body}`;
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
}

/** Why something that came is not to be believed; nothing, where it is what the holder of the secret sent. */
export type Doubt = 'secret' | 'timestamp' | 'too-old' | 'signature';

/** Checks what came, at an instant in milliseconds. */
export function doubtAbout(secret: string, came: Delivered, now: number): Doubt | undefined {
  if (!/^whsec_[A-Za-z0-9+/]{16,}={0,2}$/.test(secret)) return 'secret';
  if (!/^\d{1,12}$/.test(came.timestamp)) return 'timestamp';
  if (Math.abs(now / 1000 - Number(came.timestamp)) > TOLERANCE_S) return 'too-old';
  const right = Buffer.from(signatureOf(secret, came));
  const given = came.signature.split(' ').map((one) => Buffer.from(one));
  const holds = given.some((one) => one.length === right.length && timingSafeEqual(one, right));
  return holds ? undefined : 'signature';
}
