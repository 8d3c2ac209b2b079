import { readFile, stat } from 'node:fs/promises';
import type { Point } from '../core/text/point.ts';
import { readFileWhole, type FileRead } from '../formats/file-read.ts';
import { FileRefused } from '../formats/refused.ts';
import { readOdt } from '../formats/odt/read-odt.ts';
import { isOpenDocument, isWord, readText } from '../formats/text-file.ts';
import type { WordChange } from '../formats/word/tracked.ts';
import type { View } from '../formats/word/changes.ts';
import type { WordPoints } from '../formats/word/points-of.ts';
import { readWordPoints } from '../formats/word/word-points.ts';
import type { Given } from './command.ts';
import type { Io } from './io.ts';
import { CommandRefused } from './refused.ts';

const MAX_FILE = 50 * 1024 * 1024;

/** Reads the points of a text file; `-` is standard input. Refused with the file's name. */
export async function readPointsOf(path: string, io: Io): Promise<readonly Point[]> {
  return pointsIn(await readInput(path, io), path, io);
}

/** The same of what was read of a file. */
export async function pointsIn(bytes: Uint8Array, path: string, io: Io): Promise<readonly Point[]> {
  const tell = (what: string): void => io.tell(`${nameOf(path)}: left out ${what}.\n`);
  return refusedWithName(path, () => readText(bytes, fileNameOf(path), { tell }));
}

/** A text, and what is tracked in its file. */
export interface Tracked {
  readonly points: readonly Point[];
  readonly changes: readonly WordChange[];
}

/** Reads a file with what is tracked in it and its comments, Word's or OpenDocument; any other is refused. */
export const readTrackedOf = (path: string, io: Io, view?: View): Promise<Tracked & Remarked> =>
  readBesideOf(path, io, 'tracked changes', view);

/**
 * Reads a file of any kind with what stands beside its text, and tells what the text is without. Refused
 * where a view is asked of a file that can hold no tracked changes.
 */
export async function readWholeOf(path: string, io: Io, view?: View): Promise<FileRead> {
  const bytes = await readInput(path, io);
  refuseStrayView(view, bytes, path);
  const read = await refusedWithName(path, () => readFileWhole(bytes, fileNameOf(path), view));
  for (const what of read.leftOut) io.tell(`${nameOf(path)}: left out ${what}.\n`);
  return read;
}

/** Refuses a view of a file that can hold no tracked changes. */
export function refuseStrayView(view: View | undefined, bytes: Uint8Array, path: string): void {
  const name = fileNameOf(path);
  if (view !== undefined && !isWord(bytes, name) && !isOpenDocument(bytes, name)) {
    throw new CommandRefused(`${nameOf(path)} can hold no tracked changes; leave --view out.`);
  }
}

/** A text, and what stands in the margin of its file. */
export type Remarked = Pick<WordPoints, 'points' | 'remarks'>;

/** Reads a file with its comments, Word's or OpenDocument; any other is refused. */
export const readRemarkedOf = (path: string, io: Io, view?: View): Promise<Remarked> =>
  readBesideOf(path, io, 'comments', view);

async function readBesideOf(
  path: string,
  io: Io,
  what: string,
  view: View | undefined,
): Promise<Tracked & Remarked> {
  const bytes = await readInput(path, io);
  const name = fileNameOf(path);
  if (isOpenDocument(bytes, name)) return refusedWithName(path, () => readOdt(bytes, view));
  if (isWord(bytes, name)) return refusedWithName(path, () => readWordPoints(bytes, view));
  throw new CommandRefused(`${nameOf(path)} can hold no ${what}; give a .docx or an .odt.`);
}

/** Refuses any file that is not Word's. */
export function requireWord(bytes: Uint8Array, path: string): void {
  if (!isWord(bytes, fileNameOf(path))) {
    throw new CommandRefused(`${nameOf(path)} is no Word file; give a .docx.`);
  }
}

/** The name by which the kind of a file is known. */
export const fileNameOf = (path: string): string => (path === '-' ? 'stdin.md' : path);

/** Reads the two texts that are to be compared, the older first. */
export async function readTwo(
  given: Given,
  io: Io,
): Promise<readonly [readonly Point[], readonly Point[]]> {
  refuseStdinTwice(given.files);
  const [older = '', newer = ''] = given.files;
  return [await readPointsOf(older, io), await readPointsOf(newer, io)];
}

export function refuseStdinTwice(files: readonly string[]): void {
  if (files.filter((file) => file === '-').length > 1) {
    throw new CommandRefused(
      'Standard input can be only one of the texts; name files for the others.',
    );
  }
}

/** The bytes of a file; refused where there is no such file, or it is a folder, empty or huge. */
export async function readInput(path: string, io: Io): Promise<Uint8Array> {
  const bytes = path === '-' ? await io.readStdin() : await readWholeFile(path);
  if (bytes.length === 0) {
    throw new CommandRefused(`${nameOf(path)} is empty; give a file with the text in it.`);
  }
  return bytes;
}

/** What a file is called in a sentence. */
export function nameOf(path: string): string {
  return path === '-' ? 'Standard input' : path;
}

/** Does something with a file's content; a refusal of the content gets the file's name. */
export async function refusedWithName<T>(path: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    throw new CommandRefused(`${nameOf(path)} ${error.message}.`);
  }
}

async function readWholeFile(path: string): Promise<Uint8Array> {
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) {
      throw new CommandRefused(`${path} is a folder; name the file in it that holds the text.`);
    }
    if (facts.size > MAX_FILE) {
      throw new CommandRefused(`${path} is larger than 50 MB; divide it into smaller files.`);
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof CommandRefused) throw error;
    throw new CommandRefused(`${path} cannot be read: ${reasonOf(error)}.`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file here; check its name and the folder',
  ENOTDIR: 'a part of its path is a file, not a folder; check the path',
  EACCES: 'it may not be opened with your rights; ask its owner for them',
  EPERM: 'it may not be opened with your rights; ask its owner for them',
  EROFS: 'the disk cannot be written to; choose another folder',
  ENOSPC: 'the disk is full; make room or choose another folder',
  ENAMETOOLONG: 'its name is too long; choose a shorter one',
};

/** Why the operating system refused a file, in words, and what to do. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? `the system says ${code || String(error)}; try another file`;
}
