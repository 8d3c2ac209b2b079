import type { Recorded } from '../core/record/entry.ts';
import { horizon, stillThere } from '../core/record/fold.ts';
import { rosterOf, type Key, type RoomId } from '../core/record/ids.ts';
import { isExpired } from '../core/record/roster.ts';
import type { Cursors } from '../wire/entries.ts';
import type { Negotiation } from './negotiation.ts';
import { NotServed } from './problem.ts';

/** What someone may see. */
export interface Sight {
  /** The last seq of a room that he may see; 0: the room does not exist for him. */
  readonly horizon: (room: RoomId) => number;
  /** Whether he was still in his role when something was recorded. */
  readonly there: (recorded: string) => boolean;
}

/**
 * What the holder of a key may see of a negotiation: what the person whose key it is may.
 * Nothing, where the key is no one's, has ended or is a code that has expired: the negotiation does not exist for it.
 * The key made of an invitation code sees the roster alone, which is where it is used up.
 */
export function sightOf(
  negotiation: Pick<Negotiation, 'state' | 'now'>,
  key: Key,
): Sight | undefined {
  const { state } = negotiation;
  const certified = state.roster.keys.get(key);
  if (!certified || certified.ended !== undefined) return undefined;
  // The clock is read for codes alone: live viewers ask this for every entry.
  if (certified.invitation && isExpired(certified, negotiation.now)) return undefined;
  return {
    horizon: (id) => {
      const room = state.rooms.get(id);
      if (!room || (certified.invitation && id !== rosterOf(state.negotiation))) return 0;
      return horizon(room, certified.person);
    },
    there: (recorded) => stillThere(state, certified.person, recorded),
  };
}

/** The entries of a room that come after a seq and are in sight. */
export function inSight(
  negotiation: Negotiation,
  sight: Sight,
  room: RoomId,
  after: number,
): readonly Recorded[] {
  const entries = negotiation.entries(room);
  if (entries.length <= after) return [];
  const unread = entries.slice(after, Math.max(after, sight.horizon(room)));
  return unread.filter(({ recorded }) => sight.there(recorded));
}

/** How many entries of a room are in sight: its first ones; 0: the room does not exist. */
export function sizeInSight(negotiation: Negotiation, sight: Sight, room: RoomId): number {
  const entries = negotiation.entries(room);
  const size = Math.min(entries.length, sight.horizon(room));
  const last = entries[size - 1];
  if (!last || sight.there(last.recorded)) return size;
  return entries.findIndex(({ recorded }) => !sight.there(recorded));
}

/**
 * Refuses who has read further in a room than the record goes here: an older copy of it was put
 * back, and going on from there would make two histories. Nothing out of sight is looked at: who has
 * left a room must not learn from this how it went on.
 */
export async function assertAsLong(
  negotiation: Negotiation,
  sight: Sight,
  after: Cursors,
): Promise<void> {
  const isShort = (): boolean =>
    [...after].some(
      ([room, seq]) => sight.horizon(room) > 0 && sizeInSight(negotiation, sight, room) < seq,
    );
  if (!isShort()) return;
  await negotiation.load(); // another process may have told him
  if (!isShort()) return;
  throw new NotServed(
    409,
    'The record here ends before what you have read already: keep what you have, and ask the host whether a backup was put back.',
  );
}

const texts = new WeakMap<Recorded, string>();
/** A recorded entry as JSON; written once, however many get it. */
export function recordedText(recorded: Recorded): string {
  const text = texts.get(recorded) ?? JSON.stringify(recorded);
  texts.set(recorded, text);
  return text;
}
