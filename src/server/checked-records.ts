import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { negotiationId, type NegotiationId } from '../core/record/ids.ts';
import { zRemembered, type Remembered } from '../core/record/remembered.ts';
import type { Log } from './log.ts';

/** The file beside the host's key; it may be deleted at any time, and costs one slower start then. */
export const CHECKED_FILE = 'checked.json';

/** How far this host itself has verified the signatures of each negotiation. */
export type CheckedRecords = ReadonlyMap<NegotiationId, Remembered>;

const zChecked = z.record(z.string(), zRemembered);

/** What was kept at the last start or stop. A file that is not there, or says something else, is as none. */
export async function readChecked(path: string): Promise<CheckedRecords> {
  try {
    const kept = zChecked.parse(JSON.parse(await readFile(path, 'utf8')));
    return new Map(Object.entries(kept).map(([id, heads]) => [negotiationId(id), heads]));
  } catch {
    return new Map();
  }
}

/** Keeps it in one step, so that a reader finds the old or the new. Where that fails, the next start is slower. */
export async function keepChecked(path: string, checked: CheckedRecords, log: Log): Promise<void> {
  try {
    await writeFile(`${path}.new`, JSON.stringify(Object.fromEntries(checked)), { mode: 0o600 });
    await rename(`${path}.new`, path);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    log({ level: 'info', event: 'checked-not-kept', why });
  }
}
