import { randomBytes } from 'node:crypto';
import { open, readFile, stat } from 'node:fs/promises';
import { signerOf, type Signer } from '../../core/record/compose.ts';
import type { Key } from '../../core/record/ids.ts';
import { readKeyFile, writeKeyFile } from '../../core/record/key-file.ts';
import type { Given } from '../command.ts';
import { reasonOf } from '../input.ts';
import { CommandRefused } from '../refused.ts';

/** Makes a key in a file that only its owner can read; its public key. Refused where there is a file already. */
export async function makeKeyFile(path: string): Promise<Key> {
  const secret = randomBytes(32);
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(writeKeyFile(secret)).finally(() => file.close());
  } catch (error) {
    const there = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    const why = there
      ? `${path} is there already, and a key that is lost cannot be made again: choose another name.`
      : `${path} cannot be written: ${reasonOf(error)}.`;
    throw new CommandRefused(why);
  }
  return signerOf(secret).key;
}

/** A key, and the file that it is in. */
export type HeldKey = Signer & { readonly secret: Uint8Array; readonly path: string };

/** The key in a file. Refused where others than its owner can read it. */
export async function keyIn(path: string): Promise<HeldKey> {
  const { mode, text } = await readWithMode(path);
  const read = readKeyFile(text);
  if (!read) {
    throw new CommandRefused(`${path} is not a key file; make one with "parley key FILE".`);
  }
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new CommandRefused(
      `${path} can be read by others than you; make it yours alone with "chmod 600 ${path}", and if others may have read it, end the key.`,
    );
  }
  return { ...read, path };
}

async function readWithMode(path: string): Promise<{ mode: number; text: string }> {
  try {
    const { mode } = await stat(path);
    return { mode, text: await readFile(path, 'utf8') };
  } catch (error) {
    throw new CommandRefused(`${path} cannot be read: ${reasonOf(error)}.`);
  }
}

/** The key of `--key FILE`, without which no one can be anyone. */
export function keyGiven(given: Given): ReturnType<typeof keyIn> {
  const path = given.value('key');
  if (path === undefined) {
    throw new CommandRefused('--key is missing; name your key file, as in --key me.key.');
  }
  return keyIn(path);
}
