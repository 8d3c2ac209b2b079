/** A mark on the axis of time. */
export interface Tick {
  readonly at: number;
  /** What is worth writing there: the day and month, the month, or the year. */
  readonly as: 'day' | 'month' | 'year';
}

const day = 86_400_000;
const most = 9;

/** Marks at round dates (UTC) within a stretch: days, Mondays, first days of months or of years; never many. */
export function ticksOf([from, until]: readonly [number, number]): readonly Tick[] {
  const days = (until - from) / day;
  if (days <= most) return every(from, until, 'day', nextDay);
  if (days <= 7 * most) return every(from, until, 'day', nextMonday);
  const months = Math.ceil(days / 30 / most);
  if (months <= 6) return every(from, until, 'month', (date) => firstOfMonth(date, months));
  const years = Math.ceil(days / 365 / most);
  return every(from, until, 'year', (date) => Date.UTC(date.getUTCFullYear() + years, 0, 1));
}

function every(
  from: number,
  until: number,
  as: Tick['as'],
  next: (date: Date) => number,
): readonly Tick[] {
  const ticks: Tick[] = [];
  for (let at = next(new Date(from)); at < until; at = next(new Date(at))) ticks.push({ at, as });
  return ticks;
}

const nextDay = (date: Date): number =>
  Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + 1);

const nextMonday = (date: Date): number => {
  const ahead = (8 - date.getUTCDay()) % 7 || 7;
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + ahead);
};

const firstOfMonth = (date: Date, ahead: number): number =>
  Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + ahead, 1);
