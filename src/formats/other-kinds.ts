import { FileRefused } from './refused.ts';

/** What the archives begin with that Word and OpenDocument files are. */
export const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];

/** Refuses files that hold no text which can be read, whatever they are called. */
export function refuseOtherKinds(bytes: Uint8Array): void {
  if (beginsWith(bytes, COMPOUND_FILE)) {
    throw new FileRefused(
      'is a .doc of old or protected by a password; save it in Word as .docx, without a password',
    );
  }
  if (beginsWith(bytes, PDF)) {
    throw new FileRefused('is a PDF, which shows a text and does not hold it; ask for the .docx');
  }
  if (beginsWith(bytes, RTF)) {
    throw new FileRefused('is Rich Text; save it in Word as .docx');
  }
}

export const beginsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);
