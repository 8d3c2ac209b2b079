import type { PartyId } from '../text/point.ts';
import { heads, runsTheTalks } from './authority.ts';
import type { Key, PersonId } from './ids.ts';
import type { Acting } from './kind.ts';
import type { Refusal } from './refusal.ts';
import { partyKeyOf, type CertifiedKey, type Person, type Roster } from './roster.ts';
import { holdsUnder } from './seal.ts';
import { hasBegun, hasPassed } from './when.ts';

/**
 * Who decides on the keys of a person. For people of no party: who runs the talks. For those of a
 * party whose own key stands: that key alone, whoever brings the act; the chair no more than others.
 * Until it stands: the head, and for heads the chair, since someone must bring in the first.
 * `byChair`: whether this is someone whom the chair brings in.
 */
export function vouchedFor(
  acting: Acting<{ readonly seal?: string }>,
  party: PartyId | undefined,
  byChair: boolean,
): Refusal | undefined {
  const { state, author, envelope } = acting;
  const chair = runsTheTalks(author);
  if (party === undefined) return chair ? undefined : notYours(envelope.kind, 'the chair');
  if (partyKeyOf(state.roster.parties.get(party)) !== undefined) return sealedBy(acting, party);
  if (author.head && author.party === party) return undefined;
  if (chair && byChair) return undefined;
  return notYours(envelope.kind, `the head of the delegation of ${party}`);
}

/**
 * Whether a person is one who decides if someone who asks comes in for a party, at an instant of
 * recording: its heads; who runs the talks, only where it has neither a head nor a key of its own.
 */
export function isAskedFor(
  { parties, people }: Roster,
  person: Person,
  party: PartyId,
  at: string,
): boolean {
  const its = parties.get(party);
  if (!its || !isInRole(person, at)) return false;
  const headed = [...people.values()].some(
    (one) => one.head && one.party === party && isInRole(one, at),
  );
  if (headed || partyKeyOf(its) !== undefined) return person.head && person.party === party;
  return runsTheTalks(person);
}

const isInRole = ({ from, until }: Person, at: string): boolean =>
  hasBegun(from, at) && (until === undefined || !hasPassed(until, at));

/** Whether the act bears the seal of a party's own key. */
export function isSealed(
  acting: Acting<{ readonly seal?: string }>,
  party: PartyId | undefined,
): boolean {
  const key = party && partyKeyOf(acting.state.roster.parties.get(party));
  return key !== undefined && holdsUnder(key, acting.body.seal, acting);
}

const sealedBy = (
  acting: Acting<{ readonly seal?: string }>,
  party: PartyId,
): Refusal | undefined => (isSealed(acting, party) ? undefined : { code: 'not-sealed', party });

/**
 * Who may take away: a key, or a role. The person himself; the party, by its seal or, for those who
 * are not heads, by its head; the chair for people of no party.
 */
export function takenAway(
  acting: Acting<{ readonly seal?: string }>,
  person: Person,
): Refusal | undefined {
  const { author, envelope } = acting;
  if (author.id === person.id || isSealed(acting, person.party)) return undefined;
  if (person.party === undefined) {
    return runsTheTalks(author) ? undefined : notYours(envelope.kind, 'the person, or the chair');
  }
  if (heads(author, person) && !person.head) return undefined;
  const whose = person.head
    ? `the person, or who holds the key of ${person.party}`
    : `the person, or the head of the delegation of ${person.party}`;
  return notYours(envelope.kind, whose);
}

/** A key that is no one's yet, neither a person's nor a party's. */
export function keyFree({ keys, parties }: Roster, key: Key): Refusal | undefined {
  const taken =
    keys.has(key) ||
    [...parties.values()].some((party) => party.keys.some((one) => one.key === key));
  return taken ? { code: 'taken', what: 'key', name: key } : undefined;
}

/** The keys with those ended that are chosen, as of an instant of recording. */
export function ending(
  keys: Roster['keys'],
  at: string,
  chosen: (key: Key, certified: CertifiedKey) => boolean,
): Roster['keys'] {
  return new Map(
    [...keys].map(([key, certified]) => [
      key,
      certified.ended === undefined && chosen(key, certified)
        ? { ...certified, ended: at }
        : certified,
    ]),
  );
}

/** Whether a key in force is a code of this person that was not used yet. */
export const isCodeOf =
  (person: PersonId) =>
  (_key: Key, certified: CertifiedKey): boolean =>
    certified.invitation && certified.person === person;

export const notYours = (kind: string, whose: string): Refusal => ({
  code: 'not-yours',
  kind,
  whose,
});
