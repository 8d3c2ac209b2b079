import { z } from 'zod';
import { chairing, runsTheTalks } from '../authority.ts';
import { zKey, zLine, zParty, zPerson, zWhen } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { free, inRoster, known } from '../rules.ts';
import { mandates, roles } from '../roster.ts';
import { put } from '../state.ts';

/**
 * A person comes to act for a party, or for no party (a mediator, an observer).
 * `key` is the person's own; `invitation` is the key made of a code, with which the person's
 * own key can be certified once. The host cannot make an author: only an entry like this can.
 * Who runs the talks is for those who run them to name: no party makes its own mediator.
 */
export const delegateAccredited = defineKind({
  name: 'delegate-accredited',
  schema: z.strictObject({
    person: zPerson,
    name: zLine,
    title: zLine,
    party: zParty.exactOptional(),
    role: z.enum(roles),
    head: z.boolean().default(false),
    from: zWhen,
    until: zWhen.exactOptional(),
    may: z.array(z.enum(mandates)).max(mandates.length).default([]),
    key: zKey.exactOptional(),
    invitation: zKey.exactOptional(),
  }),
  who: {
    may: 'head',
    party: (body) => body.party,
    /** The chair names heads, those of no party, and who has no mandate: mandates are the party's to give. */
    orChair: (body) => body.party === undefined || body.head || body.may.length === 0,
  },
  judge: ({ room, state, author, body }) =>
    firstOf(
      inRoster(room, 'delegate-accredited'),
      chairing.includes(body.role) &&
        !runsTheTalks(author) && {
          code: 'not-yours',
          kind: 'delegate-accredited',
          whose: 'the chair or a mediator',
        },
      free(state.roster.people, body.person, 'person'),
      known(state.roster.parties, body.party, 'party'),
      body.key && free(state.roster.keys, body.key, 'key'),
      body.invitation && free(state.roster.keys, body.invitation, 'key'),
      body.key !== undefined &&
        body.key === body.invitation && { code: 'taken', what: 'key', name: body.key },
      body.party === undefined &&
        (body.head || body.may.length > 0) && {
          code: 'malformed',
          where: 'party',
          why: 'is missing: only for a party can there be mandates or a head',
        },
    ),
  apply: ({ room, state, source, body }) => {
    const { person: id, key, invitation, ...rest } = body;
    let keys = state.roster.keys;
    if (key) keys = put(keys, key, { person: id, invitation: false });
    if (invitation) keys = put(keys, invitation, { person: id, invitation: true });
    const people = put(state.roster.people, id, { id, ...rest, source });
    return {
      roster: { ...state.roster, people, keys },
      room: { ...room, members: put(room.members, id, { since: source.seq }) },
    };
  },
});
