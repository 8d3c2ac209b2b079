import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { goingTo, hostOf, oneAddressOf, publicInternet } from '../../press/fetch/one-address.ts';
import type { Finding } from '../../press/fetch/one-address.ts';
import type { PostFailure } from '../../wire/webhooks.ts';
import { NotServed } from '../problem.ts';

/** Posts a body; the failure, or nothing where the receiver took it (2xx). */
export type Post = (
  address: string,
  headers: Readonly<Record<string, string>>,
  body: string,
) => Promise<PostFailure | undefined>;

const PATIENCE_MS = 15_000;

/** Refuses an address to which nothing is posted: `https`, the usual port, no name or password; hosts that are allowed by name, any port, and `http` too. */
export function assertAddress(written: string, allowed: ReadonlySet<string>): void {
  const address = URL.parse(written);
  if (!address || !/^https?:$/.test(address.protocol))
    throw new NotServed(400, 'This is no address: give one that begins with https://.');
  if (address.username !== '' || address.password !== '')
    throw new NotServed(400, 'This address has a name or a password in it: give it without.');
  if (allowed.has(hostOf(address))) return;
  if (address.protocol !== 'https:' || address.port !== '')
    throw new NotServed(
      400,
      'Entries are posted to addresses that begin with https:// and have no port: give such a one.',
    );
}

/**
 * Posts to the public internet, and to the hosts that are allowed by name. The name is resolved once and the
 * connection goes there, every address of it must be public, redirects are not followed, what is answered is
 * not read. After `patience` milliseconds it is given up.
 */
export function posting(
  allowed: ReadonlySet<string>,
  patience = PATIENCE_MS,
  finding: Finding = publicInternet,
): Post {
  return async (written, headers, body) => {
    const address = new URL(written);
    const host = hostOf(address);
    const within = allowed.has(host) ? { ...finding, isAllowed: () => true } : finding;
    const found = await oneAddressOf(host, within).then(
      (ip) => ({ ip }),
      () => undefined,
    );
    if (!found) return { why: 'unreachable' };
    if (found.ip === undefined) return { why: 'not-public' };
    return failureOf(await send(address, found.ip, { headers, body, patience }));
  };
}

interface Sent {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly patience: number;
}

function send(
  address: URL,
  ip: string,
  { headers, body, patience }: Sent,
): Promise<number | Error> {
  const signal = AbortSignal.timeout(patience);
  const options = { ...goingTo(ip), method: 'POST', headers, signal };
  const begin = address.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((resolve) => {
    const request = begin(address, options, ({ statusCode = 0 }) => {
      resolve(statusCode);
      request.destroy();
    });
    request.on('error', resolve);
    request.end(body);
  });
}

function failureOf(answer: number | Error): PostFailure | undefined {
  if (answer instanceof Error) {
    const isSlow = answer.name === 'TimeoutError' || answer.name === 'AbortError';
    return { why: isSlow ? 'too-slow' : 'unreachable' };
  }
  if (answer >= 200 && answer < 300) return undefined;
  return { why: answer >= 300 && answer < 400 ? 'redirected' : 'answered', status: answer };
}
