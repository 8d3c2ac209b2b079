import { z } from 'zod';
import { zKey, zLine, zSignature } from '../ids.ts';
import { defineKind, firstOf, type Acting } from '../kind.ts';
import type { Refusal } from '../refusal.ts';
import { inRoster } from '../rules.ts';
import { partyKeyOf } from '../roster.ts';
import { ending, takenAway, vouchedFor } from '../vouching.ts';
import type { Key } from '../ids.ts';

/** A key signs no more, and whoever has signed in with it gets nothing more. What it signed stays valid. */
export const keyEnded = defineKind({
  name: 'key-ended',
  schema: z.strictObject({
    key: zKey,
    why: zLine.exactOptional(),
    seal: zSignature.exactOptional(),
  }),
  who: { may: 'member' },
  judge: (acting) => firstOf(inRoster(acting.room, 'key-ended'), endable(acting)),
  apply: ({ state, source, body }) => {
    const keys = ending(state.roster.keys, source.recorded, (key) => key === body.key);
    return { roster: { ...state.roster, keys } };
  },
});

/** Who could give a code can take it back while no one has used it; other keys are as `takenAway` says. */
function endable(
  acting: Acting<{ readonly key: Key; readonly seal?: string }>,
): Refusal | undefined {
  const { state, body } = acting;
  const certified = state.roster.keys.get(body.key);
  const person = certified && state.roster.people.get(certified.person);
  if (!certified || !person || certified.ended !== undefined) {
    return { code: 'no-such', what: 'key in force', name: body.key };
  }
  const refusal = takenAway(acting, person);
  const party = person.party && state.roster.parties.get(person.party);
  if (!refusal || !certified.invitation || partyKeyOf(party) !== undefined) return refusal;
  return vouchedFor(acting, person.party, person.head) && refusal;
}
