import { instrumentId, roomId } from '../../core/record/ids.ts';
import { tellText } from '../../wire/tell-instrument.ts';
import { tellState } from '../../wire/tell-state.ts';
import { signedIn, type Api, type Desk } from '../context.ts';
import { notFound } from '../problem.ts';
import { seenAt } from '../seen-at.ts';
import { answerTagged } from '../tagged.ts';

const JSON_TYPE = 'application/json';

/** What the entries in sight come to, for programs that do not fold them themselves; now, or as of an instant. */
export function stateRoutes(api: Api, desk: Desk): void {
  const { sessions } = desk;
  api.get('/api/negotiations/:n/state', signedIn(sessions), async (c) => {
    const { state, now, at } = await seenAt(desk, c);
    return answerTagged(c, JSON.stringify(tellState(state, now, at)), JSON_TYPE);
  });

  api.get('/api/negotiations/:n/rooms/:room/texts/:instrument', signedIn(sessions), async (c) => {
    const { state, at } = await seenAt(desk, c);
    const room = state.rooms.get(roomId(c.req.param('room')));
    const instrument = room?.instruments.get(instrumentId(c.req.param('instrument')));
    const text = instrument && tellText(instrument, at);
    if (!text) throw notFound();
    return answerTagged(c, JSON.stringify(text), JSON_TYPE);
  });
}
