import type { AmendedText } from '../formats/word/amend-text.ts';
import type { Signature } from '../formats/word/edits.ts';
import { amendDocx, AskedRefused } from '../formats/word/read-docx.ts';
import { isWord } from '../formats/text-file.ts';
import { refuseOtherKinds } from '../formats/other-kinds.ts';
import { fileNameOf, nameOf, pointsIn, readInput, refusedWithName } from './input.ts';
import type { Io } from './io.ts';
import { CommandRefused } from './refused.ts';

/**
 * Amends a Word file so that it says what another file says. Two Word files are read by one process,
 * which never gives away the text of either. Refused with the name of the file that is at fault.
 */
export async function amendedTo(
  original: { readonly path: string; readonly bytes: Uint8Array },
  revised: string,
  io: Io,
  signature: Signature,
): Promise<AmendedText> {
  const bytes = await readInput(revised, io);
  const asked = isWord(bytes, fileNameOf(revised))
    ? { file: await refusedWithName(revised, () => wordFile(bytes)) }
    : await pointsIn(bytes, revised, io);
  return refusedWithName(original.path, async () => {
    try {
      return await amendDocx(wordFile(original.bytes), asked, signature);
    } catch (error) {
      if (!(error instanceof AskedRefused)) throw error;
      throw new CommandRefused(`${nameOf(revised)} ${error.message}.`);
    }
  });
}

function wordFile(bytes: Uint8Array): Uint8Array {
  refuseOtherKinds(bytes);
  return bytes;
}
