import { z } from 'zod';
import { explain, zRefusal, type Refusal } from '../core/record/refusal.ts';

/**
 * Why a request was not served: problem details, `application/problem+json` (RFC 9457). `detail` is
 * one sentence for people, `code` is for programs. Where the rules refused an entry, `refusal` says so with
 * its data, and `type` is the place in the API's own description at which that refusal stands.
 */
export const zProblem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    refusal: zRefusal.exactOptional(),
  })
  .readonly();
export type Problem = z.infer<typeof zProblem>;

export const PROBLEM_TYPE = 'application/problem+json';

/** The statuses of requests that are not served: the phrase of each (RFC 9110) and its code. */
const STATUSES = {
  400: ['Bad Request', 'cannot-be-read'],
  401: ['Unauthorized', 'not-signed-in'],
  403: ['Forbidden', 'not-from-here'],
  404: ['Not Found', 'not-found'],
  409: ['Conflict', 'record-is-shorter'],
  413: ['Content Too Large', 'too-large'],
  422: ['Unprocessable Content', 'file-refused'],
  429: ['Too Many Requests', 'too-often'],
  500: ['Internal Server Error', 'fault'],
  503: ['Service Unavailable', 'not-now'],
} as const;
export type ProblemStatus = keyof typeof STATUSES;

/** A problem that its status says all about, with its sentence for people. */
export function problemOf(status: ProblemStatus, detail: string): Problem {
  const [title, code] = STATUSES[status];
  return { type: 'about:blank', title, status, detail, code };
}

/** The name under which a refusal stands in the API's description. */
export const refusalName = (code: string): string => `refusal.${code}`;

/** An entry that the rules refuse: 422. */
export function refusedProblem(refusal: Refusal): Problem {
  const { code } = refusal;
  const words = code.replaceAll('-', ' ');
  return {
    type: `/api/openapi.json#/components/schemas/${refusalName(code)}`,
    title: `Refused by the rules: ${words}`,
    status: 422,
    detail: explain(refusal),
    code,
    refusal,
  };
}
