import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { State } from '../core/record/state.ts';
import { StoreRefused } from '../store/refused.ts';
import { openPostgresStore } from '../store/postgres.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import { Negotiations } from './negotiations.ts';
import { openedIn } from './routes/public.ts';

/** Where a server's negotiations are: in its data folder, or in a PostgreSQL. */
export type Kept = { readonly dataDir: string } | { readonly database: string };

/**
 * What a server that is kept there would show to everyone. Throws `StoreRefused` where there is no such
 * database, or it cannot be used; nothing is made or changed.
 */
export async function openedOfServer(kept: Kept): Promise<readonly State[]> {
  const store = 'database' in kept ? await openPostgresStore(kept.database) : await opened(kept);
  try {
    const negotiations = new Negotiations(store, () => new Date());
    await negotiations.loadAll();
    return openedIn(negotiations);
  } finally {
    await store.close();
  }
}

function opened({ dataDir }: { readonly dataDir: string }): ReturnType<typeof openSqliteStore> {
  if (existsSync(join(resolve(dataDir), 'parley.db'))) return openSqliteStore(dataDir);
  throw new StoreRefused(
    `There is no database in ${dataDir}: name the data folder of a server that is stopped, or a bundle with --from.`,
  );
}
