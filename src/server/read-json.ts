import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { MiddlewareHandler } from 'hono';
import { NotServed } from './problem.ts';

const MB = 1024 * 1024;

/** Deeper than anything that Parley makes, and far from what ends a recursive reader. */
const DEEPEST = 100;

/** More than the longest text in its points has, and read before anyone else has to wait. */
const MOST_VALUES = 250_000;

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

/** The JSON of a request's body; refuses what is none, is nested too deep, or is in too many pieces. */
export async function readJson(c: Context): Promise<unknown> {
  let value: unknown;
  try {
    value = JSON.parse(await c.req.text());
  } catch {
    throw new NotServed(400, 'The request is not JSON.');
  }
  refuseVast(value);
  return value;
}

/** A text of a few bytes for each value costs the reader of its shape seconds in which no one else is served. */
function refuseVast(value: unknown): void {
  let level = [value];
  let values = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    values += level.length;
    if (depth > DEEPEST) throw new NotServed(400, 'The request is nested too deep.');
    if (values > MOST_VALUES) throw new NotServed(413, 'The request is in too many pieces.');
    level = level.flatMap((one) =>
      one !== null && typeof one === 'object' ? Object.values(one) : [],
    );
  }
}
