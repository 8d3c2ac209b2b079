import { z } from 'zod';
import { zMatter, zWords } from '../ids.ts';
import { defineKind } from '../kind.ts';
import { known } from '../rules.ts';
import { put } from '../state.ts';

/** Someone says that a recorded statement was not made, or not so. Both stand beside each other for ever. */
export const statementDisputed = defineKind({
  name: 'statement-disputed',
  schema: z.strictObject({ statement: zMatter, why: zWords.max(5000) }),
  who: { may: 'member' },
  judge: ({ room, body }) => known(room.statements, body.statement, 'statement'),
  apply: ({ room, author, source, body }) => {
    const statement = room.statements.get(body.statement);
    if (!statement) return {};
    const disputes = [...statement.disputes, { by: author.name, why: body.why, source }];
    const next = { ...statement, disputes };
    return { room: { ...room, statements: put(room.statements, statement.id, next) } };
  },
});
