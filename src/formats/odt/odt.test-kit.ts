import { newArchive } from '../word/write-archive.ts';
import { MIME_TYPE, XML_NAMES } from './parts.ts';

/** Builds OpenDocument texts for tests, part by part, so that broken ones can be built too. */

const NAMES = `${XML_NAMES} xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"`;

/** The part with that in its text, after those styles of its own. */
export const contentOf = (inside: string, styles = ''): string =>
  `<office:document-content ${NAMES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${inside}</office:text></office:body></office:document-content>`;

/** A packed file with that content. */
export const odt = (inside: string, styles = ''): Uint8Array => odtOf(contentOf(inside, styles));

/** A packed file with that part, whatever it is. */
export const odtOf = (content: string): Uint8Array =>
  newArchive([
    { path: 'mimetype', content: MIME_TYPE, isPlain: true },
    { path: 'content.xml', content },
  ]);

/** The same in one part. */
export const fodt = (inside: string): Uint8Array =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${NAMES} office:mimetype="${MIME_TYPE}"><office:body><office:text>${inside}</office:text></office:body></office:document>`,
  );

/** A tracked change as the head of a document declares it. */
export const region = (id: string, kind: 'insertion' | 'deletion', inside = ''): string =>
  `<text:changed-region text:id="${id}"><text:${kind}><office:change-info><dc:creator>US</dc:creator><dc:date>2026-03-02T09:15:00</dc:date></office:change-info>${inside}</text:${kind}></text:changed-region>`;
