import { feedOf } from '../../formats/feed.ts';
import { signedIn, type Api, type Desk } from '../context.ts';
import { notFound } from '../problem.ts';
import { stateAtHand, stateFolded } from '../seen-state.ts';
import { answerTagged } from '../tagged.ts';

/** What was said in the public rooms that the session's person may see, as a feed. */
export function feedRoutes(api: Api, { sessions, negotiations, limits }: Desk): void {
  api.get('/api/negotiations/:n/public.atom', signedIn(sessions), async (c) => {
    const [key, n] = [c.get('key'), c.req.param('n')];
    limits.draw('reading', key, n);
    const seen = await negotiations.seenWith(key, n);
    if (!seen) throw notFound();
    const { negotiation, sight } = seen;
    const atHand = await stateAtHand(negotiation, sight);
    if (!atHand) limits.draw('folding', key, n);
    const feed = feedOf(atHand ?? (await stateFolded(negotiation, sight)));
    if (feed === undefined) throw notFound();
    return answerTagged(c, feed, 'application/atom+xml; charset=utf-8');
  });
}
