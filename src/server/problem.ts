import type { Context } from 'hono';
import type { Refusal } from '../core/record/refusal.ts';
import {
  PROBLEM_TYPE,
  problemOf,
  refusedProblem,
  type Problem,
  type ProblemStatus,
} from '../wire/problem.ts';
import { placeOf, type Log } from './log.ts';

/** A request that is not served: the status and one sentence for people. */
export class NotServed extends Error {
  override readonly name = 'NotServed';
  readonly status: ProblemStatus;
  /** After so many seconds it may be tried again. */
  readonly retryAfter: number | undefined;
  constructor(status: ProblemStatus, sentence: string, retryAfter?: number) {
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
  if (known.retryAfter !== undefined) c.header('retry-after', String(known.retryAfter));
  return answerProblem(problemOf(known.status, known.message), known.status, c);
}

/** The answer to an entry that the rules refuse. */
export const answerRefused = (refusal: Refusal, c: Context): Response =>
  answerProblem(refusedProblem(refusal), 422, c);

const answerProblem = (problem: Problem, status: ProblemStatus, c: Context): Response =>
  c.body(JSON.stringify(problem), status, { 'content-type': PROBLEM_TYPE });
