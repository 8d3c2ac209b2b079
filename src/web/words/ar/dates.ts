import type { DatePhrases } from '../../../core/record/date-in-words.ts';

export const dates: DatePhrases = {
  around: (date) => `نحو ${date}`,
  perhaps: (date) => `${date} (غير مؤكد)`,
  since: (date) => `منذ ${date}`,
  until: (date) => `حتى ${date}`,
  between: (from, to) => `بين ${from} و${to}`,
  weekOf: (date) => `أسبوع ${date}`,
};
