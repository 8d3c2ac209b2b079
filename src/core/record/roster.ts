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
  /** The keys that were the party's own, in their order: the last one stands. None: it has none yet. */
  readonly keys: readonly PartyKey[];
  readonly source: Source;
}

/** A party's own key: what it seals, and nothing else, makes the keys of the party's people. */
export interface PartyKey {
  readonly key: Key;
  readonly source: Source;
  /** Why the chair put it in place of the one before; none: the party did so itself. */
  readonly replacedBecause?: string;
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
  /** The instant after which a code can be used no more. */
  readonly expires?: string;
  /** The recorded instant since when this key signs no more. What it signed stays valid. */
  readonly ended?: string;
}

/** Whether a key is a code that could be used until before an instant of recording. */
export const isExpired = ({ expires }: CertifiedKey, recorded: string): boolean =>
  expires !== undefined && Date.parse(recorded) > Date.parse(expires);

/** The key with which a party seals now. */
export const partyKeyOf = (party: Party | undefined): Key | undefined => party?.keys.at(-1)?.key;

export const emptyRoster: Roster = {
  title: '',
  summary: '',
  parties: new Map(),
  people: new Map(),
  keys: new Map(),
};
