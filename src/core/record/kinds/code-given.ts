import { z } from 'zod';
import { zInstant, zKey, zPerson, zSignature } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import type { Refusal } from '../refusal.ts';
import { inRoster, known } from '../rules.ts';
import { put } from '../state.ts';
import { ending, isCodeOf, keyFree, vouchedFor } from '../vouching.ts';
import { hasPassed } from '../when.ts';

/** The key made of a code, and the instant after which the code can be used no more. */
export const zInvitation = z.strictObject({ key: zKey, expires: zInstant }).readonly();
type Invitation = z.infer<typeof zInvitation>;

/** A code that could never be used is a mistake: of the clock, or of who made it. */
export const neverUsable = (
  { expires }: Invitation,
  recorded: string,
  person: string,
): Refusal | undefined =>
  Date.parse(expires) <= Date.parse(recorded) ? { code: 'code-expired', person } : undefined;

/** Someone who is there already gets a new code, in place of one that was not used: a new device, a lost one. */
export const codeGiven = defineKind({
  name: 'code-given',
  schema: z.strictObject({
    person: zPerson,
    invitation: zInvitation,
    seal: zSignature.exactOptional(),
  }),
  who: { may: 'member' },
  judge: (acting) => {
    const { room, state, source, body } = acting;
    const person = state.roster.people.get(body.person);
    const ended = person?.until !== undefined && hasPassed(person.until, source.recorded);
    return firstOf(
      inRoster(room, 'code-given'),
      known(state.roster.people, body.person, 'person'),
      person && vouchedFor(acting, person.party, person.head),
      keyFree(state.roster, body.invitation.key),
      ended && { code: 'role-ended', person: person.name },
      person && neverUsable(body.invitation, source.recorded, person.name),
    );
  },
  apply: ({ state, source, body: { person, invitation } }) => {
    const others = ending(state.roster.keys, source.recorded, isCodeOf(person));
    const { key, expires } = invitation;
    const keys = put(others, key, { person, invitation: true, expires });
    return { roster: { ...state.roster, keys } };
  },
});
