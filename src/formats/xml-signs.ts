import { FileRefused } from './refused.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '');

/** Signs that no XML 1.0 file can hold (section 2.2). */
const UNWRITABLE = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

export const isWritable = (text: string): boolean => !UNWRITABLE.test(text);

/** Throws FileRefused where a text has a sign that no XML file, and so no Word file, can hold. */
export function requireWritable(texts: readonly string[]): void {
  const text = texts.find((one) => !isWritable(one));
  if (text === undefined) return;
  const sign = [...text].find((one) => !isWritable(one)) ?? '';
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const where = text.replace(/\p{C}/gu, ' ').trim().slice(0, 40);
  throw new FileRefused(
    `cannot hold the sign U+${code} in \u201c${where}\u201d; take it out or write another form`,
  );
}
