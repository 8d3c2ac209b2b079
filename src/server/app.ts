import { Hono } from 'hono';
import { accountedFor } from './account.ts';
import type { Api, Desk, Env } from './context.ts';
import { answerError, notFound } from './problem.ts';
import { bundleRoutes } from './routes/bundle.ts';
import { calendarRoutes } from './routes/calendar.ts';
import { copyRoutes } from './routes/copy.ts';
import { descriptionRoutes } from './routes/description.ts';
import { entryRoutes } from './routes/entries.ts';
import { exampleRoutes } from './routes/examples.ts';
import { exportRoutes } from './routes/exports.ts';
import { feedRoutes } from './routes/feed.ts';
import { healthRoutes } from './routes/health.ts';
import { homeRoutes } from './routes/home.ts';
import { liveRoutes } from './routes/live.ts';
import { pageRoutes } from './routes/pages.ts';
import { pressRoutes } from './routes/press.ts';
import { publicRoutes } from './routes/public.ts';
import { requestRoutes } from './routes/requests.ts';
import { sessionRoutes } from './routes/session.ts';
import { stateRoutes } from './routes/state.ts';
import { singleSignOnRoutes } from './routes/single-sign-on.ts';
import { textRoutes } from './routes/texts.ts';
import { tileRoutes } from './routes/tiles.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import { withSecurityHeaders, writesFromHereOnly } from './security.ts';

/** All routes, on what they are made of. */
export function makeApp(desk: Desk): Api {
  const api: Api = new Hono<Env>();
  api.onError((error, c) => answerError(error, c, desk.log));
  api.notFound((c) => answerError(notFound(), c, desk.log));
  api.use(accountedFor(desk.log, desk.metrics), withSecurityHeaders, writesFromHereOnly);
  api.use('/api/*', async (c, next) => {
    c.header('cache-control', 'no-store');
    await next();
  });
  if (desk.copyOf) copyRoutes(api, desk.copyOf);
  for (const routes of [
    healthRoutes,
    descriptionRoutes,
    sessionRoutes,
    homeRoutes,
    exampleRoutes,
    entryRoutes,
    stateRoutes,
    calendarRoutes,
    feedRoutes,
    liveRoutes,
    textRoutes,
    exportRoutes,
    pressRoutes,
    tileRoutes,
    bundleRoutes,
    singleSignOnRoutes,
    requestRoutes,
    webhookRoutes,
    publicRoutes,
  ]) {
    routes(api, desk);
  }
  pageRoutes(api, desk);
  return api;
}
