import { z } from 'zod';
import { zRecorded, type Recorded } from '../../core/record/entry.ts';
import type { Key, NegotiationId } from '../../core/record/ids.ts';
import { build, type StateAtLast } from './kept-state.ts';
import { keepText, keptText } from './kept-texts.ts';
import { withRecords } from './record-drawer.ts';

/**
 * The record as one person saw it last, in this browser, for when the host cannot be reached. It is only
 * ever read by the key it was fetched with, and checked again as if it came from a stranger.
 */
const zKept = z.object({ key: z.string(), negotiation: z.string(), entries: z.array(zRecorded) });

interface Whose {
  readonly key: Key;
  readonly negotiation: NegotiationId;
}

/**
 * Keeps the record for the holder of a key, in place of what was kept; that of anyone else who acted
 * in this negotiation from here is forgotten: a browser is one person at a time.
 */
export async function keepRecord(
  whose: Whose,
  entries: readonly Recorded[],
  state: Omit<StateAtLast, 'build'>,
): Promise<void> {
  const { key, negotiation } = whose;
  const keys = await withRecords<IDBValidKey[]>('readonly', (records) => records.getAllKeys());
  for (const other of keys ?? []) {
    if (other === key) continue;
    const kept = await withRecords<unknown>('readonly', (records) => records.get(other));
    const { data } = zWhose.safeParse(kept);
    if (data?.negotiation === negotiation) await forgetRecord(data.key);
  }
  await withRecords('readwrite', (records) =>
    records.put({ key, negotiation, entries, state: { build, ...state } }),
  );
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
