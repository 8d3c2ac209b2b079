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
  return (
    timesInWords(language, from, to) ??
    phrases.between(oneDate(language, phrases, from), oneDate(language, phrases, to))
  );
}

/** From one time to another, both known to the minute: "17 October 2026 at 08:30 – 12:30". */
function timesInWords(language: string, from: string, to: string): string | undefined {
  if (!isInstant.test(from) || !isInstant.test(to)) return undefined;
  const shape = new Intl.DateTimeFormat(language, { ...toTheMinute, timeZone: 'UTC' });
  return shape.formatRange(new Date(from), new Date(to));
}

function isWeek(from: string, to: string): boolean {
  const days = (Date.parse(to) - Date.parse(from)) / day;
  return from.length === 10 && to.length === 10 && days === 6 && new Date(from).getUTCDay() === 1;
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
const isInstant = /T.*(?:Z|[+-]\d{2}:\d{2})$/;
const toTheMinute: Intl.DateTimeFormatOptions = { dateStyle: 'long', timeStyle: 'short' };

function plainDate(language: string, date: string): string {
  const zoned = isInstant.test(date) || !date.includes('T') ? date : `${date}Z`;
  const instant = new Date(zoned);
  if (Number.isNaN(instant.getTime())) return date;
  const shape = shapes.find(([length]) => length === date.length)?.[1] ?? toTheMinute;
  return new Intl.DateTimeFormat(language, { ...shape, timeZone: 'UTC' }).format(instant);
}

/** An instant of recording, short: for a list or the time bar. */
export function instantInWords(language: string, iso: string): string {
  const shape = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language, shape).format(new Date(iso));
}
