import type { Context } from 'hono';
import { instrumentId, roomId, zInstant } from '../../core/record/ids.ts';
import type { State } from '../../core/record/state.ts';
import { tellText } from '../../wire/tell-instrument.ts';
import { tellState } from '../../wire/tell-state.ts';
import { signedIn, type Api, type Desk, type Env } from '../context.ts';
import { NotServed, notFound } from '../problem.ts';
import { stateAtHand, stateFolded } from '../seen-state.ts';
import { answerTagged } from '../tagged.ts';

const JSON_TYPE = 'application/json';

/** What the entries in sight come to, for programs that do not fold them themselves; now, or as of an instant. */
export function stateRoutes(api: Api, { sessions, negotiations, limits }: Desk): void {
  api.get('/api/negotiations/:n/state', signedIn(sessions), async (c) => {
    const { state, now, at } = await seen(c);
    return answerTagged(c, JSON.stringify(tellState(state, now, at)), JSON_TYPE);
  });

  api.get('/api/negotiations/:n/rooms/:room/texts/:instrument', signedIn(sessions), async (c) => {
    const { state, at } = await seen(c);
    const room = state.rooms.get(roomId(c.req.param('room')));
    const instrument = room?.instruments.get(instrumentId(c.req.param('instrument')));
    const text = instrument && tellText(instrument, at);
    if (!text) throw notFound();
    return answerTagged(c, JSON.stringify(text), JSON_TYPE);
  });

  /** The state in sight, and the instant for which it is asked. */
  async function seen(c: Context<Env>): Promise<Seen> {
    const key = c.get('key');
    const n = c.req.param('n') ?? '';
    limits.draw('reading', key, n);
    const asked = c.req.query('at');
    const at = asked === undefined ? undefined : instantOf(asked);
    if (at !== undefined) limits.draw('folding', key, n);
    const found = await negotiations.seenWith(key, n);
    if (!found) throw notFound();
    const { negotiation, sight } = found;
    const { now } = negotiation;
    if (at !== undefined) {
      if (at > now) throw new NotServed(400, 'This instant has not come yet: leave it out.');
      return { state: await stateFolded(negotiation, sight, at), now: at, at };
    }
    const state = await stateAtHand(negotiation, sight);
    if (state) return { state, now };
    limits.draw('folding', key, n);
    return { state: await stateFolded(negotiation, sight), now };
  }
}

interface Seen {
  readonly state: State;
  readonly now: string;
  readonly at?: string;
}

function instantOf(at: string): string {
  const read = zInstant.safeParse(at);
  if (read.success) return read.data;
  throw new NotServed(
    400,
    'The instant cannot be read: it is written in UTC with milliseconds, as in 2026-11-02T10:00:00.000Z.',
  );
}
