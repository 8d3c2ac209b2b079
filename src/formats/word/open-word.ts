import { openArchive, type Archive } from './archive.ts';
import { openPackage, type WordPackage } from './package.ts';

/** A Word file that is open: its archive, and the parts of it that matter. */
export interface OpenWord {
  readonly archive: Archive;
  readonly parts: WordPackage;
}

/** Opens a .docx. Throws FileRefused for what is not a whole and harmless Word file. */
export async function openWord(bytes: Uint8Array): Promise<OpenWord> {
  const archive = await openArchive(bytes);
  return { archive, parts: await openPackage(archive) };
}
