import { signerOf } from '../../core/record/compose.ts';
import { keyOf, negotiationId, personId } from '../../core/record/ids.ts';
import type { HeldKey } from './held-keys.ts';

/** What is not known of a key that is no one's yet. */
export const unknown: Omit<HeldKey, 'key' | 'secret'> = {
  negotiation: negotiationId(''),
  title: '',
  name: '',
  person: personId(''),
};

/** A new key, not kept yet. */
export async function makeKey(of: Omit<HeldKey, 'key' | 'secret'>): Promise<HeldKey> {
  const pair = await nativePair();
  if (pair) {
    const bytes = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
    return { ...of, key: keyOf(hex(bytes)), secret: pair.privateKey };
  }
  const secret = crypto.getRandomValues(new Uint8Array(32));
  return { ...of, key: signerOf(secret).key, secret };
}

/** Nothing where the browser has no Ed25519, or where the page is not served safely enough for it. */
async function nativePair(): Promise<CryptoKeyPair | undefined> {
  try {
    return (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
  } catch {
    return undefined;
  }
}

/** The signature of a held key over a message. */
export async function signWith(held: HeldKey, message: Uint8Array): Promise<Uint8Array> {
  if (held.secret instanceof Uint8Array) return signerOf(held.secret).sign(message);
  const copy = new Uint8Array(message);
  return new Uint8Array(await crypto.subtle.sign('Ed25519', held.secret, copy));
}

/** 16 random bytes in hex: a nonce, the id of a room or a negotiation. */
export const randomHex = (): string => hex(crypto.getRandomValues(new Uint8Array(16)));

export const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
