import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { zSignIn, type Challenge, type Session } from '../../wire/session.ts';
import { SESSION_COOKIE, type Api, type Desk, type Env } from '../context.ts';
import { NotServed } from '../problem.ts';
import { atMost, readJson } from '../read-json.ts';
import { ownOrigin } from '../security.ts';
import { SESSION_LASTS_MS } from '../sessions.ts';

/** Signing in with a key, asking who has, signing out. */
export function sessionRoutes(api: Api, { sessions, limits }: Desk): void {
  api.get('/api/challenge', (c) => {
    limits.draw('signingIn', limits.addressOf(c.env.incoming));
    const challenge: Challenge = { challenge: sessions.challenge(hostOf(c)) };
    return c.json(challenge);
  });

  api.get('/api/session', (c) => {
    const session: Session = { key: sessions.keyOf(getCookie(c, SESSION_COOKIE)) ?? null };
    return c.json(session);
  });

  api.post('/api/session', atMost(4096, 'request'), async (c) => {
    limits.draw('signingIn', limits.addressOf(c.env.incoming));
    const origin = ownOrigin(c.req.header('origin'), c.req.header('host'));
    const signIn = zSignIn.safeParse(await readJson(c));
    const token =
      signIn.success && origin !== undefined
        ? sessions.signIn(signIn.data, { origin, host: hostOf(c) })
        : undefined;
    if (!signIn.success || token === undefined) {
      throw new NotServed(
        401,
        'The signature under the challenge does not hold: ask for a new one.',
      );
    }
    setCookie(c, SESSION_COOKIE, token, {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      maxAge: SESSION_LASTS_MS / 1000,
      secure: origin?.startsWith('https:') ?? false,
    });
    const session: Session = { key: signIn.data.key };
    return c.json(session);
  });

  api.delete('/api/session', async (c) => {
    const token = deleteCookie(c, SESSION_COOKIE, { path: '/' });
    if (token !== undefined) await sessions.signOut(token);
    return c.body(null, 204);
  });
}

/** A browser names no origin when it asks its own for a challenge, but always the host. */
const hostOf = (c: Context<Env>): string => c.req.header('host')?.toLowerCase() ?? '';
