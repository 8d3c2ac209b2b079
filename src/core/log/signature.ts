import type { EdwardsPoint } from '@noble/curves/abstract/edwards.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToNumberLE } from '@noble/curves/utils.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';

/**
 * The one rule for signatures, so that no two verifiers can be made to differ: Ed25519 (RFC 8032,
 * section 5.1.7, the equation without the cofactor), all encodings canonical, the key of prime
 * order, R not neutral. R is then of prime order too: it is a sum of two points that are.
 */
export function verify(signature: string, message: Uint8Array, key: string): boolean {
  try {
    const a = primeOrderPoint(key);
    const bytes = hexToBytes(signature);
    const [r, s] = [bytes.subarray(0, 32), bytesToNumberLE(bytes.subarray(32))];
    if (!a || bytes.length !== 64) return false;
    const hash = bytesToNumberLE(sha512(concatBytes(r, hexToBytes(key), message)));
    const k = ed25519.Point.Fn.create(hash);
    const expected = ed25519.Point.BASE.multiplyUnsafe(s).subtract(a.multiplyUnsafe(k));
    return !expected.is0() && bytesToHex(r) === expected.toHex();
  } catch {
    return false;
  }
}

/** The same few people sign most of a record: their keys are kept decoded, with a small table each. */
const decoded = new Map<string, EdwardsPoint | undefined>();
const KEPT_KEYS = 1024;
const TABLE_BITS = 4;

/**
 * The point of a key, if it is of prime order: no part of low order in it, and not neutral.
 *
 * @throws Error on what is no point in canonical encoding.
 */
function primeOrderPoint(key: string): EdwardsPoint | undefined {
  if (decoded.has(key)) return decoded.get(key);
  const point = ed25519.Point.fromHex(key);
  const good = !point.is0() && point.isTorsionFree() ? point.precompute(TABLE_BITS) : undefined;
  if (decoded.size >= KEPT_KEYS) decoded.clear();
  decoded.set(key, good);
  return good;
}
