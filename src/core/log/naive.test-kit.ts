import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';

/** RFC 6962, section 2.1, word for word: slow, and plainly right. */

/** The largest power of two smaller than n. */
function k(n: number): number {
  let half = 1;
  while (half * 2 < n) half *= 2;
  return half;
}

/** MTH(D[n]). */
export function naiveRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves;
  if (first === undefined) return sha256(new Uint8Array());
  if (leaves.length === 1) return sha256(concatBytes(Uint8Array.of(0), first));
  const half = k(leaves.length);
  const [left, right] = [naiveRoot(leaves.slice(0, half)), naiveRoot(leaves.slice(half))];
  return sha256(concatBytes(Uint8Array.of(1), left, right));
}

/** PATH(m, D[n]). */
export function naivePath(m: number, leaves: readonly Uint8Array[]): readonly Uint8Array[] {
  if (leaves.length === 1) return [];
  const half = k(leaves.length);
  return m < half
    ? [...naivePath(m, leaves.slice(0, half)), naiveRoot(leaves.slice(half))]
    : [...naivePath(m - half, leaves.slice(half)), naiveRoot(leaves.slice(0, half))];
}

/** PROOF(m, D[n]) for 0 < m < n. */
export const naiveProof = (m: number, leaves: readonly Uint8Array[]): readonly Uint8Array[] =>
  subproof(m, leaves, true);

/** SUBPROOF(m, D[n], b). */
function subproof(m: number, leaves: readonly Uint8Array[], b: boolean): readonly Uint8Array[] {
  if (m === leaves.length) return b ? [] : [naiveRoot(leaves)];
  const half = k(leaves.length);
  return m <= half
    ? [...subproof(m, leaves.slice(0, half), b), naiveRoot(leaves.slice(half))]
    : [...subproof(m - half, leaves.slice(half), false), naiveRoot(leaves.slice(0, half))];
}
