import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { naivePath, naiveProof, naiveRoot } from './naive.test-kit.ts';
import {
  consistencyProof,
  inclusionProof,
  verifyConsistency,
  verifyInclusion,
  type Proof,
} from './proofs.ts';
import { TiledLog } from './tiled-log.ts';
import { leafHash, type Head } from './tree.ts';

const leaf = (n: number): Uint8Array => Uint8Array.of(n >> 8, n & 255);
const leavesTo = (size: number): readonly Uint8Array[] =>
  Array.from({ length: size }, (_, n) => leaf(n));

function logOf(size: number): TiledLog {
  const log = new TiledLog();
  for (const one of leavesTo(size)) log.append(one);
  return log;
}
const LARGEST = 600;
const log = logOf(LARGEST);
const hashOf = (from: number, to: number): Uint8Array => log.hashOf(from, to);
const hex = (proof: Proof): readonly string[] => proof.map(bytesToHex);

/** A size and an index in it; two sizes. Often near the edges of tiles and of halves. */
const size = fc.oneof(
  fc.integer({ min: 1, max: LARGEST }),
  fc.constantFrom(1, 2, 3, 4, 127, 128, 129, 255, 256, 257, 511, 512, 513),
);
const inTree = size.chain((n) => fc.record({ n: fc.constant(n), at: fc.nat(n - 1) }));
const twoSizes = fc.tuple(size, size).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

test('what is proved is what RFC 6962 says, hash by hash', () => {
  fc.assert(
    fc.property(inTree, twoSizes, ({ n, at }, [first, second]) => {
      expect(hex(inclusionProof(hashOf, at, n))).toEqual(hex(naivePath(at, leavesTo(n))));
      const grown = first === second ? [] : naiveProof(first, leavesTo(second));
      expect(hex(consistencyProof(hashOf, first, second))).toEqual(hex(grown));
    }),
    { seed: 62, numRuns: 150 },
  );
});

test('in every tree of up to 70 leaves every leaf and every earlier size is proved', () => {
  for (let n = 1; n <= 70; n++) {
    const head = log.head(n);
    expect(head.root).toBe(bytesToHex(naiveRoot(leavesTo(n))));
    for (let at = 0; at < n; at++) {
      const proof = inclusionProof(hashOf, at, n);
      expect(verifyInclusion(at, leafHash(leaf(at)), head, proof)).toBe(true);
      const grown = consistencyProof(hashOf, at + 1, n);
      expect(verifyConsistency(log.head(at + 1), head, grown)).toBe(true);
    }
  }
});

/** A proof of at least one hash with one thing about it changed. */
const broken = (proof: Proof, change: number): Proof => {
  const place = change % proof.length;
  const one = Uint8Array.from(proof[place] ?? new Uint8Array(32));
  one[change % 32] = (one[change % 32] ?? 0) ^ 1;
  const ways: readonly Proof[] = [
    proof.toSpliced(place, 1, one),
    proof.slice(0, -1),
    proof.slice(1),
    [...proof, one],
    [one, ...proof],
    proof.toSpliced(place, 1, one.subarray(0, 31)),
  ];
  return ways[change % ways.length] ?? [];
};

test('a proof of a leaf with anything about it changed is refused', () => {
  fc.assert(
    fc.property(inTree, fc.nat(1000), ({ n, at }, change) => {
      fc.pre(n > 1);
      const [head, larger] = [log.head(n), log.head((n % LARGEST) + 1)];
      const proof = inclusionProof(hashOf, at, n);
      const [hash, another] = [leafHash(leaf(at)), leafHash(leaf(at + 1))];
      expect(verifyInclusion(at, hash, head, proof)).toBe(true);
      expect(verifyInclusion(at, hash, head, broken(proof, change))).toBe(false);
      expect(verifyInclusion((at + 1) % n, hash, head, proof)).toBe(false);
      expect(verifyInclusion(at, another, head, proof)).toBe(false);
      expect(verifyInclusion(at, hash, larger, proof)).toBe(false);
      for (const wrong of [-1, n, n + 0.5, Number.NaN, Infinity]) {
        expect(verifyInclusion(wrong, hash, head, proof)).toBe(false);
      }
    }),
    { seed: 63, numRuns: 300 },
  );
});

