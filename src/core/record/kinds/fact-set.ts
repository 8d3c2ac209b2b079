import { z } from 'zod';
import { zLine, zMatter, zParty } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { known, outOfRoster } from '../rules.ts';
import { put } from '../state.ts';

/**
 * A fact is named before it holds (a ceasefire in force), and who is entitled to declare it: each of
 * these parties, or so many of them; no one named: who runs the talks. Setting it again replaces that,
 * and keeps what each has declared.
 */
export const factSet = defineKind({
  name: 'fact-set',
  schema: z.strictObject({
    fact: zMatter,
    title: zLine,
    parties: z.array(zParty).max(300).readonly().default([]),
    /** How many of them must say so; left out: each. */
    number: z.int().min(1).exactOptional(),
  }),
  who: { may: 'chair' },
  judge: ({ room, state, body: { parties, number = 0 } }) =>
    firstOf(
      outOfRoster(room, 'fact-set'),
      ...parties.map((party) => known(state.roster.parties, party, 'party')),
      number > new Set(parties).size && {
        code: 'malformed',
        where: 'number',
        why: 'is more than the parties that are named',
      },
    ),
  apply: ({ room, source, body: { fact: id, title, parties, number } }) => {
    const each = [...new Set(parties)];
    const entitled = { parties: each, number: number ?? each.length };
    const { declared = new Map(), chair } = room.facts.get(id) ?? {};
    const fact = {
      id,
      title,
      declared,
      source,
      ...(chair && { chair }),
      ...(each.length > 0 && { entitled }),
    };
    return { room: { ...room, facts: put(room.facts, id, fact) } };
  },
});
