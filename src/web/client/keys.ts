import { signerOf } from '../../core/record/compose.ts';
import {
  keyOf,
  negotiationId,
  personId,
  type Key,
  type NegotiationId,
  type PersonId,
} from '../../core/record/ids.ts';
import { all, keep } from './drawer.ts';

/**
 * A person's key, as this browser holds it: for one person in one negotiation. It signs entries
 * and logs in. The secret never leaves the browser; WebCrypto does not even show it to the page.
 */
export interface HeldKey {
  readonly key: Key;
  readonly negotiation: NegotiationId;
  /** For the list on the first page; who the key is, only the roster says. */
  readonly title: string;
  readonly name: string;
  readonly person: PersonId;
  /** 32 bytes where the browser has no Ed25519 of its own. */
  readonly secret: CryptoKey | Uint8Array<ArrayBuffer>;
}

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

export const keepKey = (held: HeldKey): Promise<void> => keep(held);

/** All keys that this browser holds. */
export async function heldKeys(): Promise<readonly HeldKey[]> {
  return (await all()).filter(isHeldKey);
}

function isHeldKey(thing: unknown): thing is HeldKey {
  return typeof thing === 'object' && thing !== null && 'secret' in thing && 'person' in thing;
}

const chosen = (negotiation: NegotiationId): string => `parley.as.${negotiation}`;

/** As whom this browser acts in a negotiation, where it holds keys of several people. */
export function chooseKey(held: HeldKey): void {
  localStorage.setItem(chosen(held.negotiation), held.key);
}

/** The key to act with in a negotiation: the one chosen last, else any that is held. */
export async function keyFor(negotiation: NegotiationId): Promise<HeldKey | undefined> {
  const held = (await heldKeys()).filter((one) => one.negotiation === negotiation);
  const last = localStorage.getItem(chosen(negotiation));
  return held.find(({ key }) => key === last) ?? held[0];
}

/** 16 random bytes in hex: a nonce, the id of a room or a negotiation. */
export const randomHex = (): string => hex(crypto.getRandomValues(new Uint8Array(16)));

export const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
