import type { Context } from 'hono';
import type { Problem } from '../wire/problem.ts';
import { placeOf, type Log } from './log.ts';

type Status = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503;

/** A request that is not served: the status and one sentence for people. */
export class NotServed extends Error {
  override readonly name = 'NotServed';
  readonly status: Status;
  /** After so many seconds it may be tried again. */
  readonly retryAfter: number | undefined;
  constructor(status: Status, sentence: string, retryAfter?: number) {
    super(sentence);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** The one answer to what is absent and to what is forbidden, everywhere. */
export const notFound = (): NotServed => new NotServed(404, 'There is nothing here.');

/** Writes the answer for an error; what was not foreseen is told to the log and not to the client. */
export function answerError(error: Error, c: Context, log: Log): Response {
  const known =
    error instanceof NotServed
      ? error
      : new NotServed(500, 'Something went wrong on the server: try again.');
  if (known !== error)
    log({ level: 'error', event: 'fault', error: error.name, at: placeOf(error) });
  const body: Problem = { problem: known.message };
  if (known.retryAfter !== undefined) c.header('retry-after', String(known.retryAfter));
  return c.json(body, known.status);
}
