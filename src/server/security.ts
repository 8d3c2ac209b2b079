import type { MiddlewareHandler } from 'hono';
import { NotServed } from './problem.ts';

/** Everything comes from here, nothing is inline, no text becomes a script but the address of the pages’ own worker, and nobody frames us. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types parley-worker',
].join('; ');

/** On every answer, live ones too. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
};

export const withSecurityHeaders: MiddlewareHandler = async (c, next) => {
  for (const [name, value] of Object.entries(securityHeaders)) c.header(name, value);
  await next();
};

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * The origin of a request that comes from our own pages: `Origin`, where its host is the one that
 * was asked. Nothing for any other, whichever name this server goes by.
 */
export function ownOrigin(
  origin: string | undefined,
  host: string | undefined,
): string | undefined {
  if (origin === undefined || host === undefined || !URL.canParse(origin)) return undefined;
  const url = new URL(origin);
  const web = url.protocol === 'http:' || url.protocol === 'https:';
  return web && url.host === host.toLowerCase() ? url.origin : undefined;
}

/** Refuses whatever writes and does not come from our own pages. */
export const writesFromHereOnly: MiddlewareHandler = async (c, next) => {
  const own = ownOrigin(c.req.header('origin'), c.req.header('host'));
  if (!READS.has(c.req.method) && own === undefined) {
    throw new NotServed(
      403,
      'This can be sent only from Parley’s own pages: open them and try again.',
    );
  }
  await next();
};

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);
const LOOPBACK_ADDRESS = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/** Whether a request comes from this machine, and was meant for it by name. */
export function fromThisMachine(address: string | undefined, host: string | undefined): boolean {
  if (address === undefined || host === undefined || !URL.canParse(`http://${host}`)) return false;
  return LOOPBACK_ADDRESS.test(address) && LOOPBACK_NAMES.has(new URL(`http://${host}`).hostname);
}
