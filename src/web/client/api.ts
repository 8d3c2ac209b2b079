import '../without-eval.ts';
import type { z } from 'zod';
import { zProblem } from '../../wire/problem.ts';

/** What the host answered instead of what was asked: one sentence for people. */
export class HostRefused extends Error {
  override readonly name = 'HostRefused';
  readonly status: number;
  readonly answer: unknown;
  constructor(status: number, answer: unknown) {
    super(sentenceIn(answer) ?? `The host answered ${status}: try again in a moment.`);
    this.status = status;
    this.answer = answer;
  }
}

/** The host could not be reached: whether it did what was asked is not known. */
export class HostUnreachable extends Error {
  override readonly name = 'HostUnreachable';
}

interface Question {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly json?: unknown;
  readonly bytes?: Blob;
}

/**
 * Asks the host, and reads the answer by its schema.
 *
 * @throws HostRefused on an answer that is not 2xx, HostUnreachable where there is none.
 */
export async function ask<S extends z.ZodType>(
  path: string,
  schema: S,
  question: Question = {},
): Promise<z.output<S>> {
  const response = await answered(path, question);
  const answer: unknown = await response.json().catch(() => undefined);
  return schema.parse(answer);
}

/** Asks the host, for an answer that is read elsewhere. Throws as `ask` does. */
export async function askForBytes(path: string): Promise<ArrayBuffer> {
  const response = await answered(path, {});
  return response.arrayBuffer().catch(() => {
    throw unreachable();
  });
}

async function answered(path: string, question: Question): Promise<Response> {
  const { method = 'GET', json, bytes } = question;
  const body = json === undefined ? bytes : JSON.stringify(json);
  const headers = json === undefined ? {} : { 'content-type': 'application/json' };
  const init = { method, headers, ...(body === undefined ? {} : { body }) };
  const response = await fetch(path, init).catch(() => {
    throw unreachable();
  });
  if (response.ok) return response;
  const answer: unknown = await response.json().catch(() => undefined);
  throw new HostRefused(response.status, answer);
}

const unreachable = (): HostUnreachable =>
  new HostUnreachable('The host cannot be reached: check the connection.');

function sentenceIn(answer: unknown): string | undefined {
  const problem = zProblem.safeParse(answer);
  return problem.success ? problem.data.detail : undefined;
}
