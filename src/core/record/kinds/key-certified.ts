import { z } from 'zod';
import { zKey, zPerson, zSignature } from '../ids.ts';
import { defineKind, firstOf, type Acting } from '../kind.ts';
import type { Refusal } from '../refusal.ts';
import { inRoster, known } from '../rules.ts';
import { partyKeyOf, type Person } from '../roster.ts';
import { put } from '../state.ts';
import { keyFree, notYours, vouchedFor } from '../vouching.ts';

/**
 * A key becomes a person's: signed with the key made of the code that the person was given (which
 * is then used up), or vouched for by the party's own key; until a party has one, by the head, or
 * with another key of the same person. A code brings in no one but the person it was given to,
 * whatever that person may do with a key.
 */
export const keyCertified = defineKind({
  name: 'key-certified',
  schema: z.strictObject({ person: zPerson, key: zKey, seal: zSignature.exactOptional() }),
  who: { may: 'member' },
  judge: (acting) => {
    const { room, state, body } = acting;
    const person = state.roster.people.get(body.person);
    return firstOf(
      inRoster(room, 'key-certified'),
      known(state.roster.people, body.person, 'person'),
      keyFree(state.roster, body.key),
      person && certifies(acting, person),
    );
  },
  apply: ({ state, source, envelope, body }) => {
    const invitation = state.roster.keys.get(envelope.author);
    let keys = put(state.roster.keys, body.key, { person: body.person, invitation: false });
    if (invitation?.invitation) {
      keys = put(keys, envelope.author, { ...invitation, ended: source.recorded });
    }
    return { roster: { ...state.roster, keys } };
  },
});

function certifies(
  acting: Acting<{ readonly seal?: string }>,
  person: Person,
): Refusal | undefined {
  const { state, author, envelope } = acting;
  const own = author.id === person.id;
  if (state.roster.keys.get(envelope.author)?.invitation === true) {
    return own ? undefined : notYours('key-certified', 'the person to whom the code was given');
  }
  const party = person.party && state.roster.parties.get(person.party);
  if (own && partyKeyOf(party) === undefined) return undefined;
  return vouchedFor(acting, person.party, person.head);
}
