import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { nodeHash, type Head } from './tree.ts';

/**
 * Proofs of RFC 6962, sections 2.1.1 and 2.1.2: that a leaf stands in a tree, and that a tree is an
 * earlier one grown. Making and checking walk the same way down from the root, so that the way is
 * written once; a proof is the list of the hashes beside it, from the bottom up, 32 bytes each.
 */
export type Proof = readonly Uint8Array[];

/** The Merkle tree hash of the leaves from `from` up to, not including, `to`. */
export type HashOf = (from: number, to: number) => Uint8Array;

/** One step down: into the left half or the right one, and the half beside, which the proof names. */
interface Turn {
  readonly into: 'left' | 'right';
  readonly beside: readonly [from: number, to: number];
}

/** The largest power of two below a size: RFC 6962 splits a tree there. */
function halfOf(size: number): number {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}

/** The way down to where `arrived` says so, always towards the leaf of an index. */
function wayTo(
  index: number,
  size: number,
  arrived: (from: number, to: number) => boolean,
): { readonly turns: readonly Turn[]; readonly from: number; readonly to: number } {
  const turns: Turn[] = [];
  let [from, to] = [0, size];
  while (!arrived(from, to)) {
    const middle = from + halfOf(to - from);
    if (index < middle) {
      turns.push({ into: 'left', beside: [middle, to] });
      to = middle;
    } else {
      turns.push({ into: 'right', beside: [from, middle] });
      from = middle;
    }
  }
  return { turns: turns.toReversed(), from, to };
}

const wayToLeaf = (index: number, size: number) =>
  wayTo(index, size, (from, to) => to - from === 1);

/** To the subtree that ends where the earlier tree ended; it holds that tree's last leaf. */
const wayToEnd = (first: number, second: number) =>
  wayTo(first - 1, second, (_, to) => to === first);

/**
 * The proof that the leaf of an index (from 0) stands in the tree of a size.
 *
 * @throws RangeError where there is no such leaf.
 */
export function inclusionProof(hashOf: HashOf, index: number, size: number): Proof {
  if (!isLeafOf(index, size)) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  return wayToLeaf(index, size).turns.map(({ beside }) => hashOf(...beside));
}

/** Whether a proof shows that the leaf with this hash stands at an index (from 0) of a tree. */
export function verifyInclusion(
  index: number,
  leaf: Uint8Array,
  { size, root }: Head,
  proof: Proof,
): boolean {
  if (!isLeafOf(index, size) || ![leaf, ...proof].every(isHash)) return false;
  const { turns } = wayToLeaf(index, size);
  return turns.length === proof.length && bytesToHex(climb(leaf, turns, proof)) === root;
}

/**
 * The proof that a tree of size `second` is the one of size `first` grown. Empty where they are the
 * same size, and from the empty tree, which every tree has grown from.
 *
 * @throws RangeError where `first` is the larger.
 */
export function consistencyProof(hashOf: HashOf, first: number, second: number): Proof {
  if (!isSize(first) || !isSize(second) || first > second) {
    throw new RangeError(`a tree of ${second} has not grown from one of ${first}`);
  }
  if (first === 0 || first === second) return [];
  const { turns, from, to } = wayToEnd(first, second);
  const beside = turns.map((turn) => hashOf(...turn.beside));
  return from === 0 ? beside : [hashOf(from, to), ...beside];
}

/**
 * Whether a proof shows that a tree is an earlier one grown. A proof from the empty tree to a larger
 * one says nothing and is refused.
 */
export function verifyConsistency(first: Head, second: Head, proof: Proof): boolean {
  if (!isSize(first.size) || !isSize(second.size) || !proof.every(isHash)) return false;
  if (![first.root, second.root].every((root) => /^[0-9a-f]{64}$/.test(root))) return false;
  if (first.size === second.size) return proof.length === 0 && first.root === second.root;
  if (first.size === 0 || first.size > second.size) return false;
  const { turns, from } = wayToEnd(first.size, second.size);
  const [begin, beside] = from === 0 ? [hexToBytes(first.root), proof] : [proof[0], proof.slice(1)];
  if (!begin || beside.length !== turns.length) return false;
  // The earlier tree ends here: what the way leaves out on the right was not in it yet.
  const there = (at: number): boolean => turns[at]?.into === 'right';
  const before = climb(
    begin,
    turns.filter((_, at) => there(at)),
    beside.filter((_, at) => there(at)),
  );
  const after = climb(begin, turns, beside);
  return bytesToHex(before) === first.root && bytesToHex(after) === second.root;
}

/** From a hash up to the root, past the hashes beside the way. */
function climb(from: Uint8Array, turns: readonly Turn[], beside: Proof): Uint8Array {
  return beside.reduce(
    (hash, other, at) =>
      turns[at]?.into === 'right' ? nodeHash(other, hash) : nodeHash(hash, other),
    from,
  );
}

const isHash = (hash: Uint8Array): boolean => hash.length === 32;
const isSize = (size: number): boolean => Number.isSafeInteger(size) && size >= 0;
const isLeafOf = (index: number, size: number): boolean =>
  isSize(index) && isSize(size) && index < size;
