import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { naiveRoot } from './naive.test-kit.ts';
import { emptyTree, grow, rootOf } from './tree.ts';

const rootOfAll = (leaves: readonly Uint8Array[]): string => rootOf(leaves.reduce(grow, emptyTree));

test('a tree grown leaf by leaf has the root that RFC 6962 defines', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 70 }), (leaves) => {
      expect(rootOfAll(leaves)).toBe(bytesToHex(naiveRoot(leaves)));
    }),
    { seed: 3, numRuns: 100 },
  );
});

test('every size from 0 to 130 has the right root, and as many peaks as the size has binary ones', () => {
  const leaves = Array.from({ length: 130 }, (_, n) => Uint8Array.of(n));
  let tree = emptyTree;
  for (const [n, leaf] of leaves.entries()) {
    tree = grow(tree, leaf);
    expect(rootOf(tree)).toBe(bytesToHex(naiveRoot(leaves.slice(0, n + 1))));
    expect(tree.size).toBe(n + 1);
    expect(tree.peaks).toHaveLength((n + 1).toString(2).replaceAll('0', '').length);
  }
});

test('a tree that is grown stays as it was', () => {
  const tree = grow(emptyTree, Uint8Array.of(1));
  const root = rootOf(tree);
  grow(grow(tree, Uint8Array.of(2)), Uint8Array.of(3));
  expect(rootOf(tree)).toBe(root);
});

// The inputs and roots of certificate-transparency's merkletree tests (Apache-2.0).
test('the roots are those that other programs compute', () => {
  const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657'].map(hexToBytes);
  expect(rootOfAll([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(rootOfAll(leaves.slice(0, 1))).toBe(
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  );
  expect(rootOfAll(leaves.slice(0, 2))).toBe(
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  );
  expect(rootOfAll(leaves)).toBe(
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  );
});
