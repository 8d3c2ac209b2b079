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
  if (typeof value === 'string') return writtenText(value);
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new RangeError(`${value} cannot be signed: only whole numbers can`);
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  let fields = '';
  // By code units, as `toSorted` does of itself.
  for (const name of Object.keys(value).toSorted()) {
    const field = value[name];
    if (field === undefined) continue;
    fields += `${fields === '' ? '' : ','}${writtenText(name)}:${canonical(field)}`;
  }
  return `{${fields}}`;
}

function writtenText(text: string): string {
  if (!text.isWellFormed()) {
    throw new RangeError('a text with half a character in it cannot be signed');
  }
  return JSON.stringify(text);
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
