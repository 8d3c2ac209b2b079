/** How a language says with which precision something is dated. */
export interface DatePhrases {
  readonly around: (date: string) => string;
  readonly perhaps: (date: string) => string;
  readonly since: (date: string) => string;
  readonly until: (date: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly weekOf: (date: string) => string;
}

const day = 86_400_000;

/**
 * An EDTF date (ISO 8601-2) in words, with its precision: "around 12 November 2026", "since
 * March 2026", "the week of 24 November 2025". Instants are shown in UTC, as they are recorded.
 */
export function dateInWords(language: string, phrases: DatePhrases, edtf: string): string {
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return oneDate(language, phrases, from);
  if (from === '..') return phrases.until(oneDate(language, phrases, to));
  if (to === '..') return phrases.since(oneDate(language, phrases, from));
  if (isWeek(from, to)) return phrases.weekOf(plainDate(language, from));
  if (isInstant.test(from) && isInstant.test(to)) return timesInWords(language, from, to);
  return phrases.between(...bothInWords(language, phrases, from, to));
}

/** From one time to another, both known to the minute: "17 October 2026 at 08:30–12:30". */
function timesInWords(language: string, from: string, to: string): string {
  const begin = plainDate(language, from);
  const isOneDay = dayOf(from) === dayOf(to);
  return isOneDay
    ? `${begin}–${inUtc(language, { timeStyle: 'short', hourCycle: 'h23' }, to)}`
    : `${begin} – ${plainDate(language, to)}`;
}

const dayOf = (instant: string): string => new Date(instant).toISOString().slice(0, 10);

/**
 * Both ends, and what two days share only once: "18", "25 November 2025". Where a date begins with its
 * year, it is the second that is short.
 */
function bothInWords(
  language: string,
  phrases: DatePhrases,
  from: string,
  to: string,
): readonly [string, string] {
  const whole = [oneDate(language, phrases, from), oneDate(language, phrases, to)] as const;
  const isYearFirst = /^\d{4}/.test(whole[0]);
  // What qualifies the second day is said after it, and so with the one that is said in full.
  const last = isYearFirst ? to : to.replace(/[?~%]$/, '');
  if (!isDay.test(from) || !isDay.test(last) || from.slice(0, 4) !== to.slice(0, 4)) return whole;
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7);
  const short = isOneMonth ? oneDay : dayAndMonth;
  return isYearFirst
    ? [whole[0], inUtc(language, short, to)]
    : [inUtc(language, short, from), whole[1]];
}

function isWeek(from: string, to: string): boolean {
  const days = (Date.parse(to) - Date.parse(from)) / day;
  return isDay.test(from) && isDay.test(to) && days === 6 && new Date(from).getUTCDay() === 1;
}

function oneDate(language: string, phrases: DatePhrases, date: string): string {
  const sure = plainDate(language, date.replace(/[?~%]$/, ''));
  if (/[~%]$/.test(date)) return phrases.around(sure);
  return date.endsWith('?') ? phrases.perhaps(sure) : sure;
}

const shapes: readonly (readonly [number, Intl.DateTimeFormatOptions])[] = [
  [4, { year: 'numeric' }],
  [7, { year: 'numeric', month: 'long' }],
  [10, { year: 'numeric', month: 'long', day: 'numeric' }],
];
const oneDay: Intl.DateTimeFormatOptions = { day: 'numeric' };
const dayAndMonth: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long' };
const isDay = /^\d{4}-\d\d-\d\d$/;
const isInstant = /T.*(?:Z|[+-]\d{2}:\d{2})$/;
const toTheMinute: Intl.DateTimeFormatOptions = {
  dateStyle: 'long',
  timeStyle: 'short',
  hourCycle: 'h23',
};

function plainDate(language: string, date: string): string {
  const zoned = isInstant.test(date) || !date.includes('T') ? date : `${date}Z`;
  if (Number.isNaN(Date.parse(zoned))) return date;
  const shape = shapes.find(([length]) => length === date.length)?.[1] ?? toTheMinute;
  return inUtc(language, shape, zoned);
}

const inUtc = (language: string, shape: Intl.DateTimeFormatOptions, date: string): string =>
  new Intl.DateTimeFormat(language, { ...shape, timeZone: 'UTC' }).format(new Date(date));

/** The month by its name: in some languages a short date is but numbers, and those are read in two ways. */
const shortInstant: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
};

/** An instant of recording, short: for a list or the time bar. */
export const instantInWords = (language: string, iso: string): string =>
  inUtc(language, shortInstant, iso);
