import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical, type Json } from './canonical.ts';
import type { Signer } from './compose.ts';
import { verify } from '../log/signature.ts';
import { currentFormat, type Envelope } from './entry.ts';
import type { Key, NegotiationId } from './ids.ts';

/** The body of an entry, as an object of JSON. */
export type Body = { readonly [field: string]: Json };

/** What a seal is about. It is bound to one negotiation, so that it serves in no other. */
export interface Sealed {
  readonly negotiation: NegotiationId;
  readonly format: Envelope['format'];
  readonly kind: string;
}

/**
 * The bytes under the seal of a party: the act itself, without the signatures that stand in it. Who
 * enters the act is only its messenger. Each act that is sealed can happen once (a key comes in, a
 * key ends, a role ends), so that a seal is of no use a second time.
 */
export function sealedBytes({ negotiation, format, kind }: Sealed, body: Json): Uint8Array {
  const { seal: _seal, proof: _proof, ...act } = isBody(body) ? body : {};
  return utf8ToBytes(`parley seal v1\n${canonical({ negotiation, format, kind, body: act })}`);
}

/** The body with the seal of a party's key. */
export function withSeal(
  body: Body,
  by: Signer,
  { negotiation, kind }: Omit<Sealed, 'format'>,
): Body {
  return { ...body, seal: signed(body, by, { negotiation, kind }) };
}

/** The body with the proof that who puts a new key in place holds it. */
export function withProof(
  body: Body,
  by: Signer,
  { negotiation, kind }: Omit<Sealed, 'format'>,
): Body {
  return { ...body, proof: signed(body, by, { negotiation, kind }) };
}

const signed = (body: Body, by: Signer, about: Omit<Sealed, 'format'>): string =>
  bytesToHex(by.sign(sealedBytes({ ...about, format: currentFormat }, body)));

const checked = new WeakMap<Envelope, Map<string, boolean>>();

/** Whether a signature in a body is one of this key over the act. The answer is kept: the check is costly. */
export function holdsUnder(
  key: Key,
  signature: string | undefined,
  { envelope, signed: body }: { readonly envelope: Envelope; readonly signed: Json },
): boolean {
  if (signature === undefined) return false;
  const known = checked.get(envelope) ?? new Map<string, boolean>();
  checked.set(envelope, known);
  const name = `${key} ${signature}`;
  const holds = known.get(name) ?? verify(signature, sealedBytes(envelope, body), key);
  known.set(name, holds);
  return holds;
}

const isBody = (body: Json): body is Body =>
  typeof body === 'object' && body !== null && !Array.isArray(body);
