import { dayAt, daysBetween, mondayOf, plusDays, plusMonths, weekdayOf, type Day } from './day.ts';
import type { Context } from './phrase.ts';
import {
  FUTURE,
  MONTH,
  monthNamed,
  NUMBER,
  numberNamed,
  SAYING,
  WEEKDAY,
  weekdayNamed,
} from './words.ts';

/** One way of writing a date. `read` gives EDTF, or nothing where the words mean no date here. */
interface Rule {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray, context: Context) => string | undefined;
}

const words = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}$])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu');
const YEAR = '(?:1[5-9]|20)\\d\\d';
const DATE = '[0-3]?\\d(?:st|nd|rd|th)?';
const PART = '(?:(?:late|early|earlier|later|throughout|all day|mid)[- ]+)?(?:on )?';
/** "Friday, Dec. 6": the date tells the day, whatever weekday a reader would take it for. */
const NAMED_DAY = `(?:${WEEKDAY},? )?`;
const OF_DAY = '(?:[- ]+(?:morning|afternoon|evening|night|noon))?';

/** In the order they are tried; what an earlier one took is not read again. */
export const RULES: readonly Rule[] = [
  {
    rule: 'a full date',
    pattern: words(`${NAMED_DAY}(${MONTH}) (${DATE}),? (${YEAR})`),
    read: ([, month = '', date = '', year = '']) => full(year, month, date),
  },
  {
    rule: 'a full date',
    pattern: words(`${NAMED_DAY}(${DATE})(?: of)?[- ](${MONTH}),?[- ](${YEAR})`),
    read: ([, date = '', month = '', year = '']) => full(year, month, date),
  },
  {
    rule: 'a full date',
    pattern: words(`(${YEAR})-(\\d\\d)-(\\d\\d)`),
    read: ([, year, month, date]) => dayAt(Number(year), Number(month), Number(date)),
  },
  {
    rule: 'days of a month',
    pattern: words(
      `(${MONTH}) (\\d{1,2}) ?(?:-|–|to|and|through) ?(?:(${MONTH}) )?(\\d{1,2})(?:,? (${YEAR}))?`,
    ),
    read: daysOfMonth,
  },
  {
    rule: 'a month and year',
    pattern: words(`(?:(?:early|late|mid)[- ])?(${MONTH}),? (?:of )?(${YEAR})`),
    read: ([, month = '', year = '']) => monthOf(Number(year), month),
  },
  {
    rule: 'a day of a month',
    pattern: words(`${NAMED_DAY}(${MONTH}) (${DATE})`),
    read: ([text, month = '', date = ''], context) => nearest(month, date, context, text),
  },
  {
    rule: 'a day of a month',
    pattern: words(`${NAMED_DAY}(?:the )?(${DATE}) (?:of )?(${MONTH})`),
    read: ([text, date = '', month = ''], context) => nearest(month, date, context, text),
  },
  {
    rule: 'weekdays',
    pattern: words(
      `${PART}(${WEEKDAY})${OF_DAY} (?:and|to|through|until) (?:into )?${PART}(${WEEKDAY})${OF_DAY}`,
    ),
    read: weekdays,
  },
  {
    rule: 'last or next weekday',
    pattern: words(`(last|past|this past|next|this|this coming|coming) (${WEEKDAY})${OF_DAY}`),
    read: ([, which = '', day = ''], context) => markedWeekday(which.toLowerCase(), day, context),
  },
  {
    rule: 'a weekday',
    pattern: words(`${PART}(${WEEKDAY})${OF_DAY}`),
    read: ([, day = ''], context) => bareWeekday(day, context),
  },
  {
    rule: 'the day last spoken of',
    pattern: words('(?:earlier|later)?(?: on)? ?(?:in )?(?:the|that|the same) (?:same )?day'),
    read: (_, { lastDay }) => lastDay,
  },
  {
    rule: 'today',
    pattern: words('today|tonight|this (?:morning|afternoon|evening)'),
    read: (_, { reference }) => reference,
  },
  {
    rule: 'yesterday',
    pattern: words('(?:the day before )?(?:yesterday|last night)'),
    read: ([text], { reference }) => plusDays(reference, /before/i.test(text) ? -2 : -1),
  },
  {
    rule: 'tomorrow',
    pattern: words('(?:the day after )?tomorrow'),
    read: ([text], { reference }) => plusDays(reference, /after/i.test(text) ? 2 : 1),
  },
  {
    rule: 'the coming days',
    pattern: words(
      '(?:in |over |for )?(?:the )?(?:coming|next few) (?:days|weeks|months|years)|in the (?:coming|next) days',
    ),
    read: (_, { reference }) => `${reference}?/..`,
  },
  {
    rule: 'a time ago',
    pattern: words(
      `(?:more than |about |almost |nearly |some |over )?(${NUMBER}) (day|week|month|year|decade)s? (ago|earlier|before)`,
    ),
    read: ([, count = '', unit = ''], context) => shifted(count, unit, -1, context),
  },
  {
    rule: 'a time from now',
    pattern: words(
      `in (${NUMBER}) (day|week|month|year)s?|(${NUMBER}) (day|week|month|year)s? from now`,
    ),
    read: ([, a, b, c, d], context) => shifted(a ?? c ?? '', b ?? d ?? '', 1, context),
  },
  {
    rule: 'the past weeks',
    pattern: words(
      `(?:over |in |for |during )?(?:the )?(?:past|last) (?:(${NUMBER}) )?(day|week|month|year|decade)s?`,
    ),
    read: past,
  },
  {
    rule: 'the next weeks',
    pattern: words(
      `(?:over |in |for |during )?the (?:next|coming) (?:(${NUMBER}) )?(day|week|month|year)s?`,
    ),
    read: coming,
  },
  {
    rule: 'this or next week',
    pattern: words('(?:earlier |later )?(this|last|next) (week|weekend|month|year)'),
    read: ([, which = '', unit = ''], { reference }) =>
      calendar(which.toLowerCase(), unit.toLowerCase(), reference),
  },
  {
    rule: 'a decade',
    pattern: words(`(?:the )?((?:19|20)\\d)0s`),
    read: ([, decade = '']) => `${decade}0/${decade}9`,
  },
  {
    rule: 'years',
    pattern: words(`(${YEAR}) ?(?:-|–|to|and) ?(${YEAR})`),
    read: ([, from = '', to = '']) => (from < to ? `${from}/${to}` : undefined),
  },
  {
    rule: 'a month',
    pattern: words(
      `(?:in |since |until |last |next |this |from |by |of |early |late |mid-)(?:early |late |mid-)?(${MONTH})(?! \\d)`,
    ),
    read: ([text, month = ''], context) => nearestMonth(text, month, context),
  },
  {
    rule: 'a year',
    pattern: words(
      `(?:in |since |until |from |by |of |during |early |late |mid-|before |after |for |the |\\()?(${YEAR})(?!,\\d|\\.\\d| ?(?:people|votes|miles|km|dollars|percent|million))`,
    ),
    read: ([, year = '']) => year,
  },
];

