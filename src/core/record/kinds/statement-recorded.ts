import { z } from 'zod';
import { zInstrument, zLine, zMatter, zParty, zPoint, zWhen, zWords } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { free, known, outOfRoster } from '../rules.ts';
import { put } from '../state.ts';

/** Something said in public: by whom, in which role, when, where, and through which chain it reached us. */
export const statementRecorded = defineKind({
  name: 'statement-recorded',
  schema: z.strictObject({
    statement: zMatter,
    speaker: zLine,
    role: zLine.exactOptional(),
    party: zParty.exactOptional(),
    verb: zLine,
    mode: z.enum(['direct', 'mixed', 'reported']),
    gist: zWords.max(5000),
    quoted: z.array(zLine).max(20).default([]),
    said: zWhen,
    basis: zLine.exactOptional(),
    medium: zLine.exactOptional(),
    occasion: zLine.exactOptional(),
    recipient: zLine.exactOptional(),
    chain: z
      .array(
        z
          .strictObject({
            who: zLine,
            how: z.enum(['said', 'posted', 'stated', 'broadcast', 'reported', 'put in']),
            certainty: z.enum(['stated', 'inferred']),
          })
          .readonly(),
      )
      .min(1)
      .max(20),
    press: zMatter.exactOptional(),
    about: z
      .array(z.strictObject({ instrument: zInstrument, point: zPoint.exactOptional() }).readonly())
      .max(50)
      .default([]),
  }),
  who: { may: 'member' },
  judge: ({ room, state, body }) =>
    firstOf(
      outOfRoster(room, 'statement-recorded'),
      free(room.statements, body.statement, 'statement'),
      known(state.roster.parties, body.party, 'party'),
      known(room.sources, body.press, 'source'),
      ...body.about.map(({ instrument }) => known(room.instruments, instrument, 'text')),
    ),
  apply: ({ room, source, body }) => {
    const { statement: id, ...rest } = body;
    const statement = { id, ...rest, disputes: [], corrections: [], source };
    return { room: { ...room, statements: put(room.statements, id, statement) } };
  },
});
