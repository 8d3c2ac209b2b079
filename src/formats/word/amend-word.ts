import { FileRefused } from '../refused.ts';
import { amendPackage } from './amend-package.ts';
import { openArchive } from './archive.ts';
import type { EditRefused, ParagraphEdit, Signature } from './edits.ts';
import { openWord, type OpenWord } from './open-word.ts';
import type { WordPackage } from './package.ts';
import { takenIds } from './revision-ids.ts';
import { paragraphsIn } from './view.ts';
import { readParagraphs, type WordParagraph } from './word-paragraphs.ts';
import { withParts } from './write-archive.ts';
import { encodeXml } from './xml.ts';

/** A Word file with tracked changes made in it. */
export interface AmendedWord {
  readonly file: Uint8Array;
  /** Its paragraphs with all changes accepted. */
  readonly paragraphs: readonly WordParagraph[];
  readonly refused: readonly EditRefused[];
}

/**
 * Makes edits tracked changes in a .docx; see `amendPackage`. Every other part stays to the byte,
 * and of the parts that change everything else. The result is read again: were it not what it was
 * with all changes rejected, it would be refused. Throws FileRefused as `openWord` does.
 */
export const amendWord = async (
  bytes: Uint8Array,
  edits: readonly ParagraphEdit[],
  signature: Signature,
): Promise<AmendedWord> => amendOpened(await openWord(bytes), edits, signature);

/** The same of a file that is open. */
export async function amendOpened(
  { archive, parts: before }: OpenWord,
  edits: readonly ParagraphEdit[],
  signature: Signature,
): Promise<AmendedWord> {
  const taken = await takenIds(before, await openArchive(archive.bytes));
  const { parts, refused } = amendPackage(before, edits, signature, taken);
  const anew = new Map(
    parts.map(({ part, source }) => [part.path.toLowerCase(), encodeXml(source, part.encoding)]),
  );
  const file = withParts(archive, anew);
  const { parts: after } = await openWord(file);
  if (rejectedText(before) !== rejectedText(after)) {
    throw new FileRefused('its own tracked changes stand in the way of more');
  }
  const paragraphs = readParagraphs(after, paragraphsIn(after, 'accepted'));
  return { file, paragraphs, refused };
}

/** What people see with all changes rejected, labels too. */
const rejectedText = (file: WordPackage): string =>
  JSON.stringify(
    readParagraphs(file, paragraphsIn(file, 'rejected')).map(({ label, heading, text }) => [
      label,
      heading,
      text,
    ]),
  );
