import { generateKeyPair, exportJWK, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import Provider, { type Configuration } from 'oidc-provider';
import { afterEach, vi } from 'vitest';
import { newFolder } from '../visitor.test-kit.ts';
import { readWaysIn, type WayIn } from './ways-in.ts';

/** A provider of single sign-on that answers at its issuer. */
export interface TestProvider {
  readonly issuer: string;
  readonly close: () => Promise<void>;
}

export const CLIENT = { clientId: 'parley', secret: 'a secret between the two' } as const;

const open: TestProvider[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** A server at another site than Parley's in tests: cookies that are for one site alone stay away. */
async function listening(answer: () => RequestListener): Promise<TestProvider> {
  const server: Server = createServer((request, response) => answer()(request, response));
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
  };
  const provider = { issuer: `http://localhost:${(server.address() as AddressInfo).port}`, close };
  open.push(provider);
  return provider;
}

/** Whom the provider knows, by the word with which they sign in. */
const accounts: Readonly<Record<string, JWTPayload>> = {
  sefa: { name: 'Sefa Orlin', email: 'sefa.orlin@water.example', email_verified: true },
  bram: { name: 'Bram Tesk', email: 'bram@elsewhere.example', email_verified: false },
};

/** A certified provider (oidc-provider), with a page of its own to sign in on; `returnTo` is asked when it is first needed. */
export async function realProvider(returnTo: () => string): Promise<TestProvider> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'one' };
  let answer: RequestListener | undefined;
  const provider = await listening(
    () => (answer ??= answering(newProvider(provider.issuer, configured(returnTo(), key)))),
  );
  return provider;
}

/** It warns that it keeps nothing for good: in a test it need not. */
function newProvider(issuer: string, configuration: Configuration): Provider {
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  const provider = new Provider(issuer, configuration);
  warned.mockRestore();
  return provider;
}

const configured = (returnTo: string, key: object): Configuration => ({
  clients: [
    { client_id: CLIENT.clientId, client_secret: CLIENT.secret, redirect_uris: [returnTo] },
  ],
  jwks: { keys: [key as never] },
  cookies: { keys: ['for tests'] },
  features: { devInteractions: { enabled: false } },
  claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
  interactions: { url: (_, { uid }) => `/sign-in/${uid}` },
  ttl: { AccessToken: 60, Grant: 60, IdToken: 60, Interaction: 600, Session: 60 },
  findAccount: (_, accountId) => ({
    accountId,
    claims: () => ({ sub: accountId, ...accounts[accountId] }),
  }),
  loadExistingGrant: async ({ oidc }) => {
    const { client, session, provider } = oidc;
    const of = { clientId: client?.clientId ?? '', accountId: session?.accountId ?? '' };
    const grant = new provider.Grant(of);
    grant.addOIDCScope('openid profile email');
    await grant.save();
    return grant;
  },
});

/** The provider with its page to sign in on: a name is enough. */
function answering(provider: Provider): RequestListener {
  const others = provider.callback();
  return async (request, response) => {
    if (!request.url?.startsWith('/sign-in/')) return others(request, response);
    if (request.method === 'GET') {
      const form =
        '<form method="post"><label>Name <input name="login"></label><button>Sign in</button></form>';
      response.setHeader('content-type', 'text/html');
      return response.end(`<!doctype html><html lang="en"><title>Ministry</title>${form}`);
    }
    const accountId = new URLSearchParams(await text(request)).get('login') ?? '';
    const result = accountId === '' ? { error: 'access_denied' } : { login: { accountId } };
    return provider.interactionFinished(request, response, result);
  };
}

/** How a forger's answer differs from what it should be. */
export interface Forgery {
  readonly claims?: (right: JWTPayload) => JWTPayload;
  readonly sign?: (claims: JWTPayload) => Promise<string>;
  readonly metadata?: Record<string, unknown>;
  readonly token?: (right: object) => unknown;
}

