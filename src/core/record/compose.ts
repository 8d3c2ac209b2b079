import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Json } from './canonical.ts';
import { bodyHash, currentFormat, signedBytes, type Entry, type Envelope } from './entry.ts';
import { keyOf, type Key, type NegotiationId, type RoomId } from './ids.ts';
import { emptyRoom, type State } from './state.ts';

/** What an author decides before signing; the rest of the envelope follows from it. */
export interface Draft {
  readonly room: RoomId;
  readonly kind: string;
  /** EDTF. */
  readonly happened: string;
  /** 16 random bytes in hex, never used before. */
  readonly nonce: string;
  readonly body: Json;
}

/** The envelope of a draft, tied to what its author sees of the room. */
export function envelopeOf(state: State, author: Key, draft: Draft): Envelope {
  const { body, ...rest } = draft;
  const room = state.rooms.get(draft.room) ?? emptyRoom(draft.room);
  const size = room.tree.size;
  return {
    format: currentFormat,
    negotiation: state.negotiation,
    ...rest,
    author,
    body: bodyHash(body),
    seen: { size, root: room.roots[size] ?? '' },
  };
}

/** The entry of a draft, signed by whatever holds the key: the browser's key store, a key file. */
export async function compose(
  state: State,
  author: Key,
  draft: Draft,
  sign: (message: Uint8Array) => Promise<Uint8Array> | Uint8Array,
): Promise<Entry> {
  const envelope = envelopeOf(state, author, draft);
  const signature = bytesToHex(await sign(signedBytes(envelope)));
  return { envelope, signature, body: draft.body };
}

/** A key pair out of 32 secret bytes. */
export interface Signer {
  readonly key: Key;
  readonly sign: (message: Uint8Array) => Uint8Array;
}
export function signerOf(secret: Uint8Array): Signer {
  return {
    key: keyOf(bytesToHex(ed25519.getPublicKey(secret))),
    sign: (message) => ed25519.sign(message, secret),
  };
}

/** The same as `compose`, at once, with a key pair at hand. */
export function composeWith(state: State, signer: Signer, draft: Draft): Entry {
  const envelope = envelopeOf(state, signer.key, draft);
  return { envelope, signature: bytesToHex(signer.sign(signedBytes(envelope))), body: draft.body };
}

/** The negotiation's id out of random bytes, for the entry that opens it. */
export const newNegotiation = (random: Uint8Array): NegotiationId =>
  bytesToHex(random.subarray(0, 16)) as NegotiationId;
export const newRoom = (random: Uint8Array): RoomId => bytesToHex(random.subarray(0, 16)) as RoomId;
