import type { Recorded } from './entry.ts';
import type { Key, NegotiationId, PersonId, RoomId } from './ids.ts';
import { after, judge, type Own } from './judge.ts';
import type { Refusal } from './refusal.ts';
import { emptyState, type Room, type State } from './state.ts';
import { hasPassed } from './when.ts';

export interface Folded {
  readonly state: State;
  /** Entries that stand in the log and that the rules refuse: they change nothing, and nothing hides them. */
  readonly refused: readonly { readonly recorded: Recorded; readonly why: Refusal }[];
}

/** The viewer for whom every room exists: the host's own view, for judging and for deciding what others see. */
export const host = Symbol('host');
export type Viewer = PersonId | typeof host;

/**
 * The only way to a state: what a viewer sees of a negotiation, as the record held it at an instant
 * (ISO 8601; entries recorded later do not count). A room that the viewer is not in is not there.
 */
export function fold(
  negotiation: NegotiationId,
  entries: readonly Recorded[],
  viewer: Viewer,
  at: string,
): Folded {
  const { seen, whole } = sightOf(negotiation, entries, viewer);
  const counted = inTime(seen).filter(({ when }) => when <= at);
  if (whole && counted.length === seen.length) return whole;
  return foldAll(
    negotiation,
    counted.map(({ recorded }) => recorded),
  );
}

/**
 * What the holder of a key sees of all that is recorded, and who he is by the roster's own entries;
 * nothing where the key is no one's.
 */
export function foldFor(
  negotiation: NegotiationId,
  entries: readonly Recorded[],
  key: Key,
): { readonly me: PersonId; readonly folded: Folded } | undefined {
  const ordered = ofNegotiation(negotiation, entries);
  const whole = foldAll(negotiation, ordered);
  const me = whole.state.roster.keys.get(key)?.person;
  if (me === undefined) return undefined;
  const seen = seenIn(whole.state, ordered, me);
  const folded = seen.length === ordered.length ? whole : foldAll(negotiation, inOrder(seen));
  return { me, folded };
}

/** The entries that a viewer may see: of the rooms he is or was in, up to where he left or his role ended. */
export const visible = (
  negotiation: NegotiationId,
  entries: readonly Recorded[],
  viewer: Viewer,
): readonly Recorded[] => sightOf(negotiation, entries, viewer).seen;

/** The same, and what they come to where that was found on the way: nothing is hidden from the viewer. */
function sightOf(
  negotiation: NegotiationId,
  entries: readonly Recorded[],
  viewer: Viewer,
): { readonly seen: readonly Recorded[]; readonly whole?: Folded } {
  const ordered = ofNegotiation(negotiation, entries);
  if (viewer === host) return { seen: ordered };
  const whole = foldAll(negotiation, ordered);
  const seen = seenIn(whole.state, ordered, viewer);
  return seen.length === ordered.length ? { seen, whole } : { seen };
}

const ofNegotiation = (
  negotiation: NegotiationId,
  entries: readonly Recorded[],
): readonly Recorded[] =>
  inOrder(entries.filter(({ entry }) => entry.envelope.negotiation === negotiation));

const seenIn = (
  state: State,
  ordered: readonly Recorded[],
  viewer: PersonId,
): readonly Recorded[] =>
  ordered.filter((recorded) => {
    const room = state.rooms.get(recorded.entry.envelope.room);
    return (
      room !== undefined &&
      recorded.seq <= horizon(room, viewer) &&
      stillThere(state, viewer, recorded.recorded)
    );
  });

/** The last seq of a room that a person may see; 0: not in the room, so the room does not exist. */
export function horizon(room: Room, person: PersonId): number {
  const membership = room.members.get(person);
  return membership ? (membership.left ?? Infinity) : 0;
}

/** Whether a person's role had not ended at an instant of recording: like who leaves, he gets nothing more then. */
export function stillThere({ roster }: State, person: PersonId, recorded: string): boolean {
  const until = roster.people.get(person)?.until;
  return until === undefined || !hasPassed(until, recorded);
}

/** One more entry on a state that `fold` made: the same as folding all anew. */
export const step = (folded: Folded, recorded: Recorded): Folded => stepWith(folded, recorded);

/** Many more entries, none of which comes before one that was folded: the same as folding all anew. */
export const steps = (folded: Folded, entries: readonly Recorded[]): Folded =>
  walk(folded, inOrder(entries));

function stepWith(folded: Folded, recorded: Recorded, own?: Own): Folded {
  const judged = judge(folded.state, recorded);
  const state = after(folded.state, recorded, judged, own);
  if ('effect' in judged) return { ...folded, state };
  return { state, refused: [...folded.refused, { recorded, why: judged.refusal }] };
}

const foldAll = (negotiation: NegotiationId, ordered: readonly Recorded[]): Folded =>
  walk({ state: emptyState(negotiation), refused: [] }, ordered);

function walk(begun: Folded, ordered: readonly Recorded[]): Folded {
  const own: Own = new WeakSet();
  return ordered.reduce((folded, recorded) => stepWith(folded, recorded, own), begun);
}

/** An entry with the instant as of which it counts. */
export interface Timed {
  readonly recorded: Recorded;
  readonly when: string;
}

/**
 * By instant of recording, then the roster before the rooms, then by room and number: an order in
 * which every room's own is kept, and which hidden rooms cannot change. Where a host's clock went
 * back, an entry counts as recorded with the one before it.
 */
export function inTime(entries: readonly Recorded[]): readonly Timed[] {
  const bySeq = entries.toSorted((a, b) => a.seq - b.seq);
  const last = new Map<RoomId, string>();
  const timed = bySeq.map((recorded) => {
    const { room, negotiation } = recorded.entry.envelope;
    const before = last.get(room) ?? '';
    const when = recorded.recorded > before ? recorded.recorded : before;
    last.set(room, when);
    return { recorded, when, place: room === String(negotiation) ? '' : room };
  });
  const later = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return timed.toSorted((a, b) => later(a.when, b.when) || later(a.place, b.place));
}

const inOrder = (entries: readonly Recorded[]): readonly Recorded[] =>
  inTime(entries).map(({ recorded }) => recorded);
