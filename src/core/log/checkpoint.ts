import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { readBase64, writeBase64 } from './base64.ts';
import { openNote, signNote, type NoteKey, type Sign } from './note.ts';
import type { Head } from './tree.ts';

/** What a log's host vouches for: how far the log had grown, and its root. */
export interface Checkpoint extends Head {
  /** Which log: the id of the room. */
  readonly origin: string;
}

/** A checkpoint as a signed note, https://c2sp.org/tlog-checkpoint; the key is named as the log is. */
export function signCheckpoint(checkpoint: Checkpoint, key: string, sign: Sign): string {
  const { origin, size, root } = checkpoint;
  const text = `${origin}\n${size}\n${writeBase64(hexToBytes(root))}\n`;
  return signNote(text, { name: origin, key }, sign);
}

/**
 * The checkpoint of a note that is signed by one of the keys and is about the log of this origin;
 * nothing otherwise. Further lines, which a checkpoint may have, are passed over.
 */
export function openCheckpoint(
  note: string,
  origin: string,
  keys: readonly NoteKey[],
): Checkpoint | undefined {
  const text = openNote(note, keys);
  const [first, size = '', base64 = '', ...more] = text?.slice(0, -1).split('\n') ?? [];
  const root = readBase64(base64);
  if (first !== origin || more.includes('') || !/^(0|[1-9]\d{0,15})$/.test(size)) return undefined;
  if (root?.length !== 32 || !Number.isSafeInteger(Number(size))) return undefined;
  return { origin, size: Number(size), root: bytesToHex(root) };
}
