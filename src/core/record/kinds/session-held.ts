import { z } from 'zod';
import { runsTheTalks } from '../authority.ts';
import { zWords } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { known, outOfRoster } from '../rules.ts';
import { type Session } from '../matters.ts';
import { type Person } from '../roster.ts';
import { put, type State } from '../state.ts';
import { behind, behindGates } from '../missing.ts';
import { sessionShape } from './session-called.ts';

/**
 * A meeting took place: who called it says so, or who runs the talks; any member, if no one called
 * it. One that waited behind a gate can be held only when the gate is open.
 */
export const sessionHeld = defineKind({
  name: 'session-held',
  schema: z.strictObject({ ...sessionShape, outcome: zWords.max(5000).exactOptional() }),
  who: { may: 'member' },
  judge: ({ room, state, author, source, body }) => {
    const called = room.sessions.get(body.session);
    const gate = called?.gate === undefined ? undefined : room.gates.get(called.gate);
    return firstOf(
      outOfRoster(room, 'session-held'),
      called?.status === 'held' && { code: 'taken', what: 'session', name: body.session },
      called &&
        !calledBy(called, author, state) && {
          code: 'not-yours',
          kind: 'session-held',
          whose: 'who called the session, that delegation, or the chair',
        },
      behind(room, gate, source.recorded),
      behindGates(room, 'session-held', source.recorded),
      ...body.who.map(({ party }) => known(state.roster.parties, party, 'party')),
      ...body.statements.map((id) => known(room.statements, id, 'statement')),
    );
  },
  apply: ({ room, source, body }) => {
    const { session: id, ...rest } = body;
    const before = room.sessions.get(id);
    const called = before?.called ? { called: before.called } : {};
    const gate = before?.gate === undefined ? {} : { gate: before.gate };
    const session = { id, ...rest, ...gate, ...called, status: 'held' as const, source };
    return { room: { ...room, sessions: put(room.sessions, id, session) } };
  },
});

/** Whether the session is a person's to report on: his own, his delegation's, or of talks that he runs. */
export function calledBy({ source }: Session, author: Person, { roster }: State): boolean {
  if (source.by === author.id || runsTheTalks(author)) return true;
  return author.party !== undefined && roster.people.get(source.by)?.party === author.party;
}
