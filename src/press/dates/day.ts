/** A day as `YYYY-MM-DD`, in UTC: the same everywhere. */
export type Day = string;

const MS = 86_400_000;

const timeOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): Day => new Date(time).toISOString().slice(0, 10);

export const plusDays = (day: Day, days: number): Day => dayOf(timeOf(day) + days * MS);

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: Day): number => new Date(timeOf(day)).getUTCDay();

/** A day that the calendar has, or nothing. Months are 1 to 12. */
export function dayAt(year: number, month: number, date: number): Day | undefined {
  const time = Date.UTC(year, month - 1, date);
  const day = Number.isNaN(time) ? '' : dayOf(time);
  const wanted = `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
  return day === wanted ? day : undefined;
}

/** The month (`YYYY-MM`) so many months after that of a day. */
export function plusMonths(day: Day, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  return `${Math.floor(count / 12)}-${two((count % 12) + 1)}`;
}

/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => plusDays(day, -((weekdayOf(day) + 6) % 7));

export const daysBetween = (from: Day, to: Day): number => (timeOf(to) - timeOf(from)) / MS;

const two = (number: number): string => String(number).padStart(2, '0');
