import type { Json } from '../../core/record/canonical.ts';
import { compose } from '../../core/record/compose.ts';
import type { Entry } from '../../core/record/entry.ts';
import { step } from '../../core/record/fold.ts';
import type { RoomId } from '../../core/record/ids.ts';
import type { Refusal } from '../../core/record/refusal.ts';
import type { State } from '../../core/record/state.ts';
import { HostRefused } from './api.ts';
import type { HeldKey } from './held-keys.ts';
import { randomHex, signWith } from './keys.ts';
import type { LiveRecord } from './live-record.ts';

/** What is to be entered in a room. */
export interface Act {
  readonly kind: string;
  readonly body: Json;
}

/**
 * Signs acts over what is known now, and judges each on what the ones before it would make of the
 * record: the refusal of the first that the rules refuse, or all of them signed.
 */
export async function signAll(
  state: State,
  held: HeldKey,
  acts: readonly (Act & { readonly room: RoomId })[],
): Promise<{ readonly entries: readonly Entry[] } | { readonly refusal: Refusal }> {
  const happened = new Date().toISOString();
  const entries: Entry[] = [];
  let so = state;
  for (const act of acts) {
    const draft = { ...act, happened, nonce: randomHex() };
    const entry = await compose(state, held.key, draft, (message) => signWith(held, message));
    const seq = (so.rooms.get(act.room)?.tree.size ?? 0) + 1;
    const next = step({ state: so, refused: [] }, { entry, seq, recorded: happened });
    const [refused] = next.refused;
    if (refused) return { refusal: refused.why };
    so = next.state;
    entries.push(entry);
  }
  return { entries };
}

/** Whoever sends much is asked to wait by the host: a second, then again. */
const WAIT_MS = 1000;
const WAITS = 30;

/**
 * Sends signed entries one after the other; nothing, where all are recorded. The same ones may be sent
 * again: the host answers to an entry that it has as it did the first time. `unsent` are those that
 * may be: none, where the host refused one.
 */
export async function sendAll(
  record: Pick<LiveRecord, 'send'>,
  entries: readonly Entry[],
  told: (recorded: number) => void,
): Promise<{ readonly error: unknown; readonly unsent: readonly Entry[] } | undefined> {
  for (const [at, entry] of entries.entries()) {
    try {
      await sendOne(record, entry);
    } catch (error) {
      return { error, unsent: error instanceof HostRefused ? [] : entries.slice(at) };
    }
    told(at + 1);
  }
  return undefined;
}

async function sendOne(record: Pick<LiveRecord, 'send'>, entry: Entry): Promise<void> {
  for (let waited = 0; ; waited += 1) {
    try {
      return await record.send(entry);
    } catch (error) {
      const isTooOften = error instanceof HostRefused && error.status === 429;
      if (!isTooOften || waited === WAITS) throw error;
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    }
  }
}
