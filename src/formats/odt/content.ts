import { XML_HEAD, XML_NAMES } from './parts.ts';
import { TABLE_STYLES } from './table.ts';

/** The part that holds the text. Its looks are in the styles of the document, but those of tables. */
export const contentPart = (inside: string): string =>
  `${XML_HEAD}<office:document-content ${XML_NAMES}><office:automatic-styles>${TABLE_STYLES.join('')}</office:automatic-styles><office:body><office:text>\n${inside}\n</office:text></office:body></office:document-content>\n`;
