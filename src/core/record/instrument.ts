import type { PartyId, Point, PointId } from '../text/point.ts';
import type { InstrumentId, MatterId } from './ids.ts';
import type { Closing, ForceTerms } from './frozen.ts';
import type { AuthenticText } from './languages.ts';
import type { Source } from './source.ts';

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
  /** The coalitions that have spoken on it without having to agree, with all their members; the narrowest first. */
  readonly coalitions?: ReadonlyMap<PartyId, ReadonlySet<PartyId>>;
  /** Amendments to words that a later version no longer has: kept, and shown to be filed anew. */
  readonly overtaken: readonly Amendment[];
  /** Where each party wants points to stand that the version on the table has elsewhere; none: no one has moved any. */
  readonly moves?: Moves;
  /** Moves whose point, or the one that it was put behind, a later version no longer has. */
  readonly movesOvertaken?: readonly Move[];
  readonly positions: ReadonlyMap<PointId, ReadonlyMap<PartyId, TakenPosition>>;
  /** Early harvest: points agreed for good although the package is not, with all below them. */
  readonly exempt: ReadonlyMap<PointId, Source>;
  /** The silence procedure called last; none: never called. */
  readonly silence?: Silence;
  /** In which other languages it is authentic, by tag; none: the leading text alone is. */
  readonly authentic?: ReadonlyMap<string, AuthenticText>;
  /** When it enters into force, and who keeps the original; none: not settled yet. */
  readonly force?: ForceTerms;
  /** What follows the freezing of the text; none: its words can still change. */
  readonly closing?: Closing;
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

export type Moves = ReadonlyMap<PartyId, ReadonlyMap<PointId, Move>>;

/** Where a party wants one point to stand, with all that stands below it. */
export interface Move {
  readonly party: PartyId;
  readonly point: PointId;
  readonly version: number;
  /** Behind this point, and all that is deeper there than `depth`; none: before all points. */
  readonly after?: PointId;
  readonly depth: number;
  /** The party whose move was joined by this. */
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
  /** Held to agree, since the party said nothing until a silence procedure closed. */
  readonly bySilence?: true;
  /** What the capital said to what had been agreed ad referendum. */
  readonly referendum?: Referendum;
  /** The statement from which the position was read, if it was not taken here. */
  readonly statement?: MatterId;
  readonly source: Source;
}

export interface Referendum {
  readonly answer: 'confirmed' | 'refused';
  /** Who approved or refused, as named: a parliament, a minister. */
  readonly approver: string;
  /** When: EDTF. */
  readonly date: string;
  /** The entry by which the negotiators had agreed. */
  readonly asked: Source;
}

/**
 * A text, or some points of it, put under silence: who says nothing until the deadline is held to
 * agree. Nothing happens at the deadline by itself: an entry closes it.
 */
export interface Silence {
  readonly version: number;
  /** The hash of the words of each point under silence, as they stood when it was called. */
  readonly points: ReadonlyMap<PointId, string>;
  /** The deadline: ISO 8601, UTC. */
  readonly until: string;
  readonly source: Source;
  /** How it ended; none: the silence still runs. */
  readonly ended?: {
    readonly how: 'broken' | 'closed' | 'words changed';
    /** The party whose objection broke it. */
    readonly party?: PartyId;
    readonly source: Source;
  };
}

/** The distinct wordings of a point that the parties hold, sorted; null: a party holds no such point. */
export type Wordings = readonly (string | null)[];
