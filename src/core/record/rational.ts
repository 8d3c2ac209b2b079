/** A number that loses nothing: whole numbers of any size, above and below the line. */
export interface Rational {
  readonly over: bigint;
  /** Above 0. */
  readonly under: bigint;
}

export const whole = (value: number): Rational => ({ over: BigInt(value), under: 1n });

/** Whether it is written as a decimal above 0, without a sign: at most 12 digits before and after the point. */
export const isDecimal = (written: string): boolean =>
  /^(?:0|[1-9]\d{0,11})(?:\.\d{1,12})?$/.test(written) && /[1-9]/.test(written);

/** A decimal without a sign, as people write it: `0.92` is 92/100, exactly. */
export function decimal(written: string): Rational {
  const [units = '', parts = ''] = written.split('.');
  return lowest({ over: BigInt(units + parts), under: 10n ** BigInt(parts.length) });
}

export const plus = (a: Rational, b: Rational): Rational =>
  lowest({ over: a.over * b.under + b.over * a.under, under: a.under * b.under });

export const times = (a: Rational, b: Rational): Rational =>
  lowest({ over: a.over * b.over, under: a.under * b.under });

/** What times it is one; of what is above 0 only. */
export const inverse = ({ over, under }: Rational): Rational => ({ over: under, under: over });

export const greater = (a: Rational, b: Rational): Rational =>
  a.over * b.under < b.over * a.under ? b : a;

export const same = (a: Rational, b: Rational): boolean => a.over * b.under === b.over * a.under;

/**
 * The whole part of what is not below 0, rounded down. What is more than 2^53 - 1 comes as that, the
 * most that a number holds exactly.
 */
export function wholePart({ over, under }: Rational): number {
  const part = over / under;
  const most = BigInt(Number.MAX_SAFE_INTEGER);
  return Number(part < most ? part : most);
}

function lowest({ over, under }: Rational): Rational {
  let [a, b] = [over, under];
  while (b !== 0n) [a, b] = [b, a % b];
  return { over: over / a, under: under / a };
}
