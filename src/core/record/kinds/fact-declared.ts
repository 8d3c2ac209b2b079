import { z } from 'zod';
import { zLine, zMatter } from '../ids.ts';
import { defineKind } from '../kind.ts';
import { outOfRoster } from '../rules.ts';
import { put } from '../state.ts';

/** A fact on which gates and pledges hang (a ceasefire in force): whether it holds, and who says so. */
export const factDeclared = defineKind({
  name: 'fact-declared',
  schema: z.strictObject({
    fact: zMatter,
    title: zLine,
    holds: z.boolean(),
    saidBy: zLine.exactOptional(),
  }),
  who: { may: 'chair' },
  judge: ({ room }) => outOfRoster(room, 'fact-declared'),
  apply: ({ room, source, body }) => {
    const { fact: id, ...rest } = body;
    return { room: { ...room, facts: put(room.facts, id, { id, ...rest, source }) } };
  },
});
