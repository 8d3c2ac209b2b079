import type { DatePhrases } from '../../../core/record/date-in-words.ts';

export const dates: DatePhrases = {
  around: (date) => `${date}前后`,
  perhaps: (date) => `${date}（待核实）`,
  since: (date) => `${date}以来`,
  until: (date) => `截至${date}`,
  between: (from, to) => `${from}至${to}之间`,
  weekOf: (date) => `${date}当周`,
};
