import * as oauth from 'oauth4webapi';
import { zLine } from '../../core/record/ids.ts';
import type { Provider } from './ways-in.ts';

/** Whom a provider says that it has before it. */
export interface Vouched {
  /** What the provider knows the person by, for ever. */
  readonly subject: string;
  readonly name: string;
  /** None, where the provider gives none or has not verified it. */
  readonly email?: string;
}

/** One attempt to sign in at a provider, as the server remembers it. */
export interface Attempt {
  readonly redirectUri: string;
  readonly state: string;
  readonly nonce: string;
  /** The PKCE verifier (RFC 7636). */
  readonly verifier: string;
}

/** Why a provider vouches for no one. */
export type NotVouched = 'declined' | 'not-vouched' | 'unreachable';

export class ProviderRefused extends Error {
  override readonly name = 'ProviderRefused';
  readonly why: NotVouched;
  constructor(why: NotVouched, cause: unknown) {
    super(why, { cause });
    this.why = why;
  }
}

const SCOPE = 'openid profile email';
const LARGEST_ANSWER = 256 * 1024;
const ANSWERS_WITHIN_MS = 10_000;
const METADATA_LASTS_MS = 10 * 60_000;

/**
 * Speaks with providers by OpenID Connect (Core 1.0, section 3.1): the code flow with PKCE, and an ID
 * token whose signature, issuer, audience, times and nonce all hold. Nothing is fetched but from the
 * issuer's own origin, no redirect is followed, and what is too long or too slow is given up.
 * Each question throws `ProviderRefused` where the provider does not answer as it must.
 */
export class Providers {
  readonly #clock: () => Date;
  readonly #metadata = new Map<
    string,
    { readonly until: number; readonly as: oauth.AuthorizationServer }
  >();

  constructor(clock: () => Date) {
    this.#clock = clock;
  }

  /** Where the person is to go to sign in. */
  async addressFor(provider: Provider, attempt: Attempt): Promise<string> {
    const { authorization_endpoint } = await inWords(() => this.#metadataOf(provider));
    const address = new URL(authorization_endpoint ?? '');
    const parameters = {
      client_id: provider.clientId,
      response_type: 'code',
      scope: SCOPE,
      redirect_uri: attempt.redirectUri,
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await oauth.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
    };
    for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
    return address.href;
  }

  /** Whom the provider has sent back with an answer in the address. */
  vouchedBy(provider: Provider, attempt: Attempt, answer: URLSearchParams): Promise<Vouched> {
    return inWords(async () => {
      const as = await this.#metadataOf(provider);
      const { options, client } = this.#with(provider);
      const code = oauth.validateAuthResponse(as, client, answer, attempt.state);
      const response = await oauth.authorizationCodeGrantRequest(
        as,
        client,
        authenticationOf(provider, as),
        code,
        attempt.redirectUri,
        attempt.verifier,
        options,
      );
      const granted = await oauth.processAuthorizationCodeResponse(as, client, response, {
        expectedNonce: attempt.nonce,
        requireIdToken: true,
      });
      await oauth.validateApplicationLevelSignature(as, response, options);
      const claims = oauth.getValidatedIdTokenClaims(granted);
      if (!claims) throw new TypeError('there is no ID token');
      const whole = isLine(claims['name']) && isLine(claims['email']);
      if (whole || !isAt(provider, as.userinfo_endpoint)) return vouchedIn(claims);
      const asked = await oauth.userInfoRequest(as, client, granted.access_token, options);
      const told = await oauth.processUserInfoResponse(as, client, claims.sub, asked);
      return vouchedIn({ ...claims, ...told });
    });
  }

  async #metadataOf(provider: Provider): Promise<oauth.AuthorizationServer> {
    const now = this.#clock().getTime();
    const known = this.#metadata.get(provider.issuer.href);
    if (known && known.until > now) return known.as;
    const { options } = this.#with(provider);
    const answer = await oauth.discoveryRequest(provider.issuer, options);
    const as = signed(await oauth.processDiscoveryResponse(provider.issuer, answer));
    for (const endpoint of [as.authorization_endpoint, as.token_endpoint, as.jwks_uri])
      assertAt(provider, endpoint);
    this.#metadata.set(provider.issuer.href, { until: now + METADATA_LASTS_MS, as });
    return as;
  }

