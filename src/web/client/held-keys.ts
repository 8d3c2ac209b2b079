import type { Key, NegotiationId, PersonId } from '../../core/record/ids.ts';
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
