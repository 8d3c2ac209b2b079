import { z } from 'zod';
import { zLine, zPerson } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { known } from '../rules.ts';
import { purposes } from '../state.ts';

/** The first entry of a room. Whoever opens it is in it, with those whom the entry names. */
export const roomOpened = defineKind({
  name: 'room-opened',
  schema: z.strictObject({
    name: zLine,
    purpose: z.enum(purposes).exclude(['roster']),
    track: zLine.exactOptional(),
    members: z.array(zPerson).max(2000),
  }),
  who: { may: 'member' },
  judge: ({ room, state, body }) =>
    firstOf(
      room.tree.size > 0 && { code: 'taken', what: 'room', name: room.id },
      ...body.members.map((member) => known(state.roster.people, member, 'person')),
    ),
  apply: ({ room, source, author, body }) => {
    const inside = [author.id, ...body.members];
    return {
      room: {
        ...room,
        name: body.name,
        purpose: body.purpose,
        ...(body.track === undefined ? {} : { track: body.track }),
        members: new Map(inside.map((person) => [person, { since: source.seq }])),
      },
    };
  },
});