  /** Tokens are judged by this server's clock, whatever the machine's says. */
  #with(provider: Provider) {
    const skew = Math.round((this.#clock().getTime() - Date.now()) / 1000);
    const client: oauth.Client = { client_id: provider.clientId, [oauth.clockSkew]: skew };
    const options = {
      // Marked as deprecated so that it is noticed: only http at this machine gets here.
      [oauth.allowInsecureRequests]: provider.issuer.protocol === 'http:',
      [oauth.customFetch]: (url: string, init: Question) => fetchFrom(provider, url, init),
      signal: () => AbortSignal.timeout(ANSWERS_WITHIN_MS),
    };
    return { client, options };
  }
}

/** The metadata without ways to sign that anyone could use (`none`), or that need no key of the provider's. */
function signed(as: oauth.AuthorizationServer): oauth.AuthorizationServer {
  const algorithms = as.id_token_signing_alg_values_supported ?? ['RS256'];
  const id_token_signing_alg_values_supported = algorithms.filter((one) => !/^(none|HS)/.test(one));
  return { ...as, id_token_signing_alg_values_supported };
}

function authenticationOf({ secret }: Provider, as: oauth.AuthorizationServer): oauth.ClientAuth {
  if (secret === undefined) return oauth.None();
  const ways = as.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  return ways.includes('client_secret_basic')
    ? oauth.ClientSecretBasic(secret)
    : oauth.ClientSecretPost(secret);
}

/** A line that can be shown; what a provider gives is not always one. */
const isLine = (value: unknown): value is string => zLine.safeParse(value).success;

function vouchedIn(claims: { readonly [claim: string]: unknown }): Vouched {
  const { sub, name, preferred_username, email, email_verified } = claims;
  if (!isLine(sub)) throw new TypeError('the subject cannot be read');
  const shown = [name, preferred_username].find(isLine) ?? sub;
  const verified = email_verified !== false && isLine(email);
  return { subject: sub, name: shown, ...(verified ? { email } : {}) };
}

const isAt = ({ issuer }: Provider, address = ''): boolean =>
  URL.canParse(address) && new URL(address).origin === issuer.origin;

function assertAt(provider: Provider, address: string | undefined): void {
  if (!isAt(provider, address)) throw new TypeError(`not at the issuer: ${address}`);
}

type Question = oauth.CustomFetchOptions<'GET' | 'POST', URLSearchParams | undefined>;

async function fetchFrom(provider: Provider, url: string, question: Question): Promise<Response> {
  assertAt(provider, url);
  const { body = null, ...rest } = question;
  const answer = await fetch(url, { ...rest, body }).catch((error: unknown) => {
    throw new ProviderRefused('unreachable', error);
  });
  const bytes = await bytesOf(answer);
  const { status, headers } = answer;
  return new Response(bytes.length > 0 ? bytes : null, { status, headers });
}

/** The body of an answer, unless it is longer than any that is meant. */
async function bytesOf(answer: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of answer.body ?? []) {
      size += chunk.length;
      if (size > LARGEST_ANSWER) throw new RangeError('the answer is too long');
      chunks.push(chunk);
    }
  } catch (error) {
    throw new ProviderRefused('unreachable', error);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** Whatever goes wrong with a provider, as one of the few things that a person can do something about. */
async function inWords<T>(question: () => Promise<T>): Promise<T> {
  try {
    return await question();
  } catch (error) {
    if (error instanceof ProviderRefused) throw error;
    const declined = error instanceof oauth.AuthorizationResponseError;
    throw new ProviderRefused(declined ? 'declined' : 'not-vouched', error);
  }
}
