import { z } from 'zod';
import { runsTheTalks } from '../authority.ts';
import { zMatter, zWords } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { known } from '../rules.ts';
import { put } from '../state.ts';

/** Who recorded a statement sets it right; what was recorded first stays visible. */
export const statementCorrected = defineKind({
  name: 'statement-corrected',
  schema: z.strictObject({ statement: zMatter, gist: zWords.max(5000), why: zWords.max(2000) }),
  who: { may: 'member' },
  judge: ({ room, author, body }) => {
    const statement = room.statements.get(body.statement);
    return firstOf(
      known(room.statements, body.statement, 'statement'),
      statement?.source.by !== author.id &&
        !runsTheTalks(author) && {
          code: 'not-yours',
          kind: 'statement-corrected',
          whose: 'the one who recorded the statement, or the chair',
        },
    );
  },
  apply: ({ room, source, body }) => {
    const statement = room.statements.get(body.statement);
    if (!statement) return {};
    const { gist, why } = body;
    const corrections = [...statement.corrections, { gist, why, source }];
    const next = { ...statement, corrections };
    return { room: { ...room, statements: put(room.statements, statement.id, next) } };
  },
});
