/**
 * A date with its precision as the stretch of time that it can mean: EDTF (ISO 8601-2) as `zWhen`
 * lets it in. What is said without a time zone is taken as UTC, so that everyone gets the same.
 */

const DAY_MS = 86_400_000;
const parts =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?(Z|[+-]\d\d:\d\d)?)?)?)?[?~%]?$/;

interface Stretch {
  readonly first: number;
  /** The last millisecond that still belongs to it. */
  readonly last: number;
}

/** The first and last millisecond since 1970 that a date can mean; nothing where there is no such date. */
export function stretchOf(when: string): Stretch | undefined {
  const [from = '', to] = when.split('/');
  if (to === undefined) return dateOf(from);
  const first = from === '..' ? { first: -Infinity } : dateOf(from);
  const last = to === '..' ? { last: Infinity } : dateOf(to);
  return first && last && { first: first.first, last: last.last };
}

/** Whether an instant of recording (ISO 8601, UTC) is not before a date. */
export const hasCome = (when: string, recorded: string): boolean =>
  Date.parse(recorded) >= (stretchOf(when)?.first ?? -Infinity);

/** Whether an instant of recording (ISO 8601, UTC) is after a date: after all of a day, month or year. */
export const hasPassed = (when: string, recorded: string): boolean =>
  Date.parse(recorded) > (stretchOf(when)?.last ?? Infinity);

/**
 * Whether a role that begins then has begun. A day begins up to 14 hours earlier elsewhere on earth,
 * and clocks differ: within a day of its beginning it has.
 */
export const hasBegun = (when: string, recorded: string): boolean =>
  Date.parse(recorded) + DAY_MS >= (stretchOf(when)?.first ?? -Infinity);

function dateOf(date: string): Stretch | undefined {
  const [, year, month, day, hour, minute, second, fraction, zone] = parts.exec(date) ?? [];
  if (year === undefined) return undefined;
  const at = (y: number, m: number, d: number): number => Date.parse(`${iso(y, m, d)}T00:00:00Z`);
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
  const first = at(y, m, d);
  if (Number.isNaN(first) || new Date(first).getUTCDate() !== d) return undefined;
  if (month === undefined) return { first, last: at(y, 12, 31) + DAY_MS - 1 };
  if (day === undefined)
    return { first, last: (m === 12 ? at(y, 12, 31) + DAY_MS : at(y, m + 1, 1)) - 1 };
  if (hour === undefined || minute === undefined) return { first, last: first + DAY_MS - 1 };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  const clock = (Number(hour) * 60 + Number(minute)) * 60_000 + Number(second ?? 0) * 1000;
  const start = first + clock + Number((fraction ?? '').padEnd(3, '0')) - offsetOf(zone);
  const lasts = second === undefined ? 60_000 : fraction === undefined ? 1000 : 1;
  return { first: start, last: start + lasts - 1 };
}

const iso = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The milliseconds by which a zone's clocks are ahead of UTC. */
function offsetOf(zone = 'Z'): number {
  if (zone === 'Z') return 0;
  const ahead = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return (zone.startsWith('-') ? -ahead : ahead) * 60_000;
}
