import type { Point } from '../core/text/point.ts';
import { readTextApart } from './apart/read-text-apart.ts';
import { readOdt } from './odt/read-odt.ts';
import { isOpenDocument, isWord, readWord, refuseWordless } from './text-file.ts';
import type { View } from './word/changes.ts';
import type { WordChange } from './word/tracked.ts';
import type { PointNotWords, WordRemark } from './word/points-of.ts';

/** A file as it was understood: its text in one view of what is tracked, and what stands beside its words. */
export interface FileRead {
  readonly points: readonly Point[];
  readonly remarks: readonly WordRemark[];
  readonly changes: readonly WordChange[];
  readonly notWords: readonly PointNotWords[];
  /** What the text is without, such as `2 pictures`. */
  readonly leftOut: readonly string[];
}

/**
 * Reads a file of any kind that `readText` reads, apart and within limits, and tells what else it holds.
 * Throws FileRefused as that does.
 */
export async function readFileWhole(
  bytes: Uint8Array,
  name: string,
  view: View = 'accepted',
): Promise<FileRead> {
  if (isWord(bytes, name)) {
    const { points, remarks, changes, notWords } = await readWord(bytes, view);
    return { points, remarks, changes, notWords, leftOut: [] };
  }
  if (isOpenDocument(bytes, name)) {
    const { points, remarks, changes, leftOut } = await readOdt(bytes, view);
    refuseWordless(points);
    return { points, remarks, changes, notWords: [], leftOut };
  }
  const { points, leftOut } = await readTextApart(bytes, name);
  return { points, remarks: [], changes: [], notWords: [], leftOut };
}
