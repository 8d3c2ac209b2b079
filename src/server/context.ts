import type { HttpBindings } from '@hono/node-server';
import type { Hono, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Bundle } from '../core/record/bundle.ts';
import type { Key } from '../core/record/ids.ts';
import type { Examples } from './examples/examples.ts';
import type { Limits } from './limits.ts';
import type { HostKey } from './host-key.ts';
import type { Live } from './live.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Negotiations } from './negotiations.ts';
import { NotServed } from './problem.ts';
import type { PressReach } from './press-reading.ts';
import type { RoomTiles } from './room-tiles.ts';
import type { Sessions } from './sessions.ts';
import type { SingleSignOn } from './single-sign-on/single-sign-on.ts';
import type { Webhooks } from './webhooks/webhooks.ts';

/** What the routes are made of. */
export interface Desk {
  readonly negotiations: Negotiations;
  readonly sessions: Sessions;
  readonly live: Live;
  readonly limits: Limits;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly hostKey: HostKey;
  readonly tiles: RoomTiles;
  readonly singleSignOn: SingleSignOn;
  readonly press: PressReach;
  /** None, where the host has not turned them on. */
  readonly webhooks: Webhooks | undefined;
  /** None, where examples are not offered. */
  readonly examples: Examples | undefined;
  /** The bundle, where one is served and nothing else. */
  readonly copyOf: Bundle | undefined;
  /** Who publishes what chairs open to everyone; none: there are no public pages. */
  readonly imprint: string | undefined;
  readonly pagesDir: string;
}

/** What a handler finds in its context; `key` behind `signedIn` only. */
export interface Env {
  readonly Bindings: HttpBindings;
  readonly Variables: { readonly key: Key };
}
export type Api = Hono<Env>;

export const SESSION_COOKIE = 'parley_session';

/** Lets in only who has signed in, before anything is looked up. */
export const signedIn = (sessions: Sessions): MiddlewareHandler<Env> => {
  return async (c, next) => {
    const key = sessions.keyOf(getCookie(c, SESSION_COOKIE));
    if (key === undefined)
      throw new NotServed(401, 'You are not signed in: sign in and try again.');
    c.set('key', key);
    await next();
  };
};
