import type { Signer } from '../../core/record/compose.ts';
import type { Recorded } from '../../core/record/entry.ts';
import type { NegotiationId, PersonId } from '../../core/record/ids.ts';
import type { PartyId } from '../../core/text/point.ts';
import type { ExampleCard } from '../../wire/home.ts';

/** An invented negotiation that a visitor can open and take part in. */
export interface Example {
  /** As in an address: `lake-accord`. */
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  /** Those whom a visitor can become. */
  readonly people: ExampleCard['people'];
  /**
   * The entries of the whole record, each room's in order, as they were recorded. The same from the
   * same seed, to the byte, so that an opening that was cut short can be done again. The rules must
   * accept every one of them.
   */
  readonly build: (seed: Seed) => readonly Recorded[] | Promise<readonly Recorded[]>;
}

/** All that is random in an example, made of its secret. */
export interface Seed {
  readonly negotiation: NegotiationId;
  /** The key with which a person of the example signs. */
  readonly signer: (person: PersonId) => Signer;
  /** A party's own key. */
  readonly partySigner: (party: PartyId) => Signer;
  /** Its 32 secret bytes, for who becomes the head of its delegation. */
  readonly partySecret: (party: PartyId) => Uint8Array;
  /** 32 bytes, the same for the same label: for the ids of rooms, for nonces. */
  readonly bytes: (label: string) => Uint8Array;
}
