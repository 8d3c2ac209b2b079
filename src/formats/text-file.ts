import type { Point } from '../core/text/point.ts';
import { isAkomaNtoso } from './akoma-ntoso/parse.ts';
import { readAkomaNtoso } from './akoma-ntoso/read-akoma-ntoso.ts';
import { decodeText } from './decode-text.ts';
import { readMarkdown, writeMarkdown } from './markdown.ts';
import { readPlain, writePlain, type ReadingOptions, type WritingOptions } from './plain.ts';
import { isOdt, readOdt } from './odt/read-odt.ts';
import { beginsWith, refuseOtherKinds, ZIP } from './other-kinds.ts';
import { FileRefused, wordless } from './refused.ts';
import type { View } from './word/changes.ts';
import type { WordPoints } from './word/points-of.ts';
import { readWordPoints } from './word/word-points.ts';

/** The forms in which a text can be written so that it can be read again. */
export type TextFormat = 'md' | 'txt';

/** How a file is to be read, whatever its kind. */
export interface FileOptions extends ReadingOptions {
  /** Of a file with tracked changes: what they lead to, or what they were made on. */
  readonly view?: View;
  /** Is told what the text is without, such as `2 pictures`. */
  readonly tell?: (leftOut: string) => void;
}

/** The endings of files that can be read as texts. */
export const READ_ENDINGS = ['md', 'markdown', 'txt', 'docx', 'odt', 'fodt', 'xml', 'akn'] as const;
const ENDINGS = `${READ_ENDINGS.slice(0, -1)
  .map((ending) => `.${ending}`)
  .join(', ')} and .${READ_ENDINGS.at(-1)}`;

/**
 * Reads the text in a file by its ending and its content: Markdown, plain text in UTF-8 or
 * UTF-16, or Word, OpenDocument and Akoma Ntoso, whatever those are called. Characters are composed (NFC).
 * Throws FileRefused for any other file, and for one without words; its message goes on after
 * the file's name.
 */
export async function readText(
  bytes: Uint8Array,
  name: string,
  options: FileOptions = {},
): Promise<Point[]> {
  const points = await readByKind(bytes, name, options);
  refuseWordless(points);
  return points;
}

/** Reads a Word file with what stands beside its text. Throws FileRefused as `readText` does. */
export async function readWord(bytes: Uint8Array, view?: View): Promise<WordPoints> {
  refuseOtherKinds(bytes);
  const read = await readWordPoints(bytes, view);
  refuseWordless(read.points);
  return read;
}

/** Refuses a file that was read and holds no words. */
export function refuseWordless(points: readonly Point[]): void {
  if (points.length === 0) throw wordless();
}

async function readByKind(bytes: Uint8Array, name: string, options: FileOptions): Promise<Point[]> {
  const ending = endingOf(name);
  if (isOpenDocument(bytes, name)) return readOpenDocument(bytes, options);
  if (isWord(bytes, name)) return [...(await readWord(bytes, options.view)).points];
  refuseOtherKinds(bytes);
  if (ending === 'xml' || ending === 'akn' || isAkomaNtoso(bytes)) return readAkn(bytes, options);
  if (ending === 'md' || ending === 'markdown') return readMarkdown(decodeText(bytes), options);
  if (ending === 'txt') return readPlain(decodeText(bytes), options);
  const has = ending === '' ? 'has no ending' : `ends in .${ending}`;
  throw new FileRefused(`${has}; the texts that can be read end in ${ENDINGS}`);
}

/** Writes points in their normal form; see `writeMarkdown` and `writePlain`. */
export function writeText(
  points: readonly Point[],
  format: TextFormat,
  options: WritingOptions = {},
): string {
  return format === 'md' ? writeMarkdown(points, options) : writePlain(points, options);
}

async function readOpenDocument(bytes: Uint8Array, { view, tell }: FileOptions): Promise<Point[]> {
  refuseOtherKinds(bytes);
  const { points, leftOut } = await readOdt(bytes, view);
  for (const what of leftOut) tell?.(what);
  return [...points];
}

function readAkn(bytes: Uint8Array, { view, tell }: FileOptions): Point[] {
  const { points, leftOut } = readAkomaNtoso(bytes, view);
  for (const what of leftOut) tell?.(what);
  return [...points];
}

/** Whether a file is to be read as Word's, by its name or by its content. */
export const isWord = (bytes: Uint8Array, name: string): boolean =>
  !isOpenDocument(bytes, name) && (endingOf(name) === 'docx' || beginsWith(bytes, ZIP));

/** Whether a file is to be read as OpenDocument, likewise. */
export const isOpenDocument = (bytes: Uint8Array, name: string): boolean =>
  isOdt(bytes, endingOf(name));

const endingOf = (name: string): string => /\.([^./\\]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
