import { emptyTree, rootOf, type Tree } from '../log/tree.ts';
import type { PartyId, Point, PointId } from '../text/point.ts';
import type {
  EntryId,
  InstrumentId,
  Key,
  MatterId,
  NegotiationId,
  PersonId,
  RoomId,
} from './ids.ts';
import type { Condition } from './condition.ts';

/** Everything that anyone sees: made by `fold` out of entries, and by nothing else. */
export interface State {
  readonly negotiation: NegotiationId;
  readonly roster: Roster;
  readonly rooms: ReadonlyMap<RoomId, Room>;
}

/** Which entry did it: the way back from all that is on screen to the record. */
export interface Source {
  readonly room: RoomId;
  readonly seq: number;
  readonly entry: EntryId;
  readonly by: PersonId;
  /** EDTF, as the author says. */
  readonly happened: string;
  /** ISO 8601, as the server recorded it. */
  readonly recorded: string;
}

export interface Roster {
  readonly title: string;
  readonly summary: string;
  /** In the negotiation's order: that in which they were named. */
  readonly parties: ReadonlyMap<PartyId, Party>;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly keys: ReadonlyMap<Key, CertifiedKey>;
}

export interface Party {
  readonly id: PartyId;
  readonly name: string;
  /** A coalition is a party made of parties. */
  readonly members: readonly PartyId[];
  /** How many stand behind it where they are not all named ("about 30"). */
  readonly about?: number;
  readonly source: Source;
}

export const roles = [
  'principal',
  'envoy',
  'negotiator',
  'expert',
  'spokesperson',
  'chair',
  'mediator',
  'observer',
] as const;
export type Role = (typeof roles)[number];

/** What a person may do for a party. Accepting ad referendum is less than agreeing. */
export const mandates = ['speak', 'propose', 'agree ad referendum', 'agree', 'sign'] as const;
export type Mandate = (typeof mandates)[number];

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  /** None: a chair, a mediator, an observer. */
  readonly party?: PartyId;
  readonly role: Role;
  /** "Minister of Water", as it stands on the badge. */
  readonly title: string;
  /** A head of delegation accredits for the party and holds all its mandates. */
  readonly head: boolean;
  readonly from: string;
  readonly until?: string;
  readonly may: readonly Mandate[];
  readonly source: Source;
}