function full(year: string, month: string, date: string): string | undefined {
  return dayAt(Number(year), monthNamed(month) ?? 0, Number.parseInt(date, 10));
}

const monthOf = (year: number, name: string): string | undefined => {
  const month = monthNamed(name);
  return month === undefined ? undefined : `${year}-${String(month).padStart(2, '0')}`;
};

/** How much farther a day of the past may be than one ahead, where no word speaks of what will be. */
const PAST = 3;

/** The year in which the day has the weekday that stands before it, if any; else the nearest. */
function nearest(month: string, date: string, context: Context, text = ''): string | undefined {
  const { reference } = context;
  const number = monthNamed(month) ?? 0;
  // "May 5" is a date; "may 5" is not.
  if (/^may$/.test(month)) return undefined;
  const year = Number(reference.slice(0, 4));
  const days = [year - 1, year, year + 1].flatMap(
    (one) => dayAt(one, number, Number.parseInt(date, 10)) ?? [],
  );
  const weekday = weekdayNamed(/^[^ ,]+/.exec(text)?.[0] ?? '');
  const named = days.filter((day) => weekdayOf(day) === weekday);
  const ahead = speaksOfFuture(context) ? 1 : PAST;
  const distance = (day: Day): number => {
    const by = daysBetween(reference, day);
    return by < 0 ? -by : by * ahead;
  };
  return (named.length > 0 ? named : days).toSorted((a, b) => distance(a) - distance(b))[0];
}

function daysOfMonth(
  [, first = '', from = '', second, to = '', year]: RegExpMatchArray,
  context: Context,
): string | undefined {
  const start = year === undefined ? nearest(first, from, context) : full(year, first, from);
  const end =
    year === undefined ? nearest(second ?? first, to, context) : full(year, second ?? first, to);
  return start !== undefined && end !== undefined && start < end ? `${start}/${end}` : undefined;
}

