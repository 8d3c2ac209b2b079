import { zAnswers, type Answers } from '../../wire/press-answers.ts';

/**
 * What one answered to proposals of statements stays in this browser: it is sent nowhere, and no other
 * reader's proposals are changed by it.
 */
const NAME = 'parley.press-answers';

/** None where nothing is kept, or where what is kept cannot be read. */
export function keptAnswers(): Answers {
  try {
    return zAnswers.parse(JSON.parse(localStorage.getItem(NAME) ?? '{}'));
  } catch {
    return {};
  }
}

export function keepAnswers(answers: Answers): void {
  try {
    localStorage.setItem(NAME, JSON.stringify(answers));
  } catch {
    // A browser that keeps nothing learns nothing.
  }
}

export const forgetAnswers = (): void => localStorage.removeItem(NAME);
