import type { DatePhrases } from '../../../core/record/date-in-words.ts';

/** "березень 2026 р." as a preposition wants it: "березня 2026 р."; a date with a day stands so already. */
export const genitive = (date: string): string =>
  date
    .replace(/^\d{4}$/, '$& року')
    .replace(/^лютий(?= \d)/, 'лютого')
    .replace(/^листопад(?= \d)/, 'листопада')
    .replace(/^(\p{L}+)ень(?= \d)/u, '$1ня');

export const dates: DatePhrases = {
  around: (date) => `приблизно ${date}`,
  perhaps: (date) => `${date} (імовірно)`,
  since: (date) => `від ${genitive(date)}`,
  until: (date) => `до ${genitive(date)}`,
  between: (from, to) => `від ${genitive(from)} до ${genitive(to)}`,
  weekOf: (date) => `тиждень від ${date}`,
};
