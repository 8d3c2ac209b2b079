import { z } from 'zod';
import { zInstant, zKey, zNegotiation, zPerson } from '../../core/record/ids.ts';
import type { RoomId } from '../../core/record/ids.ts';
import { readCursors, writeCursors } from '../../wire/entries.ts';
import { zPostFailure, zWebhookId, type PostFailure } from '../../wire/webhooks.ts';

/**
 * A webhook as it is kept. There is no queue: what is to be delivered is what its owner sees and `after` has
 * not reached, asked anew before each attempt.
 */
export const zHook = z
  .strictObject({
    id: zWebhookId,
    negotiation: zNegotiation,
    person: zPerson,
    key: zKey,
    address: z.string(),
    secret: z.string(),
    since: zInstant,
    /** How far the receiver has it: `room:seq,room:seq`. */
    after: z.string(),
    delivered: zInstant.exactOptional(),
    failing: z
      .strictObject({ since: zInstant, tries: z.int(), next: zInstant, last: zPostFailure })
      .readonly()
      .exactOptional(),
    givenUp: z.literal(true).exactOptional(),
    /** Until then one process delivers, and the others leave it alone. */
    leased: zInstant.exactOptional(),
  })
  .readonly();
export type Hook = z.infer<typeof zHook>;

const FIRST_WAIT_MS = 5000;
const LONGEST_WAIT_MS = 3_600_000;
/** So long is one entry tried: over a long weekend. */
export const GIVEN_UP_AFTER_MS = 3 * 24 * 3_600_000;
/** The receiver wants nothing more (Standard Webhooks, "Responding": 410 Gone). */
const GONE = 410;

/**
 * Milliseconds until a failed attempt is tried again: twice as long each time, an hour at most, and by chance
 * (0 to 1) up to half of it less, so that those who failed together do not come back together.
 */
export const waitAfter = (tries: number, chance: number): number =>
  Math.min(FIRST_WAIT_MS * 2 ** (tries - 1), LONGEST_WAIT_MS) * (1 - chance / 2);

/** The receiver took an entry. */
export function delivered(hook: Hook, room: RoomId, seq: number, at: string): Hook {
  const { failing: _failing, ...rest } = hook;
  const after = new Map(readCursors(hook.after));
  return { ...rest, after: writeCursors(after.set(room, seq)), delivered: at };
}

/** It did not; after three days of that, or where the receiver is gone, it is given up. */
export function failed(hook: Hook, last: PostFailure, now: Date, chance: number): Hook {
  const at = now.toISOString();
  const { since, tries } = hook.failing ?? { since: at, tries: 0 };
  const next = new Date(now.getTime() + waitAfter(tries + 1, chance)).toISOString();
  const failing = { since, tries: tries + 1, next, last };
  const over = now.getTime() - Date.parse(since) >= GIVEN_UP_AFTER_MS || last.status === GONE;
  return { ...hook, failing, ...(over ? { givenUp: true } : {}) };
}

/** Whether it may be tried at this instant. */
export const isDue = ({ givenUp, failing, leased }: Hook, now: string): boolean =>
  !givenUp && (failing?.next ?? '') <= now && (leased ?? '') <= now;
