import { request as requestPlain, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestSecure } from 'node:https';
import { PressRefused } from '../refused.ts';
import { goingTo, hostOf, oneAddressOf, publicInternet, type Finding } from './one-address.ts';

/** How a page is reached; tests put in another world. */
export interface Reach extends Finding {
  /** Ports besides those of http and https. */
  readonly ports: readonly number[];
  /** In milliseconds, for all of it. */
  readonly patience: number;
}

/** As far as a page may be. */
export const publicPages: Reach = {
  ...publicInternet,
  ports: [],
  patience: 15_000,
};

const MOST_BYTES = 10 * 1024 * 1024;

/**
 * Fetches one page, for who allows that (`publicPages` is what it may reach). The name is resolved once and the connection goes to that address, so that no second
 * answer of the name's server counts; every address it has must be public. Redirects are not followed: the
 * sentence says where they lead, and a person decides. At most 10 MB and 15 seconds. No cookies, no programs.
 * Whether a name is known inside only, or nowhere, gets one answer: who asks a server learns no names of its network.
 */
export async function fetchPage(written: string, reach: Reach): Promise<Uint8Array> {
  const address = addressOf(written, reach);
  const host = hostOf(address);
  const ip = await oneAddressOf(host, reach).catch(() => undefined);
  if (ip === undefined)
    throw new PressRefused(
      `is not fetched: ${host} is no host of the public internet; check the address, or save the page and give its file`,
    );
  return await bytesFrom(address, ip, reach);
}

function addressOf(written: string, { ports }: Reach): URL {
  const address = URL.parse(written);
  if (!address || !/^https?:$/.test(address.protocol))
    throw new PressRefused('is no address of a page; give one that begins with https://');
  if (address.username !== '' || address.password !== '')
    throw new PressRefused('has a name or a password in it; save the page and give its file');
  if (address.port !== '' && !ports.includes(Number(address.port)))
    throw new PressRefused(
      `asks for port ${address.port}; pages are fetched from the usual ports only`,
    );
  return address;
}

function bytesFrom(address: URL, ip: string, { patience }: Reach): Promise<Uint8Array> {
  const isSecure = address.protocol === 'https:';
  const options: RequestOptions = {
    ...goingTo(ip),
    headers: { accept: 'text/html', 'accept-encoding': 'identity', 'user-agent': 'Parley' },
    signal: AbortSignal.timeout(patience),
  };
  return new Promise((resolve, reject) => {
    const send = isSecure ? requestSecure : requestPlain;
    const request = send(address, options, (response) => {
      collected(response).then(resolve, (error: unknown) => {
        request.destroy();
        reject(sentenceFor(error, patience));
      });
    });
    request.on('error', (error) => reject(sentenceFor(error, patience)));
    request.end();
  });
}

async function collected(response: IncomingMessage): Promise<Uint8Array> {
  const { statusCode: status = 0, headers } = response;
  if (status >= 300 && status < 400)
    throw new PressRefused(
      `leads on to ${headers.location ?? 'another address'}; redirects are not followed: give that address if you trust it`,
    );
  if (status !== 200)
    throw new PressRefused(`is not given: its server answered ${status}; check the address`);
  if (!/^text\/|html/.test(headers['content-type'] ?? 'text/html'))
    throw new PressRefused(
      `is no page but ${headers['content-type']}; give the address of an article`,
    );
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response) {
    const bytes = part as Uint8Array;
    size += bytes.length;
    if (size > MOST_BYTES)
      throw new PressRefused('has more than 10 MB, as no article has; save what matters of it');
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

function sentenceFor(error: unknown, patience: number): PressRefused {
  if (error instanceof PressRefused) return error;
  const name = error instanceof Error ? error.name : '';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'ABORT_ERR')
    return new PressRefused(
      `did not come within ${patience / 1000} seconds; try again later, or save the page and give its file`,
    );
  return new PressRefused(
    `cannot be fetched: ${code || 'the connection failed'}; save the page and give its file`,
  );
}
