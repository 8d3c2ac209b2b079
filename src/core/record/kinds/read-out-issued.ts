import { z } from 'zod';
import { zLanguage, zMatter, zParty, zWords } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import type { ReadOut, Told } from '../matters.ts';
import { tellable, withSession } from '../read-outs.ts';
import { outOfRoster } from '../rules.ts';
import { put } from '../state.ts';

/**
 * A party that was at a session gives its own account of it, in the session's room. A new one takes
 * the place of the one before, which stays readable.
 */
export const readOutIssued = defineKind({
  name: 'read-out-issued',
  schema: z.strictObject({
    session: zMatter,
    party: zParty,
    text: zWords.max(20_000),
    language: zLanguage.exactOptional(),
  }),
  who: { may: 'party', party: (body) => body.party, mandate: () => 'speak' },
  judge: ({ room, body }) =>
    firstOf(
      outOfRoster(room, 'read-out-issued'),
      tellable(room, body.session, [body.party]),
      room.sessions.get(body.session)?.readOuts?.get(body.party)?.text === body.text && {
        code: 'nothing-changes',
      },
    ),
  apply: ({ room, source, body: { session: id, party, ...told } }) =>
    withSession(room, id, (session) => {
      const readOuts = session.readOuts ?? new Map();
      const before = session.readOuts?.get(party);
      const earlier = before ? [...before.earlier, asTold(before)] : [];
      return { ...session, readOuts: put(readOuts, party, { party, ...told, earlier, source }) };
    }),
});

const asTold = ({ text, language, source }: ReadOut): Told =>
  language === undefined ? { text, source } : { text, language, source };
