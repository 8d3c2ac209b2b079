import { z } from 'zod';

/** How often a rule's proposals were confirmed and refused, and how sure the rule was of them in sum. */
const zCounted = z
  .strictObject({
    confirmed: z.int().min(0),
    refused: z.int().min(0),
    sure: z.number().min(0),
  })
  .readonly();
type Counted = z.infer<typeof zCounted>;

/** One's own answers to proposals of statements, by the rule that found them; kept where they were given. */
export const zAnswers = z.record(z.string(), zCounted).readonly();
export type Answers = z.infer<typeof zAnswers>;

export type Answer = 'confirmed' | 'refused';

/** What of a proposal is counted. */
interface Found {
  /** The rule that found it. */
  readonly entry: string;
  readonly confidence: number;
}

const NONE: Counted = { confirmed: 0, refused: 0, sure: 0 };

/** Counts an answer; `by` is -1 where it is taken back. */
export function answered(
  answers: Answers,
  { entry, confidence }: Found,
  answer: Answer,
  by: 1 | -1 = 1,
): Answers {
  const before = answers[entry] ?? NONE;
  const counted = {
    ...before,
    [answer]: Math.max(0, before[answer] + by),
    sure: Math.max(0, before.sure + by * confidence),
  };
  return { ...answers, [entry]: counted };
}

export const countOf = (answers: Answers): number =>
  Object.values(answers).reduce((sum, { confirmed, refused }) => sum + confirmed + refused, 0);

/** Fewer answers than this change nothing: `docs/press-scores.md`, "Learning from answers". */
export const ENOUGH = 200;
/** How many answers it takes to move all rules, and one rule, half of the way. */
const FOR_ALL = 50;
const FOR_ONE = 12;

/**
 * How sure a proposal is, between 0 and 1, once one's own answers are taken in: first by how far all
 * rules are from what was confirmed, then by how far this rule is from that, each shrunk towards nothing
 * where there are few answers (James and Stein 1961).
 */
export function sureness({ entry, confidence }: Found, answers: Answers, enough = ENOUGH): number {
  const count = countOf(answers);
  if (count < enough) return confidence;
  const off = ({ confirmed, sure }: Counted): number => confirmed - sure;
  const all = Object.values(answers).reduce((sum, one) => sum + off(one), 0) / (count + FOR_ALL);
  const own = answers[entry] ?? NONE;
  const given = own.confirmed + own.refused;
  const one = (off(own) - all * given) / (given + FOR_ONE);
  return Math.min(1, Math.max(0, confidence + all + one));
}
