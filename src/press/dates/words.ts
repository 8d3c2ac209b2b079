import lists from '../data/dates.en.json' with { type: 'json' };

/** The words of dates, from `data/dates.en.json`. */
const weekdays = lists.weekdays.split(' ');
const months = Object.entries(lists.months).map(([name, forms]) =>
  [name, ...forms.split(' ')].filter((form) => form !== ''),
);
const numbers = new Map(lists.numbers.split(' ').map((word, at) => [word, at]));

/** 0 for Sunday; undefined for what is no weekday. */
export function weekdayNamed(word: string): number | undefined {
  const at = weekdays.findIndex(
    (name) => name === word.toLowerCase() || `${name.slice(0, 3)}.` === word.toLowerCase(),
  );
  return at < 0 ? undefined : at;
}

/** 1 for January; undefined for what is no month. */
export function monthNamed(word: string): number | undefined {
  const bare = word.toLowerCase().replace(/\.$/, '');
  const at = months.findIndex((forms) => forms.includes(bare));
  return at < 0 ? undefined : at + 1;
}

/** "two", "2", "a", "several" (no number) */
export function numberNamed(word: string): number | undefined {
  if (/^\d{1,4}$/.test(word)) return Number(word);
  return /^an?$/i.test(word) ? 1 : numbers.get(word.toLowerCase());
}

export const WEEKDAY = `(?:${weekdays.join('|')})`;
export const MONTH = `(?:${months
  .flat()
  .toSorted((a, b) => b.length - a.length)
  .join('|')})\\.?`;
export const NUMBER = `(?:\\d{1,3}|an?|${[...numbers.keys()].join('|')})`;
export const FUTURE = new RegExp(`\\b(?:${lists.future})\\b`, 'i');
export const SAYING = new RegExp(`\\b(?:${lists.saying})\\b\\W*(?:on|late|early|,|\\s)*$`, 'i');
