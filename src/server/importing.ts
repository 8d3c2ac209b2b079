import { randomBytes } from 'node:crypto';
import { readdir, rename, rm, rmdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Bundle } from '../core/record/bundle.ts';
import { entryId, type Recorded } from '../core/record/entry.ts';
import type { RoomId } from '../core/record/ids.ts';
import { StoreRefused } from '../store/refused.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import { fillPostgres } from '../store/postgres.ts';
import type { PlacedEntry, Store } from '../store/store.ts';
import { storedName } from './negotiation.ts';

/**
 * Makes a data folder of bundles of which everything holds (`checkBundle`), one for each negotiation.
 * The folder gets its name when all of it is durable. Throws `StoreRefused`, and leaves everything as
 * it was, where there is something in the folder already, two bundles are of one negotiation, or the
 * instants of a room go back.
 */
export async function importInto(dataDir: string, bundles: readonly Bundle[]): Promise<void> {
  assertOneEach(bundles);
  for (const bundle of bundles) assertInOrder(bundle);
  const dir = resolve(dataDir);
  const there = await namesIn(dir);
  if (there.length > 0) {
    throw new StoreRefused(
      `There is something in ${dir} already: a bundle is imported into a folder of its own, so that no negotiation is there twice; name a new folder.`,
    );
  }
  const making = `${dir}.${randomBytes(4).toString('hex')}`;
  try {
    const store = await openSqliteStore(making);
    try {
      for (const bundle of bundles) await put(store, bundle);
    } finally {
      await store.close();
    }
    await rmdir(dir).catch(() => undefined);
    await rename(making, dir);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

/**
 * Puts such bundles into a database that several servers share: all of them or none. Servers that run on
 * it see them by themselves. Throws `StoreRefused` too where a negotiation is there already.
 */
export async function importIntoDatabase(
  database: string,
  bundles: readonly Bundle[],
): Promise<void> {
  assertOneEach(bundles);
  for (const bundle of bundles) assertInOrder(bundle);
  await fillPostgres(
    database,
    bundles.flatMap(({ head, entries }) => bySeq(entries).map((one) => placedIn(head, one))),
  );
}

function placedIn({ negotiation }: Bundle['head'], recorded: Recorded): PlacedEntry {
  const { entry, seq, recorded: at } = recorded;
  const room = storedName(negotiation, entry.envelope.room);
  return { room, seq, id: entryId(entry), recorded: at, json: JSON.stringify(entry) };
}

function assertOneEach(bundles: readonly Bundle[]): void {
  const seen = new Set<string>();
  for (const { head } of bundles) {
    if (seen.has(head.negotiation)) {
      throw new StoreRefused(
        `Two of these bundles are of the negotiation ${head.negotiation}: import the one that holds more of it.`,
      );
    }
    seen.add(head.negotiation);
  }
}

const MILLISECOND = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** A store takes no entry that was recorded before the one ahead of it: "as of" would show what never was. */
function assertInOrder({ entries }: Bundle): void {
  const last = new Map<RoomId, string>();
  for (const { entry, seq, recorded } of bySeq(entries)) {
    const { room } = entry.envelope;
    if (!MILLISECOND.test(recorded) || recorded < (last.get(room) ?? '')) {
      throw new StoreRefused(
        `Entry ${seq} of ${room} says that it was recorded at ${recorded}, before the one ahead of it or in another way than Parley writes instants: no Parley records so; ask the host for another bundle.`,
      );
    }
    last.set(room, recorded);
  }
}

const bySeq = (entries: readonly Recorded[]): readonly Recorded[] =>
  entries.toSorted((a, b) => a.seq - b.seq);

async function namesIn(dir: string): Promise<readonly string[]> {
  return readdir(dir).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return [];
    throw new StoreRefused(
      `The folder ${dir} cannot be read (${String(code ?? error)}): name another one.`,
      { cause: error },
    );
  });
}

async function put(store: Store, { head, entries }: Bundle): Promise<void> {
  await Promise.all(
    bySeq(entries).map(async (recorded) => {
      const { room, ...stored } = placedIn(head, recorded);
      const appended = await store.append(room, stored);
      if (!appended.ok || 'repeat' in appended) {
        throw new StoreRefused(
          `Entry ${stored.seq} of ${recorded.entry.envelope.room} does not fit into its room: take the bundle again.`,
        );
      }
    }),
  );
}
