import { z } from 'zod';
import { zInstrument, zLine, zMatter, zParty, zWhen, zWords } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { free, known, outOfRoster } from '../rules.ts';
import { put } from '../state.ts';

const zWho = z
  .array(z.strictObject({ party: zParty.exactOptional(), people: zLine }).readonly())
  .max(300);
export const sessionShape = {
  session: zMatter,
  title: zLine,
  place: zLine.exactOptional(),
  when: zWhen,
  who: zWho,
  version: z
    .strictObject({ instrument: zInstrument, number: z.int().min(1) })
    .readonly()
    .exactOptional(),
  agenda: z.array(zLine).max(100).default([]),
  statements: z.array(zMatter).max(100).default([]),
};

/** A meeting is planned, or sought by one side; it may wait behind a gate. */
export const sessionCalled = defineKind({
  name: 'session-called',
  schema: z.strictObject({
    ...sessionShape,
    status: z.enum(['planned', 'sought']).default('planned'),
    gate: zMatter.exactOptional(),
    note: zWords.max(2000).exactOptional(),
  }),
  who: { may: 'member' },
  judge: ({ room, state, body }) =>
    firstOf(
      outOfRoster(room, 'session-called'),
      free(room.sessions, body.session, 'session'),
      known(room.gates, body.gate, 'gate'),
      ...body.who.map(({ party }) => known(state.roster.parties, party, 'party')),
      ...body.statements.map((id) => known(room.statements, id, 'statement')),
    ),
  apply: ({ room, source, body }) => {
    const { session: id, note, ...rest } = body;
    const outcome = note === undefined ? {} : { outcome: note };
    const session = { id, ...rest, ...outcome, source, called: source };
    return { room: { ...room, sessions: put(room.sessions, id, session) } };
  },
});
