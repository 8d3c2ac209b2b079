import type { z } from 'zod';
import type { ProblemStatus } from './problem.ts';

/** What is sent or answered: JSON of a shape, or bytes of another type. */
export type Content =
  { readonly json: z.ZodType } | { readonly type: string; readonly says: string };

/** A parameter after `?`, or a header. */
export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'header';
  readonly says: string;
  /** A regular expression that the whole of it matches; any text, if left out. */
  readonly pattern?: string;
}

/** One thing that can be asked of a server. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** As the router writes it: `/api/negotiations/:n/entries`. */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly details?: string;
  /** Whether it is answered without signing in. */
  readonly open?: true;
  readonly parameters?: readonly Parameter[];
  readonly body?: Content;
  /** None: 204, with nothing in it; or 303, where `leadsTo` says where a browser is led. */
  readonly answer?: Content;
  readonly leadsTo?: string;
  /** Whether the answer has an `ETag` by which it can be asked for only where it has changed. */
  readonly tagged?: true;
  /** Whether the answer may say in `Link` where the next page is. */
  readonly paged?: true;
  /** Why it may not be served, besides what may happen to every request: too often, a fault, not now. */
  readonly problems: readonly ProblemStatus[];
}

export const at: Parameter = {
  name: 'at',
  in: 'query',
  says: 'As the record held it at this instant, in UTC with milliseconds: `2026-11-02T10:00:00.000Z`. Now, if left out.',
};

export const inNegotiation = '/api/negotiations/:n';
export const inRoom = `${inNegotiation}/rooms/:room`;
