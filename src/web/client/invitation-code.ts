import { codeFrom, codeSecret } from '../../core/record/code.ts';
import { signerOf } from '../../core/record/compose.ts';

const HOUR_MS = 3_600_000;
/** For how long a code can be made to serve, in hours; short first. */
export const codeHours = [1, 24, 72, 168] as const;

/** A new code, and what the roster holds of it: its key, and the instant until which it serves. */
export function newCode(hours: number): {
  readonly code: string;
  readonly invitation: { readonly key: string; readonly expires: string };
} {
  const code = codeFrom(crypto.getRandomValues(new Uint8Array(32)));
  const expires = new Date(Date.now() + hours * HOUR_MS).toISOString();
  return { code, invitation: { key: signerOf(codeSecret(code)).key, expires } };
}
