/** The stretch of time that a date with its precision covers, in milliseconds since 1970, UTC. */
export interface Span {
  /** None: open at its beginning. */
  readonly from?: number;
  /** The first moment after it. None: open at its end, or not over yet. */
  readonly until?: number;
  /** Approximate or uncertain, as the date itself says. */
  readonly rough: boolean;
}

/**
 * The span of a date in EDTF (ISO 8601-2) as the record takes it: a year, month, day or instant,
 * `~` `?` `%`, an interval, an open end. A time without a zone is read as UTC.
 */
export function spanOf(edtf: string): Span {
  const [first = '', second] = edtf.split('/');
  const rough = /[?~%]/.test(edtf);
  if (second === undefined) return { ...bounds(first), rough };
  const { from } = first === '..' ? {} : bounds(first);
  const { until } = second === '..' ? {} : bounds(second);
  return {
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    rough,
  };
}

/** The point on a line where a span is marked: its beginning, or its last moment where it has none. */
export const placeOf = ({ from, until }: Span): number | undefined =>
  from ?? (until === undefined ? undefined : until - 1);

interface Bounds {
  readonly from?: number;
  readonly until?: number;
}

function bounds(date: string): Bounds {
  const plain = date.replace(/[?~%]$/, '');
  const zoned = !plain.includes('T') || /(?:Z|[+-]\d{2}:\d{2})$/.test(plain);
  const from = Date.parse(zoned ? plain : `${plain}Z`);
  if (Number.isNaN(from)) return {};
  return { from, until: plain.includes('T') ? from : after(from, plain.length) };
}

/** The beginning of the next year, month or day, told apart by how long the date is written. */
function after(from: number, written: number): number {
  const next = new Date(from);
  if (written === 'YYYY'.length) next.setUTCFullYear(next.getUTCFullYear() + 1);
  else if (written === 'YYYY-MM'.length) next.setUTCMonth(next.getUTCMonth() + 1);
  else next.setUTCDate(next.getUTCDate() + 1);
  return next.getTime();
}
