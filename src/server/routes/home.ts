import { getCookie } from 'hono/cookie';
import type { Home } from '../../wire/home.ts';
import { SESSION_COOKIE, type Api, type Desk } from '../context.ts';
import { isHere } from './examples.ts';
import { sightOf } from '../sight.ts';

/** What a visitor can go to: examples (at this machine), and the negotiations in which the session's key is known. */
export function homeRoutes(api: Api, { sessions, negotiations, examples }: Desk): void {
  api.get('/api/home', (c) => {
    const key = sessions.keyOf(getCookie(c, SESSION_COOKIE));
    const known = key
      ? negotiations.opened().filter((negotiation) => sightOf(negotiation, key) !== undefined)
      : [];
    const home: Home = {
      examples: examples && isHere(c) ? examples.cards() : [],
      negotiations: known.map(({ id, state }) => ({ id, title: state.roster.title })),
    };
    return c.json(home);
  });
}
