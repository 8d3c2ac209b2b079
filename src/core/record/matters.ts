import type { PartyId, PointId } from '../text/point.ts';
import type { Condition } from './condition.ts';
import type { InstrumentId, MatterId } from './ids.ts';
import type { Source } from './source.ts';

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
  /** Each party's own account of it; none: no one has issued one. */
  readonly readOuts?: ReadonlyMap<PartyId, ReadOut>;
  /** What is to be said of it with one voice, in the order in which it was proposed. */
  readonly communiques?: ReadonlyMap<MatterId, Communique>;
  readonly source: Source;
  readonly called?: Source;
}

export interface Attendance {
  readonly party?: PartyId;
  readonly people: string;
}

/** Words about a session, in a language. */
export interface Told {
  readonly text: string;
  /** BCP 47; none: not said. */
  readonly language?: string;
  readonly source: Source;
}

/** A party's own account of a session. The last one stands; those that it replaced stay readable, the first first. */
export interface ReadOut extends Told {
  readonly party: PartyId;
  readonly earlier: readonly Told[];
}

/** One text of several parties. It is theirs when each of them has assented to it; until then a draft. */
export interface Communique extends Told {
  readonly id: MatterId;
  /** Whose text it is to be, in the negotiation's order. */
  readonly parties: readonly PartyId[];
  readonly assents: ReadonlyMap<PartyId, Source>;
  /** The draft in whose place this one was proposed. */
  readonly instead?: MatterId;
  /** The draft that was proposed in place of this one: no one assents to this one any more. */
  readonly replacedBy?: MatterId;
}

export interface Gate {
  readonly id: MatterId;
  readonly title: string;
  /** What waits behind it. */
  readonly guards: string;
  readonly condition: Condition;
  /** The kinds of act that are refused in its room while it is shut. */
  readonly closes?: readonly string[];
  readonly waived?: { readonly reason: string; readonly source: Source };
  readonly statements: readonly MatterId[];
  readonly source: Source;
}

export interface Fact {
  readonly id: MatterId;
  readonly title: string;
  /** The word of who runs the talks; it counts where no one is entitled. None: not declared by them. */
  readonly chair?: Declaration;
  /** The parties whose word decides, and how many of them must say so; none: who runs the talks. */
  readonly entitled?: { readonly parties: readonly PartyId[]; readonly number: number };
  /** The last word of each party. */
  readonly declared: ReadonlyMap<PartyId, Declaration>;
  readonly source: Source;
}

export interface Declaration {
  readonly holds: boolean;
  /** EDTF; none: from its recording on. */
  readonly from?: string;
  /** As named: who said so outside these talks. */
  readonly saidBy?: string;
  readonly source: Source;
}

export interface Amount {
  readonly value: number;
  /** `EUR`, `people`, `stations`: amounts in different units are added up only at a stated rate. */
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
  /** What all of it goes towards; one that is split has `towards` instead. */
  readonly requirement?: MatterId;
  /** So much of it towards each; together at most all of it, the rest towards nothing. */
  readonly towards?: readonly Share[];
  readonly status: PledgeStatus;
  readonly statements: readonly MatterId[];
  readonly source: Source;
}

export interface Share {
  readonly requirement: MatterId;
  /** In the unit of the pledge. */
  readonly amount: Amount;
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

/** One of a unit is so many of another. */
export interface Rate {
  readonly one: string;
  /** A decimal above 0, as it was stated: `0.92`. */
  readonly is: string;
  readonly of: string;
  /** EDTF. */
  readonly asOf: string;
  /** As named: whose rate it is. */
  readonly saidBy: string;
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
