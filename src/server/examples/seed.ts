import { createHmac } from 'node:crypto';
import { newNegotiation, signerOf, type Signer } from '../../core/record/compose.ts';
import type { PersonId } from '../../core/record/ids.ts';
import type { PartyId } from '../../core/text/point.ts';
import type { Seed } from './example.ts';

/** What grows out of an example's secret: HMAC-SHA256 under it, each use with a label of its own. */
export function seedOf(secret: Uint8Array): Seed {
  const bytes = (label: string): Uint8Array => createHmac('sha256', secret).update(label).digest();
  const partySecret = (party: PartyId): Uint8Array => bytes(`key of the party ${party}`);
  const signers = new Map<PersonId, Signer>();
  return {
    negotiation: newNegotiation(bytes('negotiation')),
    signer: (person) => {
      const signer = signers.get(person) ?? signerOf(bytes(`key of ${person}`));
      signers.set(person, signer);
      return signer;
    },
    partySigner: (party) => signerOf(partySecret(party)),
    partySecret,
    bytes: (label) => bytes(`of the example: ${label}`),
  };
}
