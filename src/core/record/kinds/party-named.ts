import { z } from 'zod';
import { zLine, zParty } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { inRoster, known } from '../rules.ts';
import { put } from '../state.ts';

/** A party comes to the talks. The order of these entries is the order of supporters in every bracket. */
export const partyNamed = defineKind({
  name: 'party-named',
  schema: z.strictObject({
    party: zParty,
    name: zLine,
    members: z.array(zParty).max(300).default([]),
    about: z.int().min(1).exactOptional(),
  }),
  who: { may: 'chair' },
  judge: ({ room, state, body }) =>
    firstOf(
      inRoster(room, 'party-named'),
      state.roster.parties.has(body.party) && { code: 'taken', what: 'party', name: body.party },
      ...body.members.map((member) => known(state.roster.parties, member, 'party')),
    ),
  apply: ({ state, source, body }) => {
    const { party: id, name, members, ...about } = body;
    const party = { id, name, members, ...about, keys: [], source };
    return { roster: { ...state.roster, parties: put(state.roster.parties, id, party) } };
  },
});