test('a proof of growth with anything about it changed is refused', () => {
  fc.assert(
    fc.property(twoSizes, fc.nat(1000), ([a, b], change) => {
      fc.pre(a < b);
      const [first, second] = [log.head(a), log.head(b)];
      const proof = consistencyProof(hashOf, a, b);
      const forged = (head: Head): Head => ({ ...head, root: bytesToHex(leafHash(leaf(change))) });
      expect(verifyConsistency(first, second, proof)).toBe(true);
      expect(verifyConsistency(first, second, broken(proof, change))).toBe(false);
      expect(verifyConsistency(forged(first), second, proof)).toBe(false);
      expect(verifyConsistency(first, forged(second), proof)).toBe(false);
      expect(verifyConsistency(second, first, proof)).toBe(false);
    }),
    { seed: 64, numRuns: 300 },
  );
});

test('a tree is itself without any proof, and nothing has grown from nothing', () => {
  const [nothing, small, same] = [log.head(0), log.head(9), log.head(9)];
  const hash = leafHash(leaf(0));
  expect(verifyConsistency(small, same, [])).toBe(true);
  expect(verifyConsistency(small, same, [hash])).toBe(false);
  expect(verifyConsistency(nothing, nothing, [])).toBe(true);
  expect(verifyConsistency(nothing, small, [])).toBe(false);
});

test('no proof is made of what is not so', () => {
  expect(() => inclusionProof(hashOf, 3, 3)).toThrow(RangeError);
  expect(() => inclusionProof(hashOf, -1, 3)).toThrow(RangeError);
  expect(() => consistencyProof(hashOf, 4, 3)).toThrow(RangeError);
  expect(() => log.hashOf(5, 5)).toThrow(RangeError);
  expect(() => log.hashOf(0, LARGEST + 1)).toThrow(RangeError);
});

test('trees of sizes that no log reaches are walked in a moment', () => {
  const vast = Number.MAX_SAFE_INTEGER;
  const head = { size: vast, root: '00'.repeat(32) };
  expect(verifyInclusion(vast - 1, leafHash(leaf(0)), head, [])).toBe(false);
  expect(verifyConsistency({ ...head, size: vast - 1 }, head, [])).toBe(false);
});

const folder = join(import.meta.dirname, '../../../../shared/data/log/merkle-vectors');
const here = existsSync(folder);
const where = here ? '' : ' (skipped: ../shared/data/log is missing)';

const base64 = z.string().transform((text) => Uint8Array.from(Buffer.from(text, 'base64')));
const proof = z.nullable(z.array(base64)).transform((hashes) => hashes ?? []);
const common = { proof, desc: z.string(), wantErr: z.boolean() };
const zInclusion = z.object({
  leafIdx: z.number(),
  treeSize: z.number(),
  root: base64,
  leafHash: base64,
  ...common,
});
const zConsistency = z.object({
  size1: z.number(),
  size2: z.number(),
  root1: base64,
  root2: base64,
  ...common,
});

const readAll = (kind: string): readonly { readonly file: string; readonly json: unknown }[] =>
  globSync(`${kind}/**/*.json`, { cwd: folder }).map((file) => ({
    file,
    json: JSON.parse(readFileSync(join(folder, file), 'utf8')),
  }));

// The vectors of transparency-dev/merkle (Apache-2.0), which certificate logs are verified by.
describe.skipIf(!here)(`the published vectors of proofs${where}`, () => {
  test('all 98 of inclusion are accepted and refused as they say', () => {
    const all = readAll('inclusion');
    const differ = all.filter(({ json }) => {
      const one = zInclusion.parse(json);
      const head = { size: one.treeSize, root: bytesToHex(one.root) };
      return verifyInclusion(one.leafIdx, one.leafHash, head, one.proof) === one.wantErr;
    });
    expect([all.length, differ.map(({ file }) => file)]).toEqual([98, []]);
  });

  test('of 98 of consistency one differs: it calls two roots of 12 bytes the same tree, and a root has 32', () => {
    const all = readAll('consistency');
    const differ = all.flatMap(({ json, file }) => {
      const one = zConsistency.parse(json);
      const first = { size: one.size1, root: bytesToHex(one.root1) };
      const second = { size: one.size2, root: bytesToHex(one.root2) };
      const says = verifyConsistency(first, second, one.proof);
      return says === one.wantErr
        ? [{ file, says, lengths: [one.root1.length, one.root2.length] }]
        : [];
    });
    expect(all.length).toBe(98);
    expect(differ).toEqual([
      {
        file: 'consistency/additional/sizes-are-equal-one-and-proof-is-empty.json',
        says: false,
        lengths: [12, 12],
      },
    ]);
  });
});
