import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signerOf } from './compose.ts';
import { readKeyFile, writeKeyFile } from './key-file.ts';

test('a key comes back from its file', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (secret) => {
      const read = readKeyFile(writeKeyFile(secret));
      expect([read?.key, read?.secret]).toEqual([signerOf(secret).key, secret]);
    }),
    { numRuns: 10 },
  );
});

test.each(['', 'null', '[]', '{}', '{"format":"key/1"}', '-----BEGIN PRIVATE KEY-----'])(
  '%j is no key file',
  (text) => expect(readKeyFile(text)).toBeUndefined(),
);

test('a file whose key is not that of its secret is none', () => {
  const file = writeKeyFile(new Uint8Array(32).fill(1));
  const other = signerOf(new Uint8Array(32).fill(2)).key;
  expect(readKeyFile(file.replace(/"key": "[0-9a-f]+"/, `"key": "${other}"`))).toBeUndefined();
});
