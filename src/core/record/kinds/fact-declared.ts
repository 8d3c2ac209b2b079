import { z } from 'zod';
import { allowed } from '../authority.ts';
import { zLine, zMatter, zParty, zWhen } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import type { Declaration, Fact } from '../matters.ts';
import type { Refusal } from '../refusal.ts';
import type { Person } from '../roster.ts';
import { outOfRoster } from '../rules.ts';
import { put } from '../state.ts';

/**
 * A fact on which gates and pledges hang (a ceasefire in force): whether it holds, from when, and who
 * says so. Where parties are entitled to declare it, each does so for itself, under a mandate to agree,
 * and may take its word back; else who runs the talks does.
 */
export const factDeclared = defineKind({
  name: 'fact-declared',
  schema: z.strictObject({
    fact: zMatter,
    /** The fact’s name; where parties are entitled to declare it, the one that it was set under stays. */
    title: zLine,
    holds: z.boolean(),
    saidBy: zLine.exactOptional(),
    /** The entitled party that says so. */
    party: zParty.exactOptional(),
    from: zWhen.exactOptional(),
  }),
  who: { may: 'member' },
  judge: ({ room, author, body }) =>
    firstOf(
      entitledTo(room.facts.get(body.fact), author, body),
      outOfRoster(room, 'fact-declared'),
    ),
  apply: ({ room, source, body }) => {
    const { fact: id, title, party, ...said } = body;
    const before: Fact = room.facts.get(id) ?? { id, title, declared: new Map(), source };
    const declaration: Declaration = { ...said, source };
    const fact =
      party === undefined
        ? { ...before, title, chair: declaration, source }
        : { ...before, declared: put(before.declared, party, declaration) };
    return { room: { ...room, facts: put(room.facts, id, fact) } };
  },
});

/** Whose word decides on a fact says it himself. */
function entitledTo(
  fact: Fact | undefined,
  author: Person,
  { party }: { readonly party?: Person['party'] },
): Refusal | undefined {
  const kind = 'fact-declared';
  if (!fact?.entitled) {
    const whose = 'the chair or a mediator: no party is entitled to declare this fact';
    if (party !== undefined) return { code: 'not-yours', kind, whose };
    return allowed({ may: 'chair' }, kind, author, undefined);
  }
  const { parties } = fact.entitled;
  if (party === undefined || !parties.includes(party)) {
    return { code: 'not-yours', kind, whose: `the delegation of ${parties.join(' or ')}` };
  }
  return allowed(
    { may: 'party', party: () => party, mandate: () => 'agree' },
    kind,
    author,
    undefined,
  );
}
