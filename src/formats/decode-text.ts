import { FileRefused } from './refused.ts';

/**
 * Turns the bytes of a text file into text: UTF-8 with or without a byte order mark, UTF-16 with
 * one. Line ends become `\n`, and characters are composed (NFC), once, here at the border.
 * Refused: bytes in another encoding and binary data.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  const text = decode(bytes, encoding);
  if (text.includes('\0')) {
    throw new FileRefused(
      'is not a text but binary data; give a .md, .txt or .docx file that opens in an editor',
    );
  }
  return text.replace(/\r\n?/g, '\n').normalize('NFC');
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const at = encoding === 'utf-8' ? ` at byte ${validUtf8Length(bytes)}` : '';
    throw new FileRefused(
      `is not valid ${encoding.toUpperCase()}${at}; save it with the encoding UTF-8 and try again`,
    );
  }
}

/** How many bytes from the start are UTF-8, found by halving. */
function validUtf8Length(bytes: Uint8Array): number {
  const isValid = (length: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isValid(middle)) valid = middle;
    else invalid = middle;
  }
  return valid;
}
