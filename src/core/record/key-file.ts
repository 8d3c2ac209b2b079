import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { signerOf, type Signer } from './compose.ts';
import { zKey } from './ids.ts';

/** A key as a file: of a person who works on the command line, or of a party that keeps its own apart. */
const zKeyFile = z.strictObject({
  format: z.literal('key/1'),
  key: zKey,
  secret: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What a key file holds: JSON, format `key/1`. Whoever has it can sign with the key. */
export function writeKeyFile(secret: Uint8Array): string {
  const file: z.infer<typeof zKeyFile> = {
    format: 'key/1',
    key: signerOf(secret).key,
    secret: bytesToHex(secret),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The key of a file, with its 32 secret bytes; nothing where it is no key file, or one that was changed. */
export function readKeyFile(text: string): (Signer & { readonly secret: Uint8Array }) | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const file = zKeyFile.safeParse(json);
  if (!file.success) return undefined;
  const secret = hexToBytes(file.data.secret);
  const signer = signerOf(secret);
  return signer.key === file.data.key ? { ...signer, secret } : undefined;
}
