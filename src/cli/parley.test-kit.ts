import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeKeyFile } from '../core/record/key-file.ts';
import { isRefusal, run } from './run.ts';

export interface Outcome {
  readonly printed: string;
  /** What was given to another program. */
  readonly bytes: Uint8Array;
  readonly told: string;
  readonly refused?: string;
}

/** Runs one command line in this process. */
export async function parley(words: readonly string[], stdin = ''): Promise<Outcome> {
  let printed = '';
  let told = '';
  let bytes: Uint8Array = new Uint8Array();
  const io = {
    readStdin: async () => Buffer.from(stdin),
    print: (text: string) => (printed += text),
    write: (given: Uint8Array) => (bytes = given),
    tell: (text: string) => (told += text),
    isTerminal: false,
  };
  try {
    await run(words, io);
    return { printed, bytes, told };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { printed, bytes, told, refused: error.message };
  }
}

/** The key file of a person of a world, in a folder. */
export async function keyFileOf(person: string, folder: string): Promise<string> {
  const path = join(folder, `${person}.key`);
  const secret = sha256(utf8ToBytes(`key of ${person}`));
  await writeFile(path, writeKeyFile(secret), { mode: 0o600 });
  return path;
}
