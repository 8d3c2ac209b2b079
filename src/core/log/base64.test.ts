import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBase64, writeBase64 } from './base64.ts';

test('bytes are written as others write them, and read back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      const text = Buffer.from(bytes).toString('base64');
      expect(writeBase64(bytes)).toBe(text);
      expect(readBase64(text)).toEqual(bytes);
    }),
  );
});

test('one text stands for one row of bytes: whatever else would decode to it is refused', () => {
  for (const text of [
    'A',
    'AA',
    'AAA',
    'AA=',
    'AB==',
    'AAB=',
    'AA==\n',
    'A A=',
    '====',
    'AA-_',
    '💶💶',
  ]) {
    expect([text, readBase64(text)]).toEqual([text, undefined]);
  }
});
