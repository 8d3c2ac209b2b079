import type { Vocabulary } from '../word/xml.ts';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';

/** Of who writes a comment: where the format has them, and where LibreOffice had. */
export const INITIALS: readonly string[] = ['meta:creator-initials', 'loext:sender-initials'];

/** OpenDocument 1.0 to 1.4 (ISO/IEC 26300), and what LibreOffice adds to it. */
export const OPEN_DOCUMENT: Vocabulary = {
  prefixes: new Map([
    ...['office', 'text', 'table', 'style', 'meta', 'manifest'].map(
      (name) => [`${OASIS}${name}:1.0`, name] as const,
    ),
    [`${OASIS}drawing:1.0`, 'draw'],
    ['http://purl.org/dc/elements/1.1/', 'dc'],
    ['http://www.w3.org/XML/1998/namespace', 'xml'],
    ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
  ]),
  holdsText: (element) =>
    element.startsWith('text:') || element.startsWith('dc:') || INITIALS.includes(element),
};
