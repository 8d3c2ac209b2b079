import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Env } from './context.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';

const KNOWN_METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']);

/** Counts and logs every request by its route, so that no address with an id in it is written down. */
export const accountedFor = (log: Log, metrics: Metrics): MiddlewareHandler<Env> => {
  return async (c, next) => {
    const began = performance.now();
    await next();
    const seconds = (performance.now() - began) / 1000;
    const method = KNOWN_METHODS.has(c.req.method) ? c.req.method : 'other';
    const counted = { method, route: routePath(c), status: c.res.status };
    metrics.count({ ...counted, seconds });
    log({ level: 'info', event: 'request', ...counted, ms: Math.round(seconds * 1000) });
  };
};
