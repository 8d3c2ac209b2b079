/** What can be signed: JSON without numbers that lose digits. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json | undefined };

/**
 * The one way to write a value as bytes for hashing and signing.
 * RFC 8785 (JSON Canonicalization Scheme), for integers only.
 *
 * @throws RangeError on a number that is not a safe integer, or on a lone surrogate.
 */
export function canonical(value: Json): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new RangeError(`${value} cannot be signed: only whole numbers can`);
  }
  if (typeof value === 'string' && !value.isWellFormed()) {
    throw new RangeError('a text with half a character in it cannot be signed');
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  const fields = Object.keys(value).toSorted(byCodeUnit);
  const written = fields.flatMap((name) => {
    const field = value[name];
    return field === undefined ? [] : [`${canonical(name)}:${canonical(field)}`];
  });
  return `{${written.join(',')}}`;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
