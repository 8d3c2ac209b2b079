import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bundle } from '../core/record/bundle.ts';
import { fold, host } from '../core/record/fold.ts';
import { StoreRefused } from '../store/refused.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import { importInto } from './importing.ts';
import { ALWAYS } from './negotiation.ts';
import { serveFrom, type FromStore, type Serving } from './serve.ts';

/**
 * Serves a bundle of which everything holds, read-only, to this machine alone, out of a folder that
 * is gone afterwards. Throws `StoreRefused` where the bundle names no reader, `ServeRefused` where
 * the port cannot be had.
 */
export async function serveCopy(
  bundle: Bundle,
  options: Pick<FromStore, 'port' | 'pagesDir' | 'log'>,
): Promise<Serving> {
  const { negotiation, taken } = bundle.head;
  if (!fold(negotiation, bundle.entries, host, ALWAYS).state.roster.keys.has(taken.by)) {
    throw new StoreRefused(
      'The key with which this bundle was taken is no one’s in it, so there is no one to read it as: take the bundle again.',
    );
  }
  const folder = await mkdtemp(join(tmpdir(), 'parley-copy-'));
  const forget = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const dataDir = join(folder, 'data');
    await importInto(dataDir, [bundle]);
    const store = await openSqliteStore(dataDir);
    const own = { host: '127.0.0.1', dataDir, examples: [], copyOf: bundle };
    const serving = await serveFrom(store, { ...options, ...own });
    return { ...serving, close: () => serving.close().finally(forget) };
  } catch (error) {
    await forget();
    throw error;
  }
}
