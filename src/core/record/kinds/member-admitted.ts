import { z } from 'zod';
import { zPerson } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { known, outOfRoster } from '../rules.ts';
import { put } from '../state.ts';

/** A member lets someone in. Who is let in sees all that was said in the room before. */
export const memberAdmitted = defineKind({
  name: 'member-admitted',
  schema: z.strictObject({ person: zPerson }),
  who: { may: 'member' },
  judge: ({ room, state, body }) => {
    const membership = room.members.get(body.person);
    return firstOf(
      outOfRoster(room, 'member-admitted'),
      known(state.roster.people, body.person, 'person'),
      membership !== undefined &&
        membership.left === undefined && { code: 'taken', what: 'member', name: body.person },
    );
  },
  apply: ({ room, source, body }) => ({
    room: { ...room, members: put(room.members, body.person, { since: source.seq }) },
  }),
});
