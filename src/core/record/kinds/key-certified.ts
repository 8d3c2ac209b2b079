import { z } from 'zod';
import { heads, runsTheTalks } from '../authority.ts';
import { zKey, zPerson } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { free, inRoster, known } from '../rules.ts';
import { type Person } from '../roster.ts';
import { put } from '../state.ts';

/**
 * A key becomes a person's: signed with the key made of the code that the person was given (which
 * is then used up), with another key of the same person, or by who accredited the person. A code
 * brings in no one but the person it was given to, whatever that person may do with a key.
 */
export const keyCertified = defineKind({
  name: 'key-certified',
  schema: z.strictObject({ person: zPerson, key: zKey }),
  who: { may: 'member' },
  judge: ({ room, state, author, envelope, body }) => {
    const person = state.roster.people.get(body.person);
    const byCode = state.roster.keys.get(envelope.author)?.invitation === true;
    const accredits = author.id === body.person || (!byCode && mayCertify(author, person));
    return firstOf(
      inRoster(room, 'key-certified'),
      known(state.roster.people, body.person, 'person'),
      free(state.roster.keys, body.key, 'key'),
      !accredits && {
        code: 'not-yours',
        kind: 'key-certified',
        whose: 'the person, or who accredited the person',
      },
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

const mayCertify = (author: Person, person: Person | undefined): boolean =>
  (runsTheTalks(author) && (person?.party === undefined || person.head)) || heads(author, person);
