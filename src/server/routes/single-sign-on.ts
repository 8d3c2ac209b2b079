import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { zAsking, type ProviderAt, type WaysIn } from '../../wire/admission.ts';
import type { NotAsked } from '../../wire/not-asked.ts';
import { signedIn, type Api, type Desk, type Env } from '../context.ts';
import { NotServed, notFound } from '../problem.ts';
import { atMost, readJson } from '../read-json.ts';
import { ownOrigin } from '../security.ts';
import { ATTEMPT_LASTS_MS, type Attempted } from '../single-sign-on/attempts.ts';
import { ProviderRefused, type Attempt } from '../single-sign-on/provider.ts';

const PATH = '/api/single-sign-on';
const RETURN = `${PATH}/return`;
const COOKIE = 'parley_attempt';

/**
 * Asking to be let in by way of a ministry's single sign-on. Whether there is the negotiation that a
 * way in leads to is not looked at here, so that no answer can tell.
 */
export function singleSignOnRoutes(api: Api, desk: Desk): void {
  const { sessions, limits, singleSignOn } = desk;
  const { ways, attempts, providers } = singleSignOn;

  api.get(PATH, (c) => {
    const shown = [...ways.values()].map(({ id, name }) => ({ id, name }));
    return c.json({ ways: shown } satisfies WaysIn);
  });

  api.post(PATH, signedIn(sessions), atMost(1024, 'request'), async (c) => {
    limits.draw('signingIn', limits.addressOf(c.env.incoming));
    const asking = zAsking.safeParse(await readJson(c));
    const way = asking.success ? ways.get(asking.data.way) : undefined;
    const origin = ownOrigin(c.req.header('origin'), c.req.header('host'));
    if (!way || origin === undefined) throw notFound();
    const { attempted, state, token } = attempts.begin({ way: way.id, key: c.get('key'), origin });
    const address = await providers
      .addressFor(way.provider, attemptOf(attempted, state))
      .catch((error: unknown) => {
        throw noted(desk, error) === undefined ? error : new NotServed(503, UNREACHABLE);
      });
    setCookie(c, COOKIE, token, {
      httpOnly: true,
      sameSite: 'Lax', // the provider, another site, sends the browser back with it
      path: PATH,
      maxAge: ATTEMPT_LASTS_MS / 1000,
      secure: origin.startsWith('https:'),
    });
    return c.json({ address } satisfies ProviderAt);
  });

  api.get(RETURN, async (c) => {
    limits.draw('signingIn', limits.addressOf(c.env.incoming));
    const why = await takeBack(c, desk);
    return c.redirect(why === undefined ? '/ask?asked' : `/ask?refused=${why}`, 303);
  });
}

const UNREACHABLE =
  'The provider of single sign-on cannot be reached, or does not answer as it must: try again in a moment.';

/** Takes in what a provider sent a browser back with. Nothing: it is a request now; else why not. */
async function takeBack(c: Context<Env>, desk: Desk): Promise<NotAsked | undefined> {
  const { ways, attempts, providers, admissions } = desk.singleSignOn;
  const token = deleteCookie(c, COOKIE, { path: PATH });
  const state = c.req.query('state');
  const attempted = attempts.end(token, state);
  const way = attempted && ways.get(attempted.way);
  if (!way || state === undefined) return 'expired';
  try {
    const answer = new URL(c.req.url).searchParams;
    const vouched = await providers.vouchedBy(way.provider, attemptOf(attempted, state), answer);
    const { href: issuer } = way.provider.issuer;
    desk.limits.draw('asking', issuer, vouched.subject);
    await admissions.ask({ id: state, way: way.id, key: attempted.key, issuer, ...vouched });
    return undefined;
  } catch (error) {
    if (error instanceof NotServed) return 'too-often';
    const why = noted(desk, error);
    if (why === undefined) throw error;
    return why;
  }
}

/** Why a provider vouched for no one, told to the log without a word of what it said; nothing for other errors. */
function noted({ log }: Desk, error: unknown): ProviderRefused['why'] | undefined {
  if (!(error instanceof ProviderRefused)) return undefined;
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'none';
  if (error.why !== 'declined') {
    log({ level: 'error', event: 'single-sign-on', why: error.why, code });
  }
  return error.why;
}

const attemptOf = ({ origin, nonce, verifier }: Attempted, state: string): Attempt => ({
  redirectUri: `${origin}${RETURN}`,
  state,
  nonce,
  verifier,
});
