import type { Context } from 'hono';
import { createHash } from 'node:crypto';
import type { Env } from './context.ts';

/**
 * An answer with its `ETag`; 304 for who has it already (RFC 9110, 13.1.2). The tag is a hash of the
 * answer and of nothing else, so that it can tell no more than the answer does.
 *
 * @param link what comes next, for `Link` (RFC 8288): without it the same entries would be another answer
 */
export function answerTagged(c: Context<Env>, body: string, type: string, link?: string): Response {
  const hash = createHash('sha256')
    .update(`${link ?? ''}\n`)
    .update(body);
  const tag = `"${hash.digest('base64url')}"`;
  c.header('etag', tag);
  if (link !== undefined) c.header('link', link);
  if (isKnown(c.req.header('if-none-match'), tag)) return c.body(null, 304);
  return c.body(body, 200, { 'content-type': type });
}

const isKnown = (known: string | undefined, tag: string): boolean =>
  (known ?? '').split(',').some((one) => ['*', tag, `W/${tag}`].includes(one.trim()));
