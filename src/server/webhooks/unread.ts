import type { Recorded } from '../../core/record/entry.ts';
import type { Key } from '../../core/record/ids.ts';
import { readCursors, writeCursors } from '../../wire/entries.ts';
import type { WebhookSeen } from '../../wire/webhooks.ts';
import type { Negotiation } from '../negotiation.ts';
import { inSight, sightOf, sizeInSight } from '../sight.ts';
import type { Hook } from './hook.ts';

/** Whose webhooks: a person, by one of his keys. */
export interface Owner {
  readonly negotiation: Negotiation;
  readonly key: Key;
}

/** How far everything in sight goes now. */
export function writtenEnd({ negotiation, key }: Owner): string {
  const sight = sightOf(negotiation, key);
  const ends = [...negotiation.state.rooms.keys()].flatMap((room) => {
    const size = sight ? sizeInSight(negotiation, sight, room) : 0;
    return size > 0 ? [[room, size] as const] : [];
  });
  return writeCursors(new Map(ends));
}

/** What is in sight and the receiver does not have, room by room. */
export function* unreadOf(hook: Hook, negotiation: Negotiation): Generator<Recorded> {
  const sight = sightOf(negotiation, hook.key);
  const after = readCursors(hook.after);
  if (!sight || !after) return;
  for (const room of negotiation.state.rooms.keys()) {
    yield* inSight(negotiation, sight, room, after.get(room) ?? 0);
  }
}

/** A webhook as its owner sees it. */
export function shown(hook: Hook, negotiation: Negotiation): WebhookSeen {
  const { id, address, key, since, delivered: last, failing, givenUp } = hook;
  const ended = sightOf(negotiation, key) === undefined;
  return {
    id,
    address,
    key,
    since,
    ...(last === undefined ? {} : { delivered: last }),
    waiting: [...unreadOf(hook, negotiation)].length,
    ...(failing === undefined ? {} : { failing }),
    ...(ended ? { over: 'key-ended' } : givenUp ? { over: 'given-up' } : {}),
  };
}
