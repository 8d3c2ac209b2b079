import type { DatePhrases } from '../../../core/record/date-in-words.ts';

export const dates: DatePhrases = {
  around: (date) => `around ${date}`,
  perhaps: (date) => `${date} (uncertain)`,
  since: (date) => `since ${date}`,
  until: (date) => `until ${date}`,
  between: (from, to) => `between ${from} and ${to}`,
  weekOf: (date) => `the week of ${date}`,
};
