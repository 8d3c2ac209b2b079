import { zProblem } from '../../wire/problem.ts';
import type { Words } from '../words/en.ts';
import { HostRefused, HostUnreachable } from './api.ts';

/**
 * Why something was not done, in one sentence of the interface. What the host says of a file it says in
 * English: it is quoted where the interface speaks another language.
 */
export function whyNot(
  error: unknown,
  words: Pick<Words, 'shell'> & Partial<Pick<Words, 'refusal'>>,
): string {
  if (error instanceof HostUnreachable) return words.shell.hostUnreachable;
  if (!(error instanceof HostRefused)) {
    return error instanceof Error ? error.message : String(error);
  }
  const { data: problem } = zProblem.safeParse(error.answer);
  if (!problem) return words.shell.hostFailed;
  if (problem.refusal && words.refusal) return words.refusal(problem.refusal);
  return words.shell.hostSays(problem.code, problem.detail);
}
