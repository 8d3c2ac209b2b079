import { z } from 'zod';
import { zLine, zMatter } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { known, outOfRoster } from '../rules.ts';
import { put } from '../state.ts';
import { zAmount } from './pledge-made.ts';

/** What pledges are to cover, in an order of priority. */
export const requirementSet = defineKind({
  name: 'requirement-set',
  schema: z.strictObject({
    requirement: zMatter,
    order: z.int().min(1),
    title: zLine,
    amount: zAmount.exactOptional(),
    statements: z.array(zMatter).max(100).default([]),
  }),
  who: { may: 'chair' },
  judge: ({ room, body }) =>
    firstOf(
      outOfRoster(room, 'requirement-set'),
      ...body.statements.map((id) => known(room.statements, id, 'statement')),
    ),
  apply: ({ room, source, body }) => {
    const { requirement: id, ...rest } = body;
    return { room: { ...room, requirements: put(room.requirements, id, { id, ...rest, source }) } };
  },
});
