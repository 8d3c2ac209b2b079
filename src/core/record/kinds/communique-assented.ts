import { z } from 'zod';
import { zMatter, zParty } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { withSession } from '../read-outs.ts';
import { known } from '../rules.ts';
import { put } from '../state.ts';

/**
 * A party makes the words of a proposed communique its own. With the last of the parties that it names
 * it stands as their joint text. Nothing else makes it so: no one assents by silence, nor for another.
 */
export const communiqueAssented = defineKind({
  name: 'communique-assented',
  schema: z.strictObject({ session: zMatter, communique: zMatter, party: zParty }),
  who: { may: 'party', party: (body) => body.party, mandate: () => 'speak' },
  judge: ({ room, body: { session, communique: id, party } }) => {
    const communique = room.sessions.get(session)?.communiques?.get(id);
    return firstOf(
      known(room.sessions, session, 'session'),
      (!communique || communique.replacedBy !== undefined) && {
        code: 'no-such',
        what: 'communique that can be assented to',
        name: id,
      },
      communique &&
        !communique.parties.includes(party) && {
          code: 'not-yours',
          kind: 'communique-assented',
          whose: `the delegation of ${communique.parties.join(' or ')}`,
        },
      communique?.assents.has(party) && { code: 'nothing-changes' },
    );
  },
  apply: ({ room, source, body: { session: id, communique, party } }) =>
    withSession(room, id, (session) => {
      const draft = session.communiques?.get(communique);
      if (!session.communiques || !draft) return session;
      const assents = put(draft.assents, party, source);
      const communiques = put(session.communiques, communique, { ...draft, assents });
      return { ...session, communiques };
    }),
});
