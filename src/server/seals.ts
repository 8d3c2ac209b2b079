import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Store } from '../store/store.ts';

/** Where the server keeps what is its own: beside the negotiations, whose names are 32 hex digits. */
const SECRET = 'server/secret';
const zSecret = z.strictObject({ secret: z.string().regex(/^[0-9a-f]{64}$/) });

/** What only the processes on one store can make, and each of them can check. The first part says what for. */
export type Seal = (...parts: readonly string[]) => string;

/** The seal of a store's processes: HMAC with a secret that the first of them made. */
export async function openSeal(store: Store, clock: () => Date): Promise<Seal> {
  const made = { secret: randomBytes(32).toString('hex') };
  const recorded = clock().toISOString();
  const entry = { seq: 1, id: 'secret', recorded, json: JSON.stringify(made) };
  await store.append(SECRET, entry);
  const [kept] = await store.read(SECRET, 0);
  const secret = Buffer.from(zSecret.parse(JSON.parse(kept?.json ?? '')).secret, 'hex');
  return (...parts) => createHmac('sha256', secret).update(parts.join('\n')).digest('base64url');
}

/** Whether a seal is the one that was expected, in a time that does not say how nearly. */
export function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
