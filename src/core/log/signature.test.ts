import { createPublicKey, verify as nodeVerify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { signerOf } from '../record/compose.ts';
import { verify } from './signature.ts';

const folder = join(import.meta.dirname, '../../../../shared/data/log');
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const here = existsSync(folder);
const where = here ? '' : ' (skipped: ../shared/data/log is missing)';

const zWycheproof = z.object({
  testGroups: z.array(
    z.object({
      publicKey: z.object({ pk: z.string() }),
      tests: z.array(
        z.object({
          tcId: z.int(),
          msg: z.string(),
          sig: z.string(),
          result: z.enum(['valid', 'invalid']),
        }),
      ),
    }),
  ),
});
const zEdges = z.array(
  z.object({
    number: z.int(),
    key: z.string(),
    sig: z.string(),
    msg: z.string(),
    flags: z.array(z.string()).nullable(),
  }),
);

/** Node's own verifier (OpenSSL). */
function opensslSays(signature: string, message: Uint8Array, key: string): boolean {
  try {
    const der = Buffer.concat([
      Buffer.from('302a300506032b6570032100', 'hex'),
      Buffer.from(key, 'hex'),
    ]);
    const publicKey = createPublicKey({ key: der, format: 'der', type: 'spki' });
    return nodeVerify(null, message, publicKey, Buffer.from(signature, 'hex'));
  } catch {
    return false;
  }
}

test('on signatures with one bit changed somewhere it says what OpenSSL says', () => {
  const place = fc.record({ part: fc.nat(3), bit: fc.nat(255), secret: fc.nat(5) });
  fc.assert(
    fc.property(place, ({ part, bit, secret }) => {
      const { key, sign } = signerOf(new Uint8Array(32).fill(secret));
      const message = new Uint8Array(32).fill(7);
      const parts = [sign(message), hexToBytes(key), message].map((bytes, n) =>
        n === part ? flipped(bytes, bit) : bytes,
      );
      const [signature = '', changed = ''] = parts.map(bytesToHex);
      const says = verify(signature, parts[2] ?? message, changed);
      expect(says).toBe(opensslSays(signature, parts[2] ?? message, changed));
      expect(says).toBe(part === 3);
    }),
    { seed: 41, numRuns: 150 },
  );
});

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return changed;
}

describe.skipIf(!here)(`the one rule for signatures${where}`, () => {
  test('all Wycheproof vectors are accepted and refused as they say', () => {
    const { testGroups } = zWycheproof.parse(read('ed25519-wycheproof.json'));
    const all = testGroups.flatMap(({ publicKey, tests }) =>
      tests.map((one) => ({ ...one, key: publicKey.pk })),
    );
    const wrong = all.filter(
      ({ msg, sig, key, result }) => verify(sig, hexToBytes(msg), key) !== (result === 'valid'),
    );
    expect(wrong.map(({ tcId }) => tcId)).toEqual([]);
    expect(all.length).toBe(151);
  });

  test('of the edge cases only those without any component of low order are accepted', () => {
    const all = zEdges.parse(read('ed25519-edge-cases.json'));
    const accepted = all.filter(({ key, sig, msg }) => verify(sig, utf8ToBytes(msg), key));
    const plain = all.filter(({ flags }) => flags === null || flags.length === 0);
    expect(accepted.map(({ number }) => number)).toEqual(plain.map(({ number }) => number));
    expect([all.length, plain.length]).toEqual([914, 1]);
  });

  test('on what the rule lets through to the equation, no two verifiers differ', () => {
    const all = zEdges.parse(read('ed25519-edge-cases.json'));
    const apart = all.filter(({ key, sig, msg }) => {
      const ours = verify(sig, utf8ToBytes(msg), key);
      const theirs = opensslSays(sig, utf8ToBytes(msg), key);
      return ours && !theirs;
    });
    expect(apart.map(({ number }) => number)).toEqual([]);
    const clean = all.filter(({ key, sig }) => ofPrimeOrder(key) && ofPrimeOrder(sig.slice(0, 64)));
    const differ = clean.filter(
      ({ key, sig, msg }) =>
        verify(sig, utf8ToBytes(msg), key) !== opensslSays(sig, utf8ToBytes(msg), key),
    );
    expect(differ.map(({ number }) => number)).toEqual([]);
  });
});

/** Other programs' verifiers, which differ among themselves on these cases. */
const verifiers: Record<string, (one: z.infer<typeof zEdges>[number]) => Promise<boolean>> = {
  'Node’s own': async ({ key, sig, msg }) => opensslSays(sig, utf8ToBytes(msg), key),
  'that of WebCrypto': async ({ key, sig, msg }) => {
    const [raw, signature, message] = [hexToBytes(key), hexToBytes(sig), utf8ToBytes(msg)];
    try {
      const imported = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
      return await crypto.subtle.verify('Ed25519', imported, signature, message);
    } catch {
      return false;
    }
  },
  'that of noble, which multiplies by the cofactor': async ({ key, sig, msg }) => {
    try {
      const zip215 = false;
      return ed25519.verify(hexToBytes(sig), utf8ToBytes(msg), hexToBytes(key), { zip215 });
    } catch {
      return false;
    }
  },
};

test.skipIf(!here).each(Object.entries(verifiers))(
  `the one rule before %s verifier says on all 914 edge cases what ours says${where}`,
  async (_, verifier) => {
    const all = zEdges.parse(read('ed25519-edge-cases.json'));
    const differ: number[] = [];
    for (const one of all) {
      const clean = ofPrimeOrder(one.key) && ofPrimeOrder(one.sig.slice(0, 64));
      const theirs = clean && (await verifier(one));
      if (theirs !== verify(one.sig, utf8ToBytes(one.msg), one.key)) differ.push(one.number);
    }
    expect([all.length, differ]).toEqual([914, []]);
  },
);

function ofPrimeOrder(hex: string): boolean {
  try {
    const point = ed25519.Point.fromHex(hex, false);
    return point.isTorsionFree() && !point.is0();
  } catch {
    return false;
  }
}