export interface CertifiedKey {
  readonly person: PersonId;
  /** The key that a code is made of: it can certify one key of its person's, once. */
  readonly invitation: boolean;
  /** The recorded instant since when this key signs no more. What it signed stays valid. */
  readonly ended?: string;
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
  readonly sources: ReadonlyMap<MatterId, PressSource>;
  readonly statements: ReadonlyMap<MatterId, Statement>;
  readonly attachments: ReadonlyMap<MatterId, Attachment>;
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

export interface Instrument {
  readonly id: InstrumentId;
  readonly title: string;
  /** BCP 47 tag of the text's language. */
  readonly language: string;
  /** A principle developed into a deeper agreement, an annex, a protocol. */
  readonly parent?: { readonly instrument: InstrumentId; readonly point: PointId };
  readonly mustAgree: readonly PartyId[];
  /** The party that tables its versions; none: who runs the talks does. */
  readonly penholder?: PartyId;
  /** Nothing is agreed until everything is agreed. */
  readonly package: boolean;
  readonly versions: readonly Version[];
  /** Each party's own full wordings, by point; what no one changed is not here. */
  readonly amendments: ReadonlyMap<PartyId, ReadonlyMap<PointId, Amendment>>;
  /** Amendments to words that a later version no longer has: kept, and shown to be filed anew. */
  readonly overtaken: readonly Amendment[];
  readonly positions: ReadonlyMap<PointId, ReadonlyMap<PartyId, TakenPosition>>;
  readonly source: Source;
}

export interface Version {
  /** 1, 2, 3 ... */
  readonly number: number;
  readonly points: readonly TabledPoint[];
  readonly penholder: string;
  readonly note?: string;
  readonly source: Source;
}

/** `withheld`: that the point exists is known, its words are not public. */
export interface TabledPoint extends Point {
  readonly withheld?: boolean;
}

/** What a party wants one point to say: its own full wording, or no such point, or a new one. */
export interface Amendment {
  readonly party: PartyId;
  readonly point: PointId;
  readonly version: number;
  /** The words that it was drafted on; none for a new point. */
  readonly on?: string;
  /** None: the party wants the point out. */
  readonly text?: string;
  /** For a new point: where it goes and how it is numbered. */
  readonly added?: {
    readonly after?: PointId;
    readonly label?: string;
    readonly kind: Point['kind'];
    readonly depth: number;
  };
  /** The party whose wording was joined by this. */
  readonly joins?: PartyId;
  readonly source: Source;
}

/** From weakest to strongest. */
export const positions = [
  'objects',
  'reserved',
  'referred',
  'silent',
  'in principle',
  'with reservation',
  'ad referendum',
  'agreed',
] as const;
export type Position = (typeof positions)[number];

export interface TakenPosition {
  readonly position: Position;
  readonly version: number;
  /** Hash of the wordings on the table when it was taken, and those wordings. */
  readonly wording: string;
  readonly words: Wordings;
  /** The reservation, the reason, the approver: in the party's words. */
  readonly note?: string;
  /** The entry that changed the words. From then on it counts as silent until renewed. */
  readonly lapsed?: Source;
  /** The statement from which the position was read, if it was not taken here. */
  readonly statement?: MatterId;
  readonly source: Source;
}

/** The distinct wordings of a point that the parties hold, sorted; null: a party holds no such point. */
export type Wordings = readonly (string | null)[];

export interface Session {
  readonly id: MatterId;
  readonly title: string;
  readonly status: 'planned' | 'sought' | 'held';
  readonly place?: string;
  /** EDTF. */
  readonly when: string;
  readonly who: readonly Attendance[];
  readonly version?: { readonly instrument: InstrumentId; readonly number: number };
  readonly agenda: readonly string[];
  readonly gate?: MatterId;
  readonly outcome?: string;
  readonly statements: readonly MatterId[];
  readonly source: Source;
  readonly called?: Source;
}

export interface Attendance {
  readonly party?: PartyId;
  readonly people: string;
}

export interface Gate {
  readonly id: MatterId;
  readonly title: string;
  /** What waits behind it. */
  readonly guards: string;
  readonly condition: Condition;
  readonly waived?: { readonly reason: string; readonly source: Source };
  readonly statements: readonly MatterId[];
  readonly source: Source;
}

export interface Fact {
  readonly id: MatterId;
  readonly title: string;
  readonly holds: boolean;
  readonly saidBy?: string;
  readonly source: Source;
}

export interface Amount {
  readonly value: number;
  /** `EUR`, `people`, `stations`: amounts in different units are never added up. */
  readonly unit: string;
}

export interface Pledge {
  readonly id: MatterId;
  readonly by: readonly PartyId[];
  readonly with: readonly PartyId[];
  readonly kind: PledgeKind;
  readonly what: string;
  readonly amount?: Amount;
  readonly from?: string;
  readonly until?: string;
  /** In words; where it can be computed, a gate says it too. */
  readonly condition?: string;
  readonly gate?: MatterId;
  readonly requirement?: MatterId;
  readonly status: PledgeStatus;
  readonly statements: readonly MatterId[];
  readonly source: Source;
}
export const pledgeKinds = [
  'people',
  'money',
  'equipment',
  'training',
  'monitoring',
  'diplomatic',
] as const;
export type PledgeKind = (typeof pledgeKinds)[number];
export const pledgeStatuses = [
  'considered',
  'offered',
  'confirmed',
  'in force',
  'fulfilled',
  'withdrawn',
] as const;
export type PledgeStatus = (typeof pledgeStatuses)[number];

export interface Requirement {
  readonly id: MatterId;
  /** 1 comes first. */
  readonly order: number;
  readonly title: string;
  readonly amount?: Amount;
  readonly statements: readonly MatterId[];
  readonly source: Source;
}

export interface PressSource {
  readonly id: MatterId;
  readonly title: string;
  readonly outlet: string;
  readonly credit?: string;
  readonly published?: string;
  readonly address?: string;
  readonly sha256?: string;
  readonly source: Source;
}

export interface Statement {
  readonly id: MatterId;
  readonly speaker: string;
  readonly role?: string;
  readonly party?: PartyId;
  readonly verb: string;
  readonly mode: 'direct' | 'mixed' | 'reported';
  /** What was said, in the recorder's own words; a quotation stands in `quoted`. */
  readonly gist: string;
  readonly quoted: readonly string[];
  readonly said: string;
  readonly basis?: string;
  readonly medium?: string;
  readonly occasion?: string;
  readonly recipient?: string;
  /** Through whom it reached us, the speaker first. */
  readonly chain: readonly ChainLink[];
  readonly press?: MatterId;
  readonly about: readonly { readonly instrument: InstrumentId; readonly point?: PointId }[];
  readonly disputes: readonly {
    readonly by: string;
    readonly why: string;
    readonly source: Source;
  }[];
  readonly corrections: readonly {
    readonly gist: string;
    readonly why: string;
    readonly source: Source;
  }[];
  readonly source: Source;
}

export interface ChainLink {
  readonly who: string;
  readonly how: 'said' | 'posted' | 'stated' | 'broadcast' | 'reported' | 'put in';
  readonly certainty: 'stated' | 'inferred';
}

export interface Attachment {
  readonly id: MatterId;
  readonly title: string;
  readonly caption?: string;
  readonly credit: string;
  readonly press?: MatterId;
  readonly source: Source;
}

export const emptyRoster: Roster = {
  title: '',
  summary: '',
  parties: new Map(),
  people: new Map(),
  keys: new Map(),
};

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
  sources: new Map(),
  statements: new Map(),
  attachments: new Map(),
});

/** The map with one more entry; the given one stays as it is. */
export function put<K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> {
  return new Map(map).set(key, value);
}
