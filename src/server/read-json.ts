import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { MiddlewareHandler } from 'hono';
import { NotServed } from './problem.ts';

const MB = 1024 * 1024;

/** Deeper than anything that Parley makes, and far from what ends a recursive reader. */
const DEEPEST = 100;

/** Refuses a body of more bytes. */
export const atMost = (bytes: number, what: string): MiddlewareHandler => {
  const size = bytes < MB ? `${bytes / 1024} KB` : `${bytes / MB} MB`;
  const sentence = `This ${what} is larger than ${size}: send a smaller one.`;
  return bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new NotServed(413, sentence);
    },
  });
};

/** The JSON of a request's body; refuses what is none, or is nested too deep. */
export async function readJson(c: Context): Promise<unknown> {
  let value: unknown;
  try {
    value = JSON.parse(await c.req.text());
  } catch {
    throw new NotServed(400, 'The request is not JSON.');
  }
  if (isDeeper(value, DEEPEST)) throw new NotServed(400, 'The request is nested too deep.');
  return value;
}

function isDeeper(value: unknown, depth: number): boolean {
  let level = [value];
  for (let at = 0; at <= depth; at += 1) {
    level = level.flatMap((one) =>
      one !== null && typeof one === 'object' ? Object.values(one) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}
