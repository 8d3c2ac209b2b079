import type { DatePhrases } from '../../../core/record/date-in-words.ts';

/** A day takes the article, a month or a year does not: “le 12 novembre 2026”, “mars 2026”. */
export const withArticle = (date: string): string => (isDay(date) ? `le ${ordinal(date)}` : date);

/** “jusqu’au 12 novembre 2026”, “jusqu’en mars 2026”. */
export function untilDate(date: string): string {
  if (isDay(date)) return `jusqu’au ${ordinal(date)}`;
  return date.startsWith('vers ') ? `jusque ${date}` : `jusqu’en ${date}`;
}

const isDay = (date: string): boolean => /^\d{1,2}(?:\s|$)/.test(date);

/** The first of a month alone is counted as a first: “1er mars”. */
const ordinal = (date: string): string => date.replace(/^1(?=\s|$)/, '1er');

export const dates: DatePhrases = {
  around: (date) => `vers ${withArticle(date)}`,
  perhaps: (date) => `${date} (date incertaine)`,
  since: (date) => `depuis ${withArticle(date)}`,
  until: untilDate,
  between: (from, to) => `entre ${withArticle(from)} et ${withArticle(to)}`,
  weekOf: (date) => `la semaine du ${ordinal(date)}`,
};
