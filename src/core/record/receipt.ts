import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { areHandedOver, checkpointOf, zHostKeys, type HostKeys } from '../log/host-keys.ts';
import { inclusionProof, verifyInclusion } from '../log/proofs.ts';
import { TiledLog } from '../log/tiled-log.ts';
import { leafHash } from '../log/tree.ts';
import { authentic, leafOf, zRecorded, type Recorded } from './entry.ts';
import { zHash } from './ids.ts';

/**
 * One entry with the proof that it stands in its room's log: enough to show to someone who may not
 * see the room, and who learns nothing else of it but how many entries it had.
 */
export const zReceipt = z
  .strictObject({
    format: z.literal('receipt/1'),
    recorded: zRecorded,
    /** The hashes beside the way from the entry up to the root (RFC 6962, section 2.1.1). */
    proof: z.array(zHash).max(64).readonly(),
    /** The signed note of a checkpoint of the room. */
    checkpoint: z.string().max(20_000),
    keys: zHostKeys,
  })
  .readonly();
export type Receipt = z.infer<typeof zReceipt>;

/** How far a room's log was vouched for: a checkpoint of the host, with its keys. */
export interface Vouched {
  readonly checkpoint: string;
  readonly keys: HostKeys;
}

/**
 * The receipt of one entry out of all entries of its room, in order.
 *
 * @throws RangeError where the checkpoint is not signed by one of the keys or does not cover the entry.
 */
export function receiptOf(
  recorded: Recorded,
  room: readonly Recorded[],
  { checkpoint, keys }: Vouched,
): Receipt {
  const head = checkpointOf(checkpoint, recorded.entry.envelope.room, keys);
  if (!head) throw new RangeError('the checkpoint is not one of this host and room');
  const log = new TiledLog();
  for (const one of room) log.append(leafOf(one));
  const hashOf = (from: number, to: number): Uint8Array => log.hashOf(from, to);
  const proof = inclusionProof(hashOf, recorded.seq - 1, head.size).map(bytesToHex);
  const entry = zRecorded.parse(recorded);
  return { format: 'receipt/1', recorded: entry, proof, checkpoint, keys };
}

/** Why a receipt proves nothing. */
export type ReceiptFault =
  /** Its content or signature is not its author's. */
  | 'entry'
  /** The keys were not handed over one to the next. */
  | 'keys'
  /** None of the keys signed the checkpoint, or it is another room's. */
  | 'checkpoint'
  /** The entry does not stand in the log of the checkpoint. */
  | 'proof';

/** What is wrong with a receipt, or the size of the log in which the entry is proved to stand. */
export function checkReceipt(
  receipt: Receipt,
): { readonly size: number } | { readonly fault: ReceiptFault } {
  const { recorded, proof, checkpoint, keys } = receipt;
  if (authentic(recorded.entry)) return { fault: 'entry' };
  if (!areHandedOver(keys)) return { fault: 'keys' };
  const head = checkpointOf(checkpoint, recorded.entry.envelope.room, keys);
  if (!head) return { fault: 'checkpoint' };
  const leaf = leafHash(leafOf(recorded));
  const stands = verifyInclusion(recorded.seq - 1, leaf, head, proof.map(hexToBytes));
  return stands ? { size: head.size } : { fault: 'proof' };
}
