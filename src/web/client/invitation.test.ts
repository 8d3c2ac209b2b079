import { expect, test } from 'vitest';
import { signerOf } from '../../core/record/compose.ts';

Object.assign(globalThis, { window: { location: { origin: 'http://127.0.0.1' } } });
const { newCode, readCode, secretOf } = await import('./invitation.ts');

test('a code is five groups of four letters, and no two are alike', () => {
  const codes = Array.from({ length: 50 }, newCode);
  for (const code of codes) expect(code).toMatch(/^[A-HJ-NP-Z]{4}(-[A-HJ-NP-Z]{4}){4}$/);
  expect(new Set(codes).size).toBe(50);
});

test('a code is read however it was typed', () => {
  const code = newCode();
  expect(readCode(code.toLowerCase().replaceAll('-', ' '))).toBe(code);
  expect(readCode(`  ${code.replaceAll('-', '')} `)).toBe(code);
});

test('what cannot be a code is known as such', () => {
  expect(readCode('ABCD-EFGH')).toBeUndefined();
  expect(readCode('OOOO-OOOO-OOOO-OOOO-OOOO')).toBeUndefined();
});

test('the same code always stands for the same key, and another for another', async () => {
  const key = async (code: string) => signerOf(await secretOf(code)).key;
  const [a, b] = [newCode(), newCode()];
  expect(await key(a)).toBe(await key(a));
  expect(await key(a)).not.toBe(await key(b));
});
