import type { Context } from 'hono';
import type { Problem } from '../wire/problem.ts';

type Status = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 500 | 503;

/** A request that is not served: the status and one sentence for people. */
export class NotServed extends Error {
  override readonly name = 'NotServed';
  readonly status: Status;
  constructor(status: Status, sentence: string) {
    super(sentence);
    this.status = status;
  }
}

/** The one answer to what is absent and to what is forbidden, everywhere. */
export const notFound = (): NotServed => new NotServed(404, 'There is nothing here.');

/** Writes the answer for an error; what was not foreseen is told to the log and not to the client. */
export function answerError(error: Error, c: Context): Response {
  const known =
    error instanceof NotServed
      ? error
      : new NotServed(500, 'Something went wrong on the server: try again.');
  if (known !== error) process.stderr.write(`${error.stack ?? error.message}\n`);
  const body: Problem = { problem: known.message };
  return c.json(body, known.status);
}