/** A provider that says whatever it is told to: by `forge`, which is asked each time anew. */
export async function forger(forge: () => Forgery): Promise<TestProvider> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const keys = [{ ...(await exportJWK(publicKey)), alg: 'RS256', kid: 'one', use: 'sig' }];
  const right = (claims: JWTPayload): Promise<string> =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(privateKey);
  let asked = new URLSearchParams();
  const tokenAnswer = async (issuer: string): Promise<unknown> => {
    const now = Math.floor(Date.now() / 1000);
    const nonce = asked.get('nonce') ?? '';
    const whom = { sub: 'forged', name: 'Nerea Voskell', email: 'nerea@water.example' };
    const whole = { iss: issuer, aud: CLIENT.clientId, iat: now, exp: now + 60, nonce, ...whom };
    const { claims = (same) => same, sign = right, token = (same) => same } = forge();
    const id_token = await sign(claims(whole));
    return token({ access_token: 'a', token_type: 'bearer', id_token });
  };
  const provider = await listening(() => async (request, response) => {
    const { issuer } = provider;
    const url = new URL(request.url ?? '', issuer);
    const answer = async (): Promise<unknown> => {
      switch (url.pathname) {
        case '/.well-known/openid-configuration':
          return { ...metadataOf(issuer), ...forge().metadata };
        case '/keys':
          return { keys };
        case '/token':
          return tokenAnswer(issuer);
        default:
          asked = url.searchParams;
          return {};
      }
    };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(await answer()));
  });
  return provider;
}

const metadataOf = (issuer: string): object => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
  id_token_signing_alg_values_supported: ['RS256', 'none', 'HS256'],
});

/** Signs as someone who is not the provider, by each way in which that was got past a reader once. */
export const strangers = {
  'no signature at all': async (claims: JWTPayload) => new UnsecuredJWT(claims).encode(),
  'the client’s own secret': (claims: JWTPayload) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', kid: 'one' })
      .sign(new TextEncoder().encode(CLIENT.secret)),
  'another key under the provider’s name for its own': async (claims: JWTPayload) => {
    const { privateKey } = await generateKeyPair('RS256');
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(privateKey);
  },
  'a key that the token brings along': async (claims: JWTPayload) => {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const jwk = await exportJWK(publicKey);
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', jwk }).sign(privateKey);
  },
} as const;

/** The ways in by one provider, out of a file as an operator writes it. */
export async function waysBy(
  { issuer }: Pick<TestProvider, 'issuer'>,
  admits: readonly {
    readonly negotiation: string;
    readonly party: string;
    readonly name?: string;
  }[],
): Promise<readonly WayIn[]> {
  const [folder, { clientId, secret }] = [await newFolder(), CLIENT];
  await writeFile(join(folder, 'secret'), `${secret}\n`);
  const name = 'Ministry of Water';
  const provider = { issuer, clientId, clientSecretFile: 'secret', name, admits };
  const file = { providers: [{ ...provider, loopbackHttp: true }] };
  const path = join(folder, 'ways.json');
  await writeFile(path, JSON.stringify(file));
  return readWaysIn(path);
}

/** Goes where Parley sent a browser, signs in there by a name, and comes back: the address that it is sent back to. */
export async function signInAt(address: string, login: string): Promise<string> {
  const cookies = new Map<string, string>();
  const { origin } = new URL(address);
  let next = address;
  let body: URLSearchParams | undefined;
  for (let turns = 0; turns < 10; turns += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const method = body ? 'POST' : 'GET';
    const init = { method, headers: { cookie }, redirect: 'manual', ...(body ? { body } : {}) };
    const answer = await fetch(next, init as RequestInit);
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    const to = answer.headers.get('location');
    body = to === null ? new URLSearchParams({ login }) : undefined;
    if (to !== null) next = new URL(to, next).href;
    if (new URL(next).origin !== origin) return next;
  }
  throw new Error(`${address} sends no one back.`);
}
