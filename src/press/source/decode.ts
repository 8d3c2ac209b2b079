import { PressRefused } from '../refused.ts';

/** No article is larger; a page of more is refused before it is read. */
const MOST_BYTES = 20 * 1024 * 1024;
const LOOKED_AT = 4096;

/**
 * The characters of a page or a pasted text: by its byte order mark, by what its head declares (HTML
 * standard, "prescan a byte stream"), as UTF-8, and, where that fails, as windows-1252, as browsers do.
 */
export function decode(bytes: Uint8Array): string {
  if (bytes.length > MOST_BYTES)
    throw new PressRefused(
      `has ${Math.ceil(bytes.length / 1024 / 1024)} MB, more than the 20 MB an article may have; save the page without its pictures, or paste its text`,
    );
  const label = byMark(bytes) ?? declared(bytes);
  if (label !== undefined) return decoder(label).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function byMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0xff && b === 0xfe ? 'utf-16le' : undefined;
}

function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT));
  const label = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})/i
    .exec(head)?.[1]
    ?.toLowerCase();
  // A page that can say so in single bytes is not in UTF-16.
  return label?.startsWith('utf-16') ? 'utf-8' : label;
}

function decoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder('utf-8');
  }
}
