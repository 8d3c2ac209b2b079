const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64 (RFC 4648, section 4), padded. */
export function writeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    for (const shift of [18, 12, 6, 0]) text += digits.charAt((bits >> shift) & 63);
  }
  const padding = (3 - (bytes.length % 3)) % 3;
  return text.slice(0, text.length - padding) + '='.repeat(padding);
}

/** The bytes of a base64 text; nothing where it is not exactly what `writeBase64` would write. */
export function readBase64(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  for (const [four] of text.matchAll(/.{4}/gs)) {
    const [a = 0, b = 0, c = 0, d = 0] = [...four].map((digit) => digits.indexOf(digit) & 63);
    const bits = (a << 18) | (b << 12) | (c << 6) | d;
    bytes.push(bits >> 16, (bits >> 8) & 255, bits & 255);
  }
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const read = Uint8Array.from(bytes.slice(0, bytes.length - padding));
  return writeBase64(read) === text ? read : undefined;
}
