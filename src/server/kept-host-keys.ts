import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { fingerprint } from '../core/log/fingerprint.ts';
import { zHostKey, type HostKeys } from '../core/log/host-keys.ts';
import { StoreRefused } from '../store/refused.ts';
import type { Store, StoredEntry } from '../store/store.ts';
import { openHostKey, type HostKey } from './host-key.ts';

/** Where a store keeps the public halves of its host's keys, beside the negotiations. */
const ROOM = 'server/host-keys';

export interface KeyChoice {
  /** The file of the key. */
  readonly path: string;
  readonly clock: () => Date;
  /** Whether the key in the file is taken though the last one did not hand over to it: that one is lost. */
  readonly anew?: boolean;
}

/**
 * The key of a store's host, out of its file. All processes on a store sign with one key: the first
 * one makes the file and the store keeps the public halves; after that a file must hold these keys, and
 * may hold more, to which the last one handed over.
 * Throws `StoreRefused` where it does not; no file is made or changed then, and the store is as it was.
 */
export async function openHostKeyOf(store: Store, choice: KeyChoice): Promise<HostKey> {
  const { path, clock, anew = false } = choice;
  const isThere = existsSync(path);
  const [last] = (await keysIn(store)).slice(-1);
  if (last && !isThere && !anew) throw new StoreRefused(missing(path, last.key));
  const hostKey = await openHostKey(path, clock);
  try {
    await keep(store, hostKey.keys, choice);
  } catch (error) {
    // Another process was first with its own. Whatever else went wrong, the store may have taken this one.
    if (!isThere && error instanceof StoreRefused) await rm(path, { force: true });
    throw error;
  }
  return hostKey;
}

/** Adds what the store does not have yet, one after the other: another process may do the same. */
async function keep(store: Store, keys: HostKeys, { path, clock, anew }: KeyChoice): Promise<void> {
  for (;;) {
    const stored = await store.read(ROOM, 0);
    const kept = currentOf(stored);
    const common = kept.findIndex(({ key }, at) => keys[at]?.key !== key);
    if (common >= 0 && !anew) throw new StoreRefused(other(path, keys, kept));
    const next = keys[common < 0 ? kept.length : 0];
    if (!next) return;
    const seq = stored.length + 1;
    const [now, before = ''] = [clock().toISOString(), stored.at(-1)?.recorded];
    const recorded = now > before ? now : before;
    await store.append(ROOM, {
      seq,
      id: `${seq} ${next.key}`,
      recorded,
      json: JSON.stringify(next),
    });
  }
}

/** The keys of a store's host, the first one first; none where no process has served it yet. */
const keysIn = async (store: Store): Promise<HostKeys> => currentOf(await store.read(ROOM, 0));

/** What was kept last: a key to which none handed over begins anew. */
function currentOf(stored: readonly StoredEntry[]): HostKeys {
  const all = stored.map(({ json }) => zHostKey.parse(JSON.parse(json)));
  return all.slice(all.findLastIndex(({ handedOver }) => handedOver === undefined));
}

const words = (key: string): string => `“${fingerprint(key).join(' ')}”`;

const missing = (path: string, key: string): string =>
  `The host of this record signs with the key ${words(key)}, and there is none at ${path}: give this process the same file as before with --host-key. If no copy is left, start once with --new-host-key; everyone is told then that the host has another key.`;

function other(path: string, keys: HostKeys, kept: HostKeys): string {
  const [own, signs] = [keys.at(-1)?.key ?? '', kept.at(-1)?.key ?? ''];
  return kept.some(({ key }) => key === own)
    ? `The host’s key at ${path} was renewed elsewhere and signs no more: give this process the renewed file, whose last key is ${words(signs)}, with --host-key.`
    : `The host’s key at ${path} is ${words(own)}, and the host of this record signs with ${words(signs)}: give this process the same file as the others with --host-key.`;
}
