import { grow, rootOf } from '../log/tree.ts';
import { authentic, entryId, leafOf, type Entry, type Recorded } from './entry.ts';
import { rosterOf, type RoomId } from './ids.ts';
import { kinds } from './kinds.ts';
import type { Acting, Effect } from './kind.ts';
import type { Refusal } from './refusal.ts';
import { isExpired, type Person } from './roster.ts';
import type { Source } from './source.ts';
import { emptyRoom, type Room, type State } from './state.ts';
import { upcast } from './upcast.ts';
import { hasBegun, hasPassed } from './when.ts';

export type Judged =
  | { readonly refusal: Refusal }
  /** Accepted: what it changes, and where it stands from now on. */
  | { readonly effect: Effect; readonly source: Source };

/**
 * Accepts an entry, or refuses it and says why. The server asks before it appends; the fold asks
 * again for every entry, so that a client that trusts no server reaches the same state.
 * It looks at nothing but the roster and the entry's own room.
 */
export function judge(state: State, recorded: Recorded): Judged {
  const { entry } = recorded;
  const { envelope } = entry;
  const refusal = authentic(entry);
  if (refusal) return { refusal };
  if (envelope.negotiation !== state.negotiation) return { refusal: { code: 'not-found' } };
  const kind = kinds.get(envelope.kind);
  if (!kind) return { refusal: { code: 'unknown-kind', kind: envelope.kind } };
  const room = state.rooms.get(envelope.room) ?? emptyRoom(envelope.room);
  if (recorded.seq !== room.tree.size + 1) {
    return { refusal: { code: 'out-of-order', seq: recorded.seq, next: room.tree.size + 1 } };
  }
  const author = authorOf(state, room, recorded);
  if ('code' in author) return { refusal: author };
  const misplaced = historySplit(room, entry) ?? recordedAlready(room, entry);
  if (misplaced) return { refusal: misplaced };
  const source = sourceOf(recorded, author);
  const acting: Acting<unknown> = {
    state,
    room,
    author,
    envelope,
    source,
    body: upcast(envelope, entry.body),
    signed: entry.body,
  };
  const weighed = kind.weigh(acting);
  return 'refusal' in weighed ? weighed : { effect: weighed.apply(), source };
}

/**
 * Whether an entry's room does not exist for its author. It takes no turn among those who enter
 * there to find this out: how busy a room is behind its doors must not be felt before them.
 */
export function findsNothing(state: State, recorded: Recorded): boolean {
  const { room } = recorded.entry.envelope;
  const author = authorOf(state, state.rooms.get(room) ?? emptyRoom(room), recorded);
  return 'code' in author && author.code === 'not-found';
}

/** Who signed, if that person may be in this room at all. Absent and forbidden get one answer. */
function authorOf(state: State, room: Room, recorded: Recorded): Person | Refusal {
  const { envelope } = recorded.entry;
  const founds =
    envelope.kind === 'negotiation-opened' && envelope.room === rosterOf(state.negotiation);
  if (founds && room.tree.size === 0) return founder(recorded);
  const key = state.roster.keys.get(envelope.author);
  const person = key && state.roster.people.get(key.person);
  if (!key || !person) return { code: 'not-found' };
  const opens = envelope.kind === 'room-opened' && room.tree.size === 0;
  const membership = room.members.get(person.id);
  if (!opens && (!membership || membership.left !== undefined)) return { code: 'not-found' };
  if (key.ended !== undefined) return { code: 'key-ended', person: person.name };
  if (key.invitation && envelope.kind !== 'key-certified') {
    return { code: 'not-yours', kind: envelope.kind, whose: 'a key of the person’s own' };
  }
  if (isExpired(key, recorded.recorded)) return { code: 'code-expired', person: person.name };
  return outOfRole(person, recorded.recorded) ?? person;
}

/** The founder stands in the first entry itself; its kind checks that it names the signing key. */
function founder(recorded: Recorded): Person {
  const id = 'founder' as Person['id'];
  const { recorded: from } = recorded;
  const person = { id, name: '', title: '', role: 'chair', head: false, may: [], from } as const;
  return { ...person, source: sourceOf(recorded, { id }) };
}

/** A role has a beginning and an end; on both of these dates, and between them, the person may act. */
export function outOfRole({ name, from, until }: Person, recorded: string): Refusal | undefined {
  if (!hasBegun(from, recorded)) return { code: 'role-not-begun', person: name, from };
  if (until === undefined || !hasPassed(until, recorded)) return undefined;
  return { code: 'role-ended', person: name };
}

const sourceOf = (recorded: Recorded, author: Pick<Person, 'id'>): Source => ({
  room: recorded.entry.envelope.room,
  seq: recorded.seq,
  entry: entryId(recorded.entry),
  by: author.id,
  happened: recorded.entry.envelope.happened,
  recorded: recorded.recorded,
});

/** What the author had seen must be what is here: the first entry that crosses shows two histories. */
function historySplit(room: Room, entry: Entry): Refusal | undefined {
  const { size, root } = entry.envelope.seen;
  return room.roots[size] === root ? undefined : { code: 'split-history', size };
}

/**
 * An entry counts once: else a host could let someone say again what he has since taken back.
 * Where it stood before, its author had not seen it yet, so it is looked for after that alone.
 */
function recordedAlready({ acts }: Room, entry: Entry): Refusal | undefined {
  const unseen = acts.findLastIndex(({ source }) => source.seq <= entry.envelope.seen.size) + 1;
  if (unseen === acts.length) return undefined;
  const id = entryId(entry);
  const first = acts.slice(unseen).find(({ source }) => source.entry === id);
  return first && { code: 'recorded-already', seq: first.source.seq };
}

/** What a fold has made and shown to no one yet, lists and maps: these it may lengthen in place. */
export type Own = WeakSet<object>;

/** The list with one more; the given one stays as it is, unless it is `own`: else a long record costs its square. */
function withOne<T>(list: readonly T[], one: T, own: Own | undefined): readonly T[] {
  if (own?.has(list)) {
    (list as T[]).push(one);
    return list;
  }
  const longer = [...list, one];
  own?.add(longer);
  return longer;
}

/** The rooms with one of them as it is now; the given map stays as it is, unless it is `own`. */
function withRoom(rooms: State['rooms'], room: Room, own: Own | undefined): State['rooms'] {
  if (own?.has(rooms)) return (rooms as Map<RoomId, Room>).set(room.id, room);
  const more = new Map(rooms).set(room.id, room);
  own?.add(more);
  return more;
}

/** The state after an entry: the log grows by it in any case, the rest changes only if it was accepted. */
export function after(state: State, recorded: Recorded, judged: Judged, own?: Own): State {
  const { envelope, body } = recorded.entry;
  const effect = 'effect' in judged ? judged.effect : {};
  const before = effect.room ?? state.rooms.get(envelope.room) ?? emptyRoom(envelope.room);
  const tree = grow(before.tree, leafOf(recorded));
  const grown = {
    tree,
    roots: withOne(before.roots, rootOf(tree), own),
    recorded: recorded.recorded,
  };
  const act = 'effect' in judged && {
    source: judged.source,
    kind: envelope.kind,
    body: upcast(envelope, body),
  };
  const acts = act ? withOne(before.acts, act, own) : before.acts;
  const rooms = withRoom(state.rooms, { ...before, ...grown, acts }, own);
  return { ...state, rooms, roster: effect.roster ?? state.roster };
}
