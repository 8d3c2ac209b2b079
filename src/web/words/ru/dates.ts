import type { DatePhrases } from '../../../core/record/date-in-words.ts';

/** "март 2026 г." as a preposition wants it: "марта 2026 г."; a date with a day stands so already. */
export const genitive = (date: string): string =>
  date
    .replace(/^\d{4}$/, '$& года')
    .replace(/^(март|август)(?= \d)/, '$1а')
    .replace(/^(\p{L}+)[ьй](?= \d)/u, '$1я');
const accusative = (date: string): string => date.replace(/^\d{4}$/, '$& год');

export const dates: DatePhrases = {
  around: (date) => `примерно ${date}`,
  perhaps: (date) => `${date} (предположительно)`,
  since: (date) => `с ${genitive(date)}`,
  until: (date) => `до ${genitive(date)}`,
  between: (from, to) => `с ${genitive(from)} по ${accusative(to)}`,
  weekOf: (date) => `неделя с ${date}`,
};
