import {
  createPrivateKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  type KeyObject,
} from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { areHandedOver, handoverBytes, zHostKeys, type HostKeys } from '../core/log/host-keys.ts';
import type { Sign } from '../core/log/note.ts';
import { keyOf, type Key } from '../core/record/ids.ts';
import { StoreRefused } from '../store/refused.ts';

/** The name of the file in a data folder. */
export const HOST_KEY_FILE = 'host-key.json';

/** What the file holds: the secret half of the last key, and the public halves of all. */
const zFile = z.strictObject({
  format: z.literal('host-key/1'),
  secret: z.string().regex(/^[0-9a-f]{64}$/),
  keys: zHostKeys,
});
type KeyFile = z.infer<typeof zFile>;

/** What the host signs checkpoints with. The secret half stays inside `sign`. */
export interface HostKey {
  /** All keys of this host; the last one signs. */
  readonly keys: HostKeys;
  readonly key: Key;
  readonly sign: Sign;
}

/**
 * The host's key out of its file, which is made where there is none: readable by its owner alone.
 * Throws `StoreRefused` where the file cannot be read or made, or is damaged.
 */
export async function openHostKey(path: string, clock: () => Date): Promise<HostKey> {
  const kept = (await readKept(path)) ?? (await makeFirst(path, clock));
  const secret = privateKeyOf(kept);
  const key = currentOf(kept.keys);
  return { keys: kept.keys, key, sign: (message) => Uint8Array.from(sign(null, message, secret)) };
}

/**
 * Puts a new key in the place of the one that signs, which hands over to it. What the old one signed
 * stays good; its secret half is gone. Throws `StoreRefused` where there is no such file.
 */
export async function renewHostKey(path: string, clock: () => Date): Promise<HostKeys> {
  const kept = await readKept(path);
  if (!kept)
    throw new StoreRefused(`There is no key of a host at ${path}: start Parley there once.`);
  const before = currentOf(kept.keys);
  const { secret, key } = newPair();
  const since = clock().toISOString();
  const handover = sign(null, handoverBytes(before, { key, since }), privateKeyOf(kept));
  const next = { key, since, handedOver: handover.toString('hex') };
  const keys = [...kept.keys, next];
  await write(path, { format: 'host-key/1', secret, keys }, rename);
  return keys;
}

/** The keys in a file, for showing; `StoreRefused` where there are none. */
export async function readHostKeys(path: string): Promise<HostKeys> {
  const kept = await readKept(path);
  if (kept) return kept.keys;
  throw new StoreRefused(`There is no key of a host at ${path}: start Parley there once.`);
}

async function makeFirst(path: string, clock: () => Date): Promise<KeyFile> {
  const { secret, key } = newPair();
  const keys = [{ key, since: clock().toISOString() }];
  await write(path, { format: 'host-key/1', secret, keys }, link);
  const kept = await readKept(path); // another process may have been a moment earlier
  if (kept) return kept;
  throw new StoreRefused(`The host’s key at ${path} was taken away while it was made: try again.`);
}

async function readKept(path: string): Promise<KeyFile | undefined> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw refused(path, 'cannot be read', error);
  });
  if (text === undefined) return undefined;
  try {
    const kept = zFile.parse(JSON.parse(text));
    privateKeyOf(kept);
    if (areHandedOver(kept.keys)) return kept;
  } catch (error) {
    throw damaged(path, error);
  }
  throw damaged(path, undefined);
}

/** The whole file at once or nothing of it, by linking or renaming; on the disk before the answer. */
async function write(
  path: string,
  file: KeyFile,
  place: (from: string, to: string) => Promise<void>,
): Promise<void> {
  const unfinished = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const handle = await open(unfinished, 'wx', 0o600);
    await handle.writeFile(`${JSON.stringify(file, null, 2)}\n`);
    await handle.sync();
    await handle.close();
    await place(unfinished, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw refused(path, 'cannot be made', error);
  } finally {
    await rm(unfinished, { force: true });
  }
}

function newPair(): { readonly secret: string; readonly key: Key } {
  const { d = '', x = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  const hex = (base64: string): string => Buffer.from(base64, 'base64url').toString('hex');
  return { secret: hex(d), key: keyOf(hex(x)) };
}

/** The secret half as Node holds it. Throws where the last key is not its public half. */
function privateKeyOf({ secret, keys }: KeyFile): KeyObject {
  const base64 = (hex: string): string => Buffer.from(hex, 'hex').toString('base64url');
  const jwk = { kty: 'OKP', crv: 'Ed25519', d: base64(secret), x: base64(currentOf(keys)) };
  return createPrivateKey({ key: jwk, format: 'jwk' });
}

function currentOf(keys: HostKeys): Key {
  const last = keys.at(-1);
  if (!last) throw new RangeError('a host has at least one key');
  return last.key;
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

const refused = (path: string, what: string, error: unknown): StoreRefused =>
  new StoreRefused(
    `The host’s key at ${path} ${what} (${String(codeOf(error) ?? error)}): give this user access to it or name another file.`,
    { cause: error },
  );

const damaged = (path: string, error: unknown): StoreRefused =>
  new StoreRefused(
    `The host’s key at ${path} is damaged: put back a copy. If there is none, move the file away and start once with --new-host-key; everyone is told then that the host has another key.`,
    { cause: error },
  );
