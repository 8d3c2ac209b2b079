import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js';

/**
 * The Merkle tree of a room's log, RFC 6962 section 2.1, grown leaf by leaf.
 * It keeps the roots of the perfect subtrees from left to right, largest first: log2(size) hashes.
 */
export interface Tree {
  readonly size: number;
  readonly peaks: readonly Uint8Array[];
}

export const emptyTree: Tree = { size: 0, peaks: [] };

/** RFC 6962: a leaf is hashed behind a 0 byte, a node behind a 1 byte. */
export const leafHash = (data: Uint8Array): Uint8Array =>
  sha256(concatBytes(Uint8Array.of(0), data));

export const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array =>
  sha256(concatBytes(Uint8Array.of(1), left, right));

/** The tree with one more leaf. */
export function grow(tree: Tree, leaf: Uint8Array): Tree {
  const peaks = [...tree.peaks];
  let top = leafHash(leaf);
  for (let size = tree.size; size % 2 === 1; size = (size - 1) / 2) {
    const left = peaks.pop();
    if (left) top = nodeHash(left, top);
  }
  return { size: tree.size + 1, peaks: [...peaks, top] };
}

/** A tree as far as it had grown: how many leaves, and its root in hex. */
export interface Head {
  readonly size: number;
  readonly root: string;
}

/** The root in hex; of the empty tree, the hash of nothing. */
export function rootOf(tree: Tree): string {
  const root = tree.peaks.reduceRight<Uint8Array | undefined>(
    (right, left) => (right ? nodeHash(left, right) : left),
    undefined,
  );
  return bytesToHex(root ?? sha256(new Uint8Array()));
}
