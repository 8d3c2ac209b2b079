import type { PartyId, Point, PointId } from '../text/point.ts';
import type { MatterId, PersonId } from './ids.ts';
import type { Source } from './source.ts';

/** From the frozen text to the parties that are bound by it. */
export interface Closing {
  readonly version: number;
  /** The text as it will be signed. */
  readonly points: readonly Point[];
  /** What a signature is on: `textHash`. */
  readonly hash: string;
  readonly source: Source;
  readonly signatures: ReadonlyMap<PartyId, Signature>;
  readonly reservations: ReadonlyMap<MatterId, Reservation>;
  /** Who consented to be bound, and how. */
  readonly bound: ReadonlyMap<PartyId, Consent>;
  readonly withdrawals: ReadonlyMap<PartyId, Withdrawal>;
  /** The depositary's word on when it entered into force. */
  readonly declared?: { readonly from: string; readonly source: Source };
}

export interface Signature {
  readonly person: PersonId;
  /** Becomes a full signature when the party signs again without it (Vienna Convention, article 12). */
  readonly adReferendum: boolean;
  readonly source: Source;
}

export interface Reservation {
  readonly party: PartyId;
  /** None: on the text as a whole. */
  readonly point?: PointId;
  readonly text: string;
  /** What other parties said against it, each once. */
  readonly objections: ReadonlyMap<PartyId, Objection>;
  readonly withdrawn?: Source;
  readonly source: Source;
}

export interface Objection {
  readonly text?: string;
  /** The text is not in force between the two parties; else it is, without what was reserved. */
  readonly precludes: boolean;
  readonly withdrawn?: Source;
  readonly source: Source;
}

export interface Consent {
  readonly how: 'ratified' | 'acceded';
  readonly source: Source;
}

export interface Withdrawal {
  /** The end of the notice: ISO 8601, UTC. */
  readonly from: string;
  readonly source: Source;
}

/** What must all be so before a text enters into force, and how long after that it does. */
export interface ForceTerms {
  /** How many ratifications or accessions. */
  readonly ratifications?: number;
  /** Those whose consent it cannot do without. */
  readonly parties?: readonly PartyId[];
  /** ISO 8601, UTC. */
  readonly notBefore?: string;
  readonly daysAfter?: number;
  /** How long before it takes effect a withdrawal has to be notified. */
  readonly daysOfNotice?: number;
  /** Who keeps the original; none: who runs the talks. */
  readonly depositary?: PartyId;
}
