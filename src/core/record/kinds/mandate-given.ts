import { z } from 'zod';
import { zParty, zPerson } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { inRoster, known } from '../rules.ts';
import { mandates } from '../roster.ts';
import { put } from '../state.ts';

/** A party says what one of its people may do for it from now on; an empty list ends the mandate. */
export const mandateGiven = defineKind({
  name: 'mandate-given',
  schema: z.strictObject({
    person: zPerson,
    party: zParty,
    may: z.array(z.enum(mandates)).max(mandates.length),
  }),
  who: { may: 'head', party: (body) => body.party, orChair: () => false },
  judge: ({ room, state, body }) => {
    const person = state.roster.people.get(body.person);
    return firstOf(
      inRoster(room, 'mandate-given'),
      known(state.roster.people, body.person, 'person'),
      person?.party !== body.party && {
        code: 'no-such',
        what: `member of the delegation of ${body.party}`,
        name: body.person,
      },
    );
  },
  apply: ({ state, body }) => {
    const person = state.roster.people.get(body.person);
    if (!person) return {};
    const people = put(state.roster.people, person.id, { ...person, may: body.may });
    return { roster: { ...state.roster, people } };
  },
});
