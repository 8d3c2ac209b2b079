import { randomUUID } from 'node:crypto';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { reasonOf } from './input.ts';
import { CommandRefused } from './refused.ts';

/**
 * The ending of an output file without its dot. Refused with the endings that are known, before
 * any work is done.
 */
export function endingOf<Ending extends string>(path: string, known: readonly Ending[]): Ending {
  const ending = extname(path).slice(1).toLowerCase();
  const found = known.find((one) => one === ending);
  if (found !== undefined) return found;
  const has = ending === '' ? 'has no ending' : `ends in .${ending}`;
  throw new CommandRefused(
    `${path} ${has}, so it is not clear what to write; end it in ${known.map((one) => `.${one}`).join(', ')}.`,
  );
}

/** Writes a file whole or not at all: beside it first, then under its name. */
export async function writeOutput(path: string, content: string | Uint8Array): Promise<void> {
  if (await isFolder(path)) {
    throw new CommandRefused(`${path} is a folder; name a file in it to write to.`);
  }
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await writeFile(beside, content, { flag: 'wx' });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw new CommandRefused(`${path} cannot be written: ${writeReasonOf(error)}.`);
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
}

function writeReasonOf(error: unknown): string {
  const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return missing ? 'its folder does not exist; make the folder first' : reasonOf(error);
}
