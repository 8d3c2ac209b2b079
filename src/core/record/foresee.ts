import type { Json } from './canonical.ts';
import { currentFormat, type Envelope } from './entry.ts';
import { entryIdOf, keyOf, type RoomId } from './ids.ts';
import { outOfRole } from './judge.ts';
import { kinds } from './kinds.ts';
import type { Refusal } from './refusal.ts';
import type { Person } from './roster.ts';
import type { State } from './state.ts';

/** An act before anyone has signed it. */
export interface Unsigned {
  readonly room: RoomId;
  readonly kind: string;
  readonly body: Json;
}

/**
 * What `judge` would say to an act that a person enters at an instant (ISO 8601) with a good key:
 * the refusal, or nothing. For acts in a room of the talks, none on keys.
 */
export function foresee(
  state: State,
  author: Person,
  { room: id, kind: name, body }: Unsigned,
  at: string,
): Refusal | undefined {
  const room = state.rooms.get(id);
  const membership = room?.members.get(author.id);
  if (!room || !membership || membership.left !== undefined) return { code: 'not-found' };
  const kind = kinds.get(name);
  if (!kind) return { code: 'unknown-kind', kind: name };
  const over = outOfRole(author, at);
  if (over) return over;
  const envelope = envelopeOf(state, { room: id, kind: name, body }, at);
  const when = { happened: at, recorded: at };
  const source = {
    room: id,
    seq: room.tree.size + 1,
    entry: entryIdOf(''),
    by: author.id,
    ...when,
  };
  const weighed = kind.weigh({ state, room, author, envelope, source, body, signed: body });
  return 'refusal' in weighed ? weighed.refusal : undefined;
}

/** An envelope with no one's key on it: no kind of a room of the talks looks at who signed. */
const envelopeOf = ({ negotiation }: State, { room, kind }: Unsigned, at: string): Envelope => ({
  format: currentFormat,
  negotiation,
  room,
  kind,
  happened: at,
  nonce: '',
  author: keyOf(''),
  body: '',
  seen: { size: 0, root: '' },
});