const backTo = (day: string, reference: Day): Day =>
  plusDays(reference, -((weekdayOf(reference) - (weekdayNamed(day) ?? 0) + 7) % 7));
const onTo = (day: string, reference: Day): Day =>
  plusDays(reference, ((weekdayNamed(day) ?? 0) - weekdayOf(reference) + 7) % 7);

/** Whether the clause around a phrase speaks of what will be. */
function speaksOfFuture({ before, after }: Context): boolean {
  const near = before.split(/[.!?;]\s/).at(-1) ?? '';
  if (SAYING.test(near)) return false;
  const clause = near.split(/, (?:who|which|and|but)\b|\b(?:said|says|told|that)\b/).at(-1) ?? '';
  return FUTURE.test(clause) || /^\W{0,2}(?:will|is set to|is expected)\b/i.test(after);
}

function bareWeekday(day: string, context: Context): string {
  return speaksOfFuture(context) ? onTo(day, context.reference) : backTo(day, context.reference);
}

function markedWeekday(which: string, day: string, context: Context): string {
  const { reference } = context;
  const back = backTo(day, reference);
  if (/last|past/.test(which)) return back === reference ? plusDays(back, -7) : back;
  const on = onTo(day, reference);
  if (/next|coming/.test(which)) return on === reference ? plusDays(on, 7) : on;
  return plusDays(mondayOf(reference), ((weekdayNamed(day) ?? 0) + 6) % 7);
}

function weekdays([, first = '', second = '']: RegExpMatchArray, context: Context): string {
  const end = bareWeekday(second, context);
  const start = backTo(first, end);
  return start === end ? end : `${start}/${end}`;
}

function shifted(
  count: string,
  unit: string,
  sign: 1 | -1,
  { reference }: Context,
): string | undefined {
  const number = numberNamed(count);
  if (number === undefined) return undefined;
  const by = number * sign;
  if (unit === 'day') return plusDays(reference, by);
  if (unit === 'week') return `${plusDays(reference, 7 * by)}~`;
  if (unit === 'month') return `${plusMonths(reference, by)}~`;
  return `${Number(reference.slice(0, 4)) + by * (unit === 'decade' ? 10 : 1)}~`;
}

const DAYS: Readonly<Record<string, number>> = {
  day: 1,
  week: 7,
  month: 30,
  year: 365,
  decade: 3652,
};

/** "last year" is a year of the calendar; "the past two weeks" end with the article's day. */
function past(
  [text, count, unit = '']: RegExpMatchArray,
  { reference }: Context,
): string | undefined {
  const isCalendar =
    count === undefined &&
    /(^|\s)last (week|month|year)$/i.test(text) &&
    !/(the|over) /i.test(text);
  if (isCalendar) return calendar('last', unit.toLowerCase(), reference);
  const number = count === undefined ? 1 : numberNamed(count);
  return number === undefined
    ? undefined
    : `${plusDays(reference, -number * (DAYS[unit.toLowerCase()] ?? 1))}~/${reference}`;
}

function coming(
  [, count, unit = '']: RegExpMatchArray,
  { reference }: Context,
): string | undefined {
  const number = count === undefined ? 1 : numberNamed(count);
  return number === undefined
    ? undefined
    : `${reference}/${plusDays(reference, number * (DAYS[unit.toLowerCase()] ?? 1))}~`;
}

function calendar(which: string, unit: string, reference: Day): string {
  const step = which === 'last' ? -1 : which === 'next' ? 1 : 0;
  if (unit === 'year') return String(Number(reference.slice(0, 4)) + step);
  if (unit === 'month') return plusMonths(reference, step);
  const monday = plusDays(mondayOf(reference), 7 * step);
  return unit === 'week'
    ? `${monday}/${plusDays(monday, 6)}`
    : `${plusDays(monday, 5)}/${plusDays(monday, 6)}`;
}

/** "in June": the nearest June that lies before, or ahead where the sentence speaks of what will be. */
function nearestMonth(text: string, name: string, context: Context): string | undefined {
  if (/ (?:may|march)$/.test(text)) return undefined;
  const month = monthNamed(name) ?? 0;
  const [year = 0, now = 1] = context.reference.split('-').map(Number);
  const isAhead =
    /^next/i.test(text) || (!/^(?:last|since)/i.test(text) && speaksOfFuture(context));
  const years = isAhead
    ? month < now
      ? year + 1
      : year
    : month > now || (/^last/i.test(text) && month === now)
      ? year - 1
      : year;
  return monthOf(years, name);
}
