/** The first line of what came, and the bytes behind it. */
export function divided(bytes: Buffer): { readonly line: string; readonly rest: Uint8Array } {
  const at = bytes.indexOf('\n');
  return { line: bytes.toString('utf8', 0, at), rest: bytes.subarray(at + 1) };
}
