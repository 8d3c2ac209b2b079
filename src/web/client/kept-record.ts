import { z } from 'zod';
import { zRecorded, type Recorded } from '../../core/record/entry.ts';
import type { Key, NegotiationId } from '../../core/record/ids.ts';
import { keepText, keptText } from './kept-texts.ts';

/**
 * The record as one person saw it last, in this browser, for when the host cannot be reached: in a
 * database apart from the keys, so that it can be thrown away alone. It is only ever read by the key
 * it was fetched with, and checked again as if it came from a stranger.
 */
const DATABASE = 'parley-record';
const RECORDS = 'records';

const zKept = z.object({ key: z.string(), negotiation: z.string(), entries: z.array(zRecorded) });

interface Whose {
  readonly key: Key;
  readonly negotiation: NegotiationId;
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore(RECORDS, { keyPath: 'key' });
  });
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error('Nothing can be stored here.')));
  });
}

/** Does something with what is kept; nothing, in a browser that keeps nothing (a private window). */
async function withRecords<T>(
  mode: IDBTransactionMode,
  work: (records: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  try {
    const database = await opened();
    try {
      return await settled(work(database.transaction(RECORDS, mode).objectStore(RECORDS)));
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}

/**
 * Keeps the record for the holder of a key, in place of what was kept; that of anyone else who acted
 * in this negotiation from here is forgotten: a browser is one person at a time.
 */
export async function keepRecord(whose: Whose, entries: readonly Recorded[]): Promise<void> {
  const { key, negotiation } = whose;
  const kept = await withRecords<unknown[]>('readonly', (records) => records.getAll());
  for (const one of kept ?? []) {
    const { data } = zWhose.safeParse(one);
    if (data && data.negotiation === negotiation && data.key !== key) await forgetRecord(data.key);
  }
  await withRecords('readwrite', (records) => records.put({ key, negotiation, entries }));
}
const zWhose = z.object({ key: z.string(), negotiation: z.string() });

/** The record as it was kept for the holder of a key, and when the host was heard of last (ISO 8601). */
export async function keptRecord({
  key,
  negotiation,
}: Whose): Promise<{ readonly entries: readonly Recorded[]; readonly heard: string } | undefined> {
  const found = await withRecords<unknown>('readonly', (records) => records.get(key));
  const { data } = zKept.safeParse(found);
  const heard = keptText(heardName(key));
  if (!data || data.negotiation !== negotiation || heard === undefined) return undefined;
  return { entries: data.entries, heard };
}

export async function forgetRecord(key: string): Promise<void> {
  await withRecords('readwrite', (records) => records.delete(key));
  keepText(heardName(key), undefined);
}

const heardName = (key: string): string => `parley.heard.${key}`;

/** The host has just been heard of. */
export const noteHeard = (key: Key): void => keepText(heardName(key), new Date().toISOString());
