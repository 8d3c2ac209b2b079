import { z } from 'zod';
import { ask } from './api.ts';
import { keepDraft, draftsOf, type Writer } from './drafts.ts';
import { forgetRecord } from './kept-record.ts';
import { keepText, namesKept } from './kept-texts.ts';
import type { HeldKey } from './held-keys.ts';

/** Signs out at the host, and forgets the copy of the record and the drafts; the key stays. */
export async function signOut(held: HeldKey, writer: Writer): Promise<void> {
  for (const { place } of draftsOf(writer)) keepDraft(writer, place, undefined);
  await forgetRecord(held.key);
  await endSession();
}

/**
 * Deletes all that Parley has in this browser, keys too.
 *
 * @throws Error where the browser does not let it, or another tab holds on to it
 */
export async function wipe(): Promise<void> {
  await endSession();
  for (const name of namesKept('parley')) keepText(name, undefined);
  sessionStorage.clear();
  if ('caches' in window) for (const name of await caches.keys()) await caches.delete(name);
  const workers = await navigator.serviceWorker?.getRegistrations();
  for (const worker of workers ?? []) await worker.unregister();
  for (const name of ['parley-record', 'parley']) await deleted(name);
}

/** Where the host cannot be reached, its session lapses by itself. */
const endSession = (): Promise<unknown> =>
  ask('/api/session', z.undefined(), { method: 'DELETE' }).catch(() => undefined);

/** Other tabs let go of a database when they are told; one that hangs does not. */
const WAIT_MS = 5000;

const deleted = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    const failed = (): void => reject(new Error(`The database “${name}” is still in use.`));
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', failed);
    setTimeout(failed, WAIT_MS);
  });
