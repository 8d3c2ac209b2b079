import { signerOf, type Signer } from '../../core/record/compose.ts';
import type { Key, NegotiationId } from '../../core/record/ids.ts';
import { readKeyFile, writeKeyFile } from '../../core/record/key-file.ts';
import { withProof, type Body } from '../../core/record/seal.ts';
import type { PartyId } from '../../core/text/point.ts';
import { all, forget, keep } from './drawer.ts';

/**
 * A party's own key, as this browser holds it for its head of delegation. Unlike a person's, it can
 * be taken out: it must outlive the browser, in a file that the party keeps.
 */
export interface HeldPartyKey {
  readonly key: Key;
  readonly negotiation: NegotiationId;
  readonly party: PartyId;
  readonly secret: Uint8Array;
}

/** A new key for a party, not kept yet. */
export function makePartyKey(of: Omit<HeldPartyKey, 'key' | 'secret'>): HeldPartyKey {
  return partyKeyOf(crypto.getRandomValues(new Uint8Array(32)), of);
}

/** The key of which these are the 32 secret bytes. */
export const partyKeyOf = (
  secret: Uint8Array,
  of: Omit<HeldPartyKey, 'key' | 'secret'>,
): HeldPartyKey => ({ ...of, key: signerOf(secret).key, secret });

/** A party's key out of its file; nothing where that is no key file. */
export function partyKeyIn(
  text: string,
  of: Omit<HeldPartyKey, 'key' | 'secret'>,
): HeldPartyKey | undefined {
  const read = readKeyFile(text);
  return read && { ...of, key: read.key, secret: read.secret };
}

export const keepPartyKey = (held: HeldPartyKey): Promise<void> => keep(held);
export const forgetPartyKey = ({ key }: HeldPartyKey): Promise<void> => forget(key);

/** The party keys of a negotiation that this browser holds. */
export async function heldPartyKeys(negotiation: NegotiationId): Promise<readonly HeldPartyKey[]> {
  return (await all()).filter(isHeldPartyKey).filter((held) => held.negotiation === negotiation);
}

function isHeldPartyKey(thing: unknown): thing is HeldPartyKey {
  return typeof thing === 'object' && thing !== null && 'secret' in thing && 'party' in thing;
}

export const sealerOf = ({ secret }: HeldPartyKey): Signer => signerOf(secret);

/** The body by which a party's key comes to stand, and which of its people's keys it keeps. */
export function settingOf(held: HeldPartyKey, keeps: readonly Key[]): Body {
  const { party, key, negotiation } = held;
  const kind = 'party-key-set';
  return withProof({ party, key, keeps: [...keeps] }, sealerOf(held), { negotiation, kind });
}

/** Hands the party's key over as a file, for the party to keep apart. */
export function saveKeyFile({ party, secret }: HeldPartyKey): void {
  const file = new Blob([writeKeyFile(secret)], { type: 'application/json' });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = `key of ${party}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
