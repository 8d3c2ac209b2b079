import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verify } from '../log/signature.ts';
import type { Json } from './canonical.ts';
import {
  authentic,
  entryId,
  isRefusal,
  leafOf,
  readEntry,
  signedBytes,
  type Entry,
} from './entry.ts';
import { signerFor, talks } from './worlds.test-kit.ts';

const sample = (): Entry =>
  talks().entry({
    by: 'ada',
    room: 'plenary',
    kind: 'remark-made',
    body: { text: 'Good morning.' },
  });

/** Every way to change one leaf of a JSON value, with the path to it. */
function tampered(value: Json, path = ''): { readonly path: string; readonly value: Json }[] {
  if (typeof value === 'string') {
    const flipped = value.startsWith('0') ? `1${value.slice(1)}` : `0${value.slice(1)}`;
    return [flipped, `${value}0`, value.slice(1)].map((other) => ({ path, value: other }));
  }
  if (typeof value === 'number')
    return [value + 1, value - 1].map((other) => ({ path, value: other }));
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, field]) => {
    const without = Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
    const inside = tampered(field ?? null, `${path}.${name}`).map((one) => ({
      path: one.path,
      value: { ...value, [name]: one.value },
    }));
    return [...inside, { path: `${path}.${name} left out`, value: without }];
  });
}

test('an entry comes through JSON as it was', () => {
  const entry = sample();
  const read = readEntry(JSON.parse(JSON.stringify(entry)));
  expect(read).toEqual(entry);
  expect(isRefusal(read)).toBe(false);
});

test('an entry changed in any one field is refused', () => {
  const ways = tampered(JSON.parse(JSON.stringify(sample())) as Json);
  expect(ways.length).toBeGreaterThan(40);
  for (const { path, value } of ways) {
    const read = readEntry(value);
    expect({ path, refused: isRefusal(read) }).toEqual({ path, refused: true });
  }
});

test('a field that no one knows is refused', () => {
  const entry = JSON.parse(JSON.stringify(sample())) as { envelope: object };
  expect(readEntry({ ...entry, more: 1 })).toMatchObject({ code: 'malformed' });
  expect(readEntry({ ...entry, envelope: { ...entry.envelope, more: 1 } })).toMatchObject({
    code: 'malformed',
  });
});

test('anything at all is either an entry or a refusal', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(isRefusal(readEntry(value))).toBe(true);
    }),
    { seed: 21, numRuns: 300 },
  );
});

test('the words of another under one’s own seal are refused, and so is a seal of another', () => {
  const entry = sample();
  expect(authentic({ ...entry, body: { text: 'Good night.' } })).toEqual({ code: 'body-differs' });
  const envelope = { ...entry.envelope, author: signerFor('ben').key };
  expect(authentic({ ...entry, envelope })).toEqual({ code: 'bad-signature' });
});

test('two entries alike but for the nonce have different ids; the id does not hang on the signature', () => {
  const entry = sample();
  const other = { ...entry, envelope: { ...entry.envelope, nonce: '0'.repeat(32) } };
  expect(entryId(other)).not.toBe(entryId(entry));
  expect(entryId({ ...entry, signature: '0'.repeat(128) })).toBe(entryId(entry));
});

test('the leaf of the log covers what the server added and the signature', () => {
  const entry = sample();
  const recorded = { entry, seq: 3, recorded: '2026-09-01T08:00:00.000Z' };
  const leaf = bytesToHex(leafOf(recorded));
  const others = [
    { ...recorded, seq: 4 },
    { ...recorded, recorded: '2026-09-01T08:00:00.001Z' },
    { ...recorded, entry: { ...entry, signature: '0'.repeat(128) } },
  ];
  for (const other of others) expect(bytesToHex(leafOf(other))).not.toBe(leaf);
});

test('what is signed begins with a line that nothing else begins with', () => {
  const text = new TextDecoder().decode(signedBytes(sample().envelope));
  expect(text.startsWith('parley entry v1\n{')).toBe(true);
});

test('a signature is good for its own message and key only', () => {
  const { key, sign } = signerFor('ada');
  const message = utf8ToBytes('a message');
  const signature = bytesToHex(sign(message));
  expect(verify(signature, message, key)).toBe(true);
  expect(verify(signature, utf8ToBytes('another'), key)).toBe(false);
  expect(verify(signature, message, signerFor('ben').key)).toBe(false);
  expect(verify(signature.toUpperCase(), message, `${key}00`)).toBe(false);
  expect(verify('', message, key)).toBe(false);
});

test('a second form of the same signature, with the order of the group added to S, is refused', () => {
  const { key, sign } = signerFor('ada');
  const message = utf8ToBytes('a message');
  const signature = sign(message);
  const littleEndian = bytesToHex(signature.slice(32).toReversed());
  const raised = (BigInt(`0x${littleEndian}`) + ed25519.Point.CURVE().n)
    .toString(16)
    .padStart(64, '0');
  const turned = (raised.match(/../g) ?? []).toReversed().join('');
  expect(verify(`${bytesToHex(signature.slice(0, 32))}${turned}`, message, key)).toBe(false);
});
