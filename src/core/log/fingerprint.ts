const consonants = 'bdfghjklmnprstvz';
const vowels = 'aiou';

/**
 * The fingerprint of a room: the first 128 bits of its log's root as eight words that can be said in
 * any language and read out over a telephone. Two people with the same eight words see the same room.
 * Each word is a proquint, 16 bits as five letters (Wilkerson 2009, arXiv:0901.4016).
 *
 * @param root the root in hex, at least 32 digits
 */
export function fingerprint(root: string): readonly string[] {
  const words = root.slice(0, 32).match(/[0-9a-f]{4}/g) ?? [];
  return words.map((digits) => proquint(Number.parseInt(digits, 16)));
}

/** Consonant, vowel, consonant, vowel, consonant: 4, 2, 4, 2 and 4 bits, the highest first. */
function proquint(bits: number): string {
  const consonant = (shift: number): string => consonants.charAt((bits >> shift) & 15);
  const vowel = (shift: number): string => vowels.charAt((bits >> shift) & 3);
  return consonant(12) + vowel(10) + consonant(6) + vowel(4) + consonant(0);
}
