import { utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { zKey, zSignature, type Key } from '../record/ids.ts';
import { openCheckpoint, type Checkpoint } from './checkpoint.ts';
import { verify } from './signature.ts';

/** A key with which a host signs checkpoints, or signed them once. */
export const zHostKey = z
  .strictObject({
    key: zKey,
    /** The instant from which it signs: ISO 8601, UTC. */
    since: z.iso.datetime(),
    /** The signature of the key before it over `handoverBytes`. The first key has none. */
    handedOver: zSignature.exactOptional(),
  })
  .readonly();
export type HostKey = z.infer<typeof zHostKey>;

/** All keys of a host, the first one first; the last one signs now. */
export const zHostKeys = z.array(zHostKey).min(1).max(1000).readonly();
export type HostKeys = z.infer<typeof zHostKeys>;

/** What a host's key signs to make another one its successor. */
export const handoverBytes = (from: Key, { key, since }: Pick<HostKey, 'key' | 'since'>) =>
  utf8ToBytes(`parley host key v1\n${from}\n${key}\n${since}\n`);

/** Whether each key was made the successor by the one before it. */
export function areHandedOver(keys: HostKeys): boolean {
  return keys.every((one, at) => {
    const before = keys[at - 1];
    if (!before) return one.handedOver === undefined;
    return verify(one.handedOver ?? '', handoverBytes(before.key, one), before.key);
  });
}

/** A checkpoint that one of a host's keys signed, for a room; nothing where none of them did. */
export function checkpointOf(note: string, room: string, keys: HostKeys): Checkpoint | undefined {
  const named = keys.map(({ key }) => ({ name: room, key }));
  return openCheckpoint(note, room, named);
}
