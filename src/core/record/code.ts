import { bytesToNumberBE } from '@noble/curves/utils.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Invitation codes: `KXMD-TBWE-...`, to be read out, printed and typed. Twenty letters in five groups,
 * of an alphabet without those that are taken for one another (I, O, U): 19 that are drawn, 86 bits,
 * and one that checks them.
 */
const letters = 'ABCDEFGHJKLMNPQRSTVWXYZ';
const base = letters.length;
const size = 20;
const groupOf = /.{4}/g;

/** A code out of at least 32 random bytes. */
export function codeFrom(random: Uint8Array): string {
  if (random.length < 32) throw new RangeError('A code takes 32 random bytes.');
  let rest = bytesToNumberBE(random);
  let drawn = '';
  while (drawn.length < size - 1) {
    drawn += letters.charAt(Number(rest % BigInt(base)));
    rest /= BigInt(base);
  }
  return grouped(drawn + checkOf(drawn));
}

/** A code as it was typed, made regular; nothing where a letter is wrong, missing or in another's place. */
export function readCode(typed: string): string | undefined {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '');
  const known = plain.length === size && [...plain].every((letter) => letters.includes(letter));
  return known && sum(plain) === 0 ? grouped(plain) : undefined;
}

/**
 * The 32 secret bytes of the key that a regular code stands for, by HKDF (RFC 5869) with SHA-256. The
 * public key is what the roster holds as the invitation; the code itself is never sent to the host.
 */
export function codeSecret(code: string): Uint8Array<ArrayBuffer> {
  const info = utf8ToBytes('parley invitation v1');
  return new Uint8Array(hkdf(sha256, utf8ToBytes(code), undefined, info, 32));
}

/** The letter that makes the weighted sum vanish: the last, of weight 20. */
const checkOf = (drawn: string): string =>
  [...letters].find((letter) => sum(drawn + letter) === 0) ?? '';

/**
 * Weights 1 to 20 modulo the prime 23: one wrong letter, or two letters in each other's place, never
 * go unnoticed (the principle of ISBN-10 and ISO/IEC 7064).
 */
const sum = (plain: string): number =>
  [...plain].reduce((all, letter, at) => all + (at + 1) * letters.indexOf(letter), 0) % base;

const grouped = (plain: string): string => (plain.match(groupOf) ?? []).join('-');
