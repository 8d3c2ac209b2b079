import { Hono } from 'hono';
import type { Api, Desk, Env } from './context.ts';
import { answerError, notFound } from './problem.ts';
import { entryRoutes } from './routes/entries.ts';
import { exampleRoutes } from './routes/examples.ts';
import { homeRoutes } from './routes/home.ts';
import { liveRoutes } from './routes/live.ts';
import { pageRoutes } from './routes/pages.ts';
import { sessionRoutes } from './routes/session.ts';
import { textRoutes } from './routes/texts.ts';
import { tileRoutes } from './routes/tiles.ts';
import { withSecurityHeaders, writesFromHereOnly } from './security.ts';

/** All routes, on what they are made of. */
export function makeApp(desk: Desk): Api {
  const api: Api = new Hono<Env>();
  api.onError(answerError);
  api.notFound((c) => answerError(notFound(), c));
  api.use(withSecurityHeaders, writesFromHereOnly);
  api.use('/api/*', async (c, next) => {
    c.header('cache-control', 'no-store');
    await next();
  });
  for (const routes of [
    sessionRoutes,
    homeRoutes,
    exampleRoutes,
    entryRoutes,
    liveRoutes,
    textRoutes,
    tileRoutes,
  ]) {
    routes(api, desk);
  }
  pageRoutes(api, desk);
  return api;
}
