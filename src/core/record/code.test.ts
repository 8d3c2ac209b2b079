import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signerOf } from './compose.ts';
import { codeFrom, codeSecret, readCode } from './code.ts';

const random = fc.uint8Array({ minLength: 32, maxLength: 32 });
const letters = [...'ABCDEFGHJKLMNPQRSTVWXYZ'];

test('a code is five groups of four letters that are not taken for one another', () => {
  fc.assert(
    fc.property(random, (bytes) => {
      expect(codeFrom(bytes)).toMatch(/^[A-HJ-NP-TV-Z]{4}(-[A-HJ-NP-TV-Z]{4}){4}$/);
    }),
  );
});

test('a code is read however it was typed', () => {
  fc.assert(
    fc.property(random, fc.constantFrom('', ' ', '-', ' - ', '\n'), (bytes, between) => {
      const code = codeFrom(bytes);
      expect(readCode(` ${code.toLowerCase().split('-').join(between)}\t`)).toBe(code);
    }),
  );
});

test('one wrong letter, or two in each other’s place, never pass', () => {
  const place = fc.nat({ max: 19 });
  fc.assert(
    fc.property(random, place, place, fc.constantFrom(...letters), (bytes, one, other, letter) => {
      const code = codeFrom(bytes).replaceAll('-', '');
      const wrong = code.slice(0, one) + letter + code.slice(one + 1);
      const asTyped = (typed: string) => (typed === code ? undefined : readCode(typed));
      expect(asTyped(wrong)).toBeUndefined();
      const swapped = [...code];
      [swapped[one], swapped[other]] = [code[other] ?? '', code[one] ?? ''];
      expect(asTyped(swapped.join(''))).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});

test.each([
  '',
  'ABCD-EFGH',
  'OOOO-OOOO-OOOO-OOOO-OOOO',
  'AAAA-AAAA-AAAA-AAAA-AAAAA',
  'ÄÄÄÄ'.repeat(5),
])('%j is no code', (typed) => expect(readCode(typed)).toBeUndefined());

test('a code stands for the key that WebCrypto’s HKDF derives of it', async () => {
  const code = codeFrom(new Uint8Array(32).fill(1));
  const bytes = new TextEncoder();
  const { subtle } = globalThis.crypto;
  const material = await subtle.importKey('raw', bytes.encode(code), 'HKDF', false, ['deriveBits']);
  const info = bytes.encode('parley invitation v1');
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
  const secret = new Uint8Array(await subtle.deriveBits(how, material, 256));
  expect(code).toBe('RKRE-ERXQ-ZDHB-THSY-GZCQ');
  expect(signerOf(codeSecret(code)).key).toBe(signerOf(secret).key);
  expect(signerOf(codeSecret(codeFrom(new Uint8Array(32)))).key).not.toBe(signerOf(secret).key);
});

test('too little randomness makes no code', () => {
  expect(() => codeFrom(new Uint8Array(31))).toThrow(RangeError);
});
