import { calendarOf } from '../../formats/calendar.ts';
import { signedIn, type Api, type Desk } from '../context.ts';
import { notFound } from '../problem.ts';
import { answerTagged } from '../tagged.ts';

/**
 * The sessions of the rooms that the session's person is in, as a calendar. Of a room that he has
 * left nothing stands in it, since what happened there later could be told from it.
 */
export function calendarRoutes(api: Api, { sessions, negotiations, limits }: Desk): void {
  api.get('/api/negotiations/:n/calendar.ics', signedIn(sessions), async (c) => {
    limits.draw('reading', c.get('key'), c.req.param('n'));
    const seen = await negotiations.seenWith(c.get('key'), c.req.param('n'));
    if (!seen) throw notFound();
    const { negotiation, sight } = seen;
    const here = sight.there(negotiation.now) ? [...negotiation.state.rooms.values()] : [];
    const appointments = here
      .filter(({ id }) => sight.horizon(id) === Infinity)
      .flatMap((room) =>
        [...room.sessions.values()].map((session) => ({ session, room: room.name })),
      );
    c.header('content-disposition', 'attachment; filename="sessions.ics"');
    return answerTagged(c, calendarOf(appointments), 'text/calendar; charset=utf-8');
  });
}
