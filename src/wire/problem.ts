import { z } from 'zod';

/** Why a request was not served: one sentence for people. */
export const zProblem = z.strictObject({ problem: z.string() }).readonly();
export type Problem = z.infer<typeof zProblem>;
