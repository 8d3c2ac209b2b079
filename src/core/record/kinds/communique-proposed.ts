import { z } from 'zod';
import { holds, runsTheTalks } from '../authority.ts';
import { zLanguage, zMatter, zParty, zWords } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import type { Communique } from '../matters.ts';
import { tellable, withSession, standsJoint } from '../read-outs.ts';
import type { Refusal } from '../refusal.ts';
import { free, outOfRoster, repeated } from '../rules.ts';
import type { Person } from '../roster.ts';
import { put } from '../state.ts';

/**
 * One text about a session, to be that of all the parties it names: two at least, all of them at the
 * session. One of them proposes it, and so assents, or who runs the talks, who assents for no one. Until
 * every named party has assented it is a draft. A draft that does not stand yet can be replaced
 * (`instead`); what was assented to counts for the words it was said on alone.
 */
export const communiqueProposed = defineKind({
  name: 'communique-proposed',
  schema: z.strictObject({
    communique: zMatter,
    session: zMatter,
    parties: z.array(zParty).min(2).max(300),
    text: zWords.max(20_000),
    language: zLanguage.exactOptional(),
    instead: zMatter.exactOptional(),
  }),
  who: { may: 'member' },
  judge: ({ room, author, body }) => {
    const { session: id, communique, parties, instead } = body;
    const drafts = room.sessions.get(id)?.communiques ?? new Map<never, Communique>();
    const replaced = instead === undefined ? undefined : drafts.get(instead);
    const open = replaced && !replaced.replacedBy && !standsJoint(replaced);
    const twice = repeated(parties);
    return firstOf(
      outOfRoster(room, 'communique-proposed'),
      speaksForOne(author, parties),
      tellable(room, id, parties),
      twice !== undefined && { code: 'taken', what: 'party', name: twice },
      free(drafts, communique, 'communique'),
      instead !== undefined &&
        !open && { code: 'no-such', what: 'draft that can be replaced', name: instead },
    );
  },
  apply: ({ state, room, author, source, body: { session: id, communique, ...told } }) =>
    withSession(room, id, (session) => {
      const named = new Set(told.parties);
      const parties = [...state.roster.parties.keys()].filter((party) => named.has(party));
      const { party: own } = author;
      const assents = new Map(own !== undefined && named.has(own) ? [[own, source]] : []);
      const draft: Communique = { id: communique, ...told, parties, assents, source };
      const before = session.communiques ?? new Map();
      const old = told.instead === undefined ? undefined : before.get(told.instead);
      const others = old ? put(before, old.id, { ...old, replacedBy: communique }) : before;
      return { ...session, communiques: put(others, communique, draft) };
    }),
});

/** With one voice no one proposes to speak but one of those whose voice it is, or who runs the talks. */
function speaksForOne(author: Person, parties: readonly string[]): Refusal | undefined {
  if (runsTheTalks(author)) return undefined;
  const { party } = author;
  if (party === undefined || !parties.includes(party)) {
    const whose = `the delegation of ${parties.join(' or ')}, or the chair`;
    return { code: 'not-yours', kind: 'communique-proposed', whose };
  }
  return holds(author, 'speak') ? undefined : { code: 'no-mandate', mandate: 'speak', party };
}
