import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { getCookie } from 'hono/cookie';
import { SESSION_COOKIE, signedIn, type Api, type Desk } from '../context.ts';
import { notFound } from '../problem.ts';
import { securityHeaders } from '../security.ts';
import { assertAsLong } from '../sight.ts';
import { cursorsOf } from './entries.ts';

const streamHeaders = {
  'content-type': 'text/event-stream',
  'x-accel-buffering': 'no', // a proxy that buffers would make it anything but live
};

/** The entries that the session's person may see, as they come in. */
export function liveRoutes(api: Api, { sessions, negotiations, live, limits }: Desk): void {
  api.get('/api/negotiations/:n/live', signedIn(sessions), async (c) => {
    limits.draw('reading', c.get('key'), c.req.param('n'));
    const after = cursorsOf(c.req.header('last-event-id') ?? c.req.query('after'));
    const seen = await negotiations.seenWith(c.get('key'), c.req.param('n'));
    if (!seen) throw notFound();
    const { negotiation, sight } = seen;
    await assertAsLong(negotiation, sight, after);
    if (c.req.method === 'HEAD') return c.body(null, 200, streamHeaders);
    const { outgoing } = c.env;
    // It ends with its connection: the frames of chunks would cost each viewer a sixth more.
    outgoing.removeHeader('transfer-encoding');
    outgoing.writeHead(200, { ...securityHeaders, 'cache-control': 'no-store', ...streamHeaders });
    const token = getCookie(c, SESSION_COOKIE);
    const here = c.req.query('here') === '1';
    live.connect(outgoing, { negotiation, key: () => sessions.keyOf(token), after, here });
    return RESPONSE_ALREADY_SENT;
  });
}
