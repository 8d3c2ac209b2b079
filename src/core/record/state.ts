import type { RateHistory } from './rates.ts';
import { emptyTree, rootOf, type Tree } from '../log/tree.ts';
import type { InstrumentId, MatterId, NegotiationId, PersonId, RoomId } from './ids.ts';
import type { Instrument } from './instrument.ts';
import type {
  Attachment,
  Fact,
  Gate,
  Pledge,
  PressSource,
  Requirement,
  Session,
  Statement,
} from './matters.ts';
import { emptyRoster, type Roster } from './roster.ts';
import type { Source } from './source.ts';

/** Everything that anyone sees: made by `fold` out of entries, and by nothing else. */
export interface State {
  readonly negotiation: NegotiationId;
  readonly roster: Roster;
  readonly rooms: ReadonlyMap<RoomId, Room>;
}

export const purposes = [
  'roster',
  'plenary',
  'bilateral',
  'caucus',
  'delegation',
  'mediator',
  'working',
  'public',
] as const;

export type Purpose = (typeof purposes)[number];

export interface Room {
  readonly id: RoomId;
  readonly name: string;
  readonly purpose: Purpose;
  readonly track?: string;
  readonly tree: Tree;
  /** `roots[n]` is the root of the log's first n entries. */
  readonly roots: readonly string[];
  /** The last instant at which something was recorded here. */
  readonly recorded: string;
  readonly members: ReadonlyMap<PersonId, Membership>;
  /** What was accepted, as the room's conversation. */
  readonly acts: readonly Act[];
  readonly instruments: ReadonlyMap<InstrumentId, Instrument>;
  readonly sessions: ReadonlyMap<MatterId, Session>;
  readonly gates: ReadonlyMap<MatterId, Gate>;
  readonly facts: ReadonlyMap<MatterId, Fact>;
  readonly pledges: ReadonlyMap<MatterId, Pledge>;
  readonly requirements: ReadonlyMap<MatterId, Requirement>;
  /** One between two units: by `pairOf`. */
  readonly rates: RateHistory;
  readonly sources: ReadonlyMap<MatterId, PressSource>;
  readonly statements: ReadonlyMap<MatterId, Statement>;
  readonly attachments: ReadonlyMap<MatterId, Attachment>;
  /** The entry since which anyone may read it, without a name; none: only those who are or were in it. */
  readonly published?: Source;
}

export interface Membership {
  /** The seq of the entry that let the person in. Who is let in sees all of the room. */
  readonly since: number;
  /** The seq of the entry by which the person left, and after which nothing more is seen. */
  readonly left?: number;
}

export interface Act {
  readonly source: Source;
  readonly kind: string;
  readonly body: unknown;
}

export const emptyState = (negotiation: NegotiationId): State => ({
  negotiation,
  roster: emptyRoster,
  rooms: new Map(),
});

/** A room before its first entry. */
export const emptyRoom = (id: RoomId): Room => ({
  id,
  name: '',
  purpose: 'working',
  tree: emptyTree,
  roots: [rootOf(emptyTree)],
  recorded: '',
  members: new Map(),
  acts: [],
  instruments: new Map(),
  sessions: new Map(),
  gates: new Map(),
  facts: new Map(),
  pledges: new Map(),
  requirements: new Map(),
  rates: new Map(),
  sources: new Map(),
  statements: new Map(),
  attachments: new Map(),
});

/** The map with one more entry; the given one stays as it is. */
export function put<K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> {
  return new Map(map).set(key, value);
}
