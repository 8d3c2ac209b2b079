import { bytesToHex } from '@noble/hashes/utils.js';
import { expect, test } from 'vitest';
import { signerOf } from '../record/compose.ts';
import { signCheckpoint } from './checkpoint.ts';
import {
  areHandedOver,
  checkpointOf,
  handoverBytes,
  zHostKeys,
  type HostKey,
} from './host-keys.ts';
import { emptyTree, rootOf } from './tree.ts';

const signers = [1, 2, 3].map((seed) => signerOf(new Uint8Array(32).fill(seed)));

/** Keys that each made the next one their successor. */
const chain: readonly HostKey[] = signers.map(({ key }, at) => {
  const since = `2026-09-0${at + 1}T00:00:00.000Z`;
  const before = signers[at - 1];
  if (!before) return { key, since };
  const handedOver = bytesToHex(before.sign(handoverBytes(before.key, { key, since })));
  return { key, since, handedOver };
});

test('keys that were handed over are known as such, and none that only says so', () => {
  expect(areHandedOver(zHostKeys.parse(chain))).toBe(true);
  expect(areHandedOver(chain.slice(0, 1))).toBe(true);
  expect(areHandedOver(chain.slice(1))).toBe(false);
  expect(areHandedOver(chain.toSpliced(1, 1))).toBe(false);
  expect(areHandedOver(chain.toReversed())).toBe(false);
  const later = chain.map((one) => ({ ...one, since: '2026-10-01T00:00:00.000Z' }));
  expect(areHandedOver(later)).toBe(false);
});

test('a checkpoint of an earlier key is still one of the host’s', () => {
  const checkpoint = { origin: 'ab', size: 0, root: rootOf(emptyTree) };
  for (const { key, sign } of signers) {
    const note = signCheckpoint(checkpoint, key, sign);
    expect(checkpointOf(note, 'ab', chain)).toEqual(checkpoint);
    expect(checkpointOf(note, 'cd', chain)).toBeUndefined();
  }
  const [first] = signers;
  const note = first && signCheckpoint(checkpoint, first.key, first.sign);
  expect(checkpointOf(note ?? '', 'ab', chain.slice(1))).toBeUndefined();
});
