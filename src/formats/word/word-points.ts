import type { View } from './changes.ts';
import { wordPoints, type WordPoints } from './points-of.ts';
import { readDocx } from './read-docx.ts';

/** Reads a .docx in one view. Characters are composed (NFC). Throws FileRefused; see `readDocx`. */
export const readWordPoints = async (bytes: Uint8Array, view?: View): Promise<WordPoints> =>
  wordPoints(await readDocx(bytes, view));
