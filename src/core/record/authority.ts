import type { PartyId } from '../text/point.ts';
import type { Refusal } from './refusal.ts';
import type { Mandate, Person, Role } from './roster.ts';

/**
 * Who may enter what. Membership of the room is asked of everyone before this.
 *
 * - `member`: every member of the room
 * - `chair`: the chair or a mediator
 * - `party`: someone of the named party, with a mandate for it in force
 * - `head`: the head of the named party's delegation, or the chair where `orChair` says so
 */
export type Authority<B> =
  | { readonly may: 'member' }
  | { readonly may: 'chair' }
  | {
      readonly may: 'party';
      readonly party: (body: B) => PartyId;
      readonly mandate: (body: B) => Mandate;
      /** The chair may enter it as read from a public source. */
      readonly orChair?: (body: B) => boolean;
    }
  | {
      readonly may: 'head';
      readonly party: (body: B) => PartyId | undefined;
      readonly orChair: (body: B) => boolean;
    };

export const chairing: readonly Role[] = ['chair', 'mediator'];
export const runsTheTalks = (person: Person): boolean => chairing.includes(person.role);

/** Whether a person heads the delegation to which another belongs. */
export const heads = (person: Person, other: Person | undefined): boolean =>
  person.head && person.party !== undefined && person.party === other?.party;

/** Whether a person holds a mandate; who may do anything may speak, who may agree may do so ad referendum. */
export function holds(person: Person, mandate: Mandate): boolean {
  if (person.head || person.may.includes(mandate)) return true;
  if (mandate === 'speak') return person.may.length > 0;
  return mandate === 'agree ad referendum' && person.may.includes('agree');
}

/** The refusal that authority calls for, or nothing. An act beyond a mandate names the one missing. */
export function allowed<B>(
  who: Authority<B>,
  kind: string,
  author: Person,
  body: B,
): Refusal | undefined {
  switch (who.may) {
    case 'member':
      return undefined;
    case 'chair':
      return runsTheTalks(author) ? undefined : notYours(kind, 'the chair or a mediator');
    case 'party': {
      if (who.orChair?.(body) && runsTheTalks(author)) return undefined;
      const party = who.party(body);
      if (author.party !== party) return notYours(kind, `the delegation of ${party}`);
      const mandate = who.mandate(body);
      return holds(author, mandate) ? undefined : { code: 'no-mandate', mandate, party };
    }
    case 'head': {
      if (who.orChair(body) && runsTheTalks(author)) return undefined;
      const party = who.party(body);
      if (party === undefined) return notYours(kind, 'the chair');
      const heads = author.head && author.party === party;
      return heads ? undefined : notYours(kind, `the head of the delegation of ${party}`);
    }
  }
}

/** A text is in the hands of one penholder: a party, or whoever runs the talks. */
export function penholds(
  author: Person,
  penholder: PartyId | undefined,
  kind: string,
): Refusal | undefined {
  if (penholder === undefined) {
    return runsTheTalks(author) ? undefined : notYours(kind, 'the chair or a mediator');
  }
  if (author.party !== penholder) return notYours(kind, `the penholder, ${penholder}`);
  if (holds(author, 'propose')) return undefined;
  return { code: 'no-mandate', mandate: 'propose', party: penholder };
}

/** What several parties do together, any of them may enter with a mandate to propose; so may who runs the talks. */
export function actsForOne(
  author: Person,
  parties: readonly PartyId[],
  kind: string,
): Refusal | undefined {
  if (runsTheTalks(author)) return undefined;
  const { party } = author;
  if (party === undefined || !parties.includes(party)) {
    return notYours(kind, `the delegation of ${parties.join(' or ')}`);
  }
  return holds(author, 'propose') ? undefined : { code: 'no-mandate', mandate: 'propose', party };
}

const notYours = (kind: string, whose: string): Refusal => ({ code: 'not-yours', kind, whose });
