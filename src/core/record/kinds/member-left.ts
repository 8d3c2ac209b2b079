import { z } from 'zod';
import { heads, runsTheTalks } from '../authority.ts';
import { zPerson } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { outOfRoster } from '../rules.ts';
import { put } from '../state.ts';

/** Someone goes, or is asked to go by who runs the talks or heads his delegation: keeps what was seen, gets nothing more. */
export const memberLeft = defineKind({
  name: 'member-left',
  schema: z.strictObject({ person: zPerson }),
  who: { may: 'member' },
  judge: ({ room, state, author, body }) => {
    const membership = room.members.get(body.person);
    return firstOf(
      outOfRoster(room, 'member-left'),
      (membership === undefined || membership.left !== undefined) && {
        code: 'no-such',
        what: 'member',
        name: body.person,
      },
      author.id !== body.person &&
        !runsTheTalks(author) &&
        !heads(author, state.roster.people.get(body.person)) && {
          code: 'not-yours',
          kind: 'member-left',
          whose: 'the member, the head of the delegation, or the chair',
        },
    );
  },
  apply: ({ room, source, body }) => {
    const since = room.members.get(body.person)?.since ?? source.seq;
    const members = put(room.members, body.person, { since, left: source.seq });
    return { room: { ...room, members } };
  },
});
