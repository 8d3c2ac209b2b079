import type { PartyId } from '../text/point.ts';
import type { Key, PersonId } from './ids.ts';
import type { Source } from './source.ts';

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

export const emptyRoster: Roster = {
  title: '',
  summary: '',
  parties: new Map(),
  people: new Map(),
  keys: new Map(),
};
