import type { Recorded } from './entry.ts';
import type { NegotiationId, PersonId, RoomId } from './ids.ts';
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
  const timed = inTime(visible(negotiation, entries, viewer));
  const counted = timed.filter(({ when }) => when <= at);
  return foldAll(
    negotiation,
    counted.map(({ recorded }) => recorded),
  );
}

/** The entries that a viewer may see: of the rooms he is or was in, up to where he left or his role ended. */
export function visible(
  negotiation: NegotiationId,
  entries: readonly Recorded[],
  viewer: Viewer,
): readonly Recorded[] {
  const ordered = inOrder(
    entries.filter(({ entry }) => entry.envelope.negotiation === negotiation),
  );
  if (viewer === host) return ordered;
  const { state } = foldAll(negotiation, ordered);
  return ordered.filter((recorded) => {
    const room = state.rooms.get(recorded.entry.envelope.room);
    return (
      room !== undefined &&
      recorded.seq <= horizon(room, viewer) &&
      stillThere(state, viewer, recorded.recorded)
    );
  });
}

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
