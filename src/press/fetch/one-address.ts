import { lookup } from 'node:dns/promises';
import type { RequestOptions } from 'node:http';
import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** How a host's addresses are found, and which of them may be gone to; tests put in another world. */
export interface Finding {
  /** All IP addresses of a host. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  readonly isAllowed: (address: string) => boolean;
}

/** The name servers of this machine, and the public internet. */
export const publicInternet: Finding = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  isAllowed: isPublicAddress,
};

/** The host of an address, an IP address of version 6 without its brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/**
 * The one IP address to connect to, or nothing where any of the host's addresses is not allowed. Rejects
 * where nobody knows the host. It is resolved once: the connection must go there (`goingTo`), so that no
 * second answer of the name's server counts.
 */
export async function oneAddressOf(
  host: string,
  { resolve, isAllowed }: Finding,
): Promise<string | undefined> {
  const found = isIP(host) ? [host] : await resolve(host);
  return found.every(isAllowed) ? found[0] : undefined;
}

/** The options of a request that goes to this IP address, whatever its name resolves to by now. */
export const goingTo = (ip: string): Pick<RequestOptions, 'agent' | 'lookup'> => ({
  agent: false,
  lookup: (_host, { all }, done) => {
    const family = isIP(ip);
    if (all) done(null, [{ address: ip, family }]);
    else done(null, ip, family);
  },
});
