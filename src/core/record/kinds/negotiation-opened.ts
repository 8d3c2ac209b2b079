import { z } from 'zod';
import { zKey, zLine, zPerson, zWords } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { put } from '../state.ts';

/**
 * The first entry of a negotiation: opens its roster room and names the one who runs the talks.
 * Signed by the key that it names, since no one is there yet to certify it.
 */
export const negotiationOpened = defineKind({
  name: 'negotiation-opened',
  schema: z.strictObject({
    title: zLine,
    summary: zWords.max(2000).default(''),
    chair: z.strictObject({ person: zPerson, name: zLine, title: zLine, key: zKey }),
  }),
  who: { may: 'member' },
  judge: ({ room, envelope, body }) =>
    firstOf(
      room.tree.size > 0 && { code: 'taken', what: 'negotiation', name: body.title },
      envelope.room !== String(envelope.negotiation) && {
        code: 'wrong-place',
        kind: 'negotiation-opened',
        place: 'the roster of its own negotiation',
      },
      body.chair.key !== envelope.author && {
        code: 'not-yours',
        kind: 'negotiation-opened',
        whose: 'the person who opens the negotiation',
      },
    ),
  apply: ({ room, state, source, body }) => {
    const { person, name, title, key } = body.chair;
    const chair = { id: person, name, title, role: 'chair', head: false, may: [] } as const;
    return {
      room: {
        ...room,
        name: body.title,
        purpose: 'roster',
        members: put(room.members, person, { since: source.seq }),
      },
      roster: {
        ...state.roster,
        title: body.title,
        summary: body.summary,
        people: put(state.roster.people, person, { ...chair, from: source.happened, source }),
        keys: put(state.roster.keys, key, { person, invitation: false }),
      },
    };
  },
});
