import type { DatePhrases } from '../../../core/record/date-in-words.ts';

/** A day takes the article, a month or a year does not: “el 12 de noviembre de 2026”, “marzo de 2026”. */
export const withArticle = (date: string): string =>
  /^\d{1,2}(?:\s|$)/.test(date) ? `el ${date}` : date;

export const dates: DatePhrases = {
  around: (date) => `hacia ${withArticle(date)}`,
  perhaps: (date) => `${date} (fecha incierta)`,
  since: (date) => `desde ${withArticle(date)}`,
  until: (date) => `hasta ${withArticle(date)}`,
  between: (from, to) => `entre ${withArticle(from)} y ${withArticle(to)}`,
  weekOf: (date) => `la semana del ${date}`,
};
