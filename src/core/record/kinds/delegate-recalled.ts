import { z } from 'zod';
import { zPerson, zSignature } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { inRoster, known } from '../rules.ts';
import { put } from '../state.ts';
import { takenAway } from '../vouching.ts';
import { hasPassed } from '../when.ts';

/**
 * A person's role ends with this entry: he acts no more and gets nothing more; what he did stands.
 * A party recalls its head by its own key.
 */
export const delegateRecalled = defineKind({
  name: 'delegate-recalled',
  schema: z.strictObject({ person: zPerson, seal: zSignature.exactOptional() }),
  who: { may: 'member' },
  judge: (acting) => {
    const { room, state, source, body } = acting;
    const person = state.roster.people.get(body.person);
    const ended = person?.until !== undefined && hasPassed(person.until, source.recorded);
    return firstOf(
      inRoster(room, 'delegate-recalled'),
      known(state.roster.people, body.person, 'person'),
      person && takenAway(acting, person),
      ended && { code: 'role-ended', person: person.name },
    );
  },
  apply: ({ state, source, body }) => {
    const person = state.roster.people.get(body.person);
    if (!person) return {};
    const people = put(state.roster.people, person.id, { ...person, until: source.recorded });
    return { roster: { ...state.roster, people } };
  },
});
