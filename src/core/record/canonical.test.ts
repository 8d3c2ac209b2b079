import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, type Json } from './canonical.ts';

const whole = fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json; name: string }>((tie) => ({
  name: fc.string({ unit: 'grapheme' }),
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    whole.map((n) => (n === 0 ? 0 : n)),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(tie('name'), tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
})).value;

/** The same value with the fields of every object the other way round. */
function turned(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(turned);
  const fields = Object.entries(value).toReversed();
  return Object.fromEntries(fields.map(([name, field]) => [name, turned(field ?? null)]));
}

test('what is written canonically reads back as the same value', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(JSON.parse(canonical(value))).toEqual(value);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('the order in which fields were set changes nothing', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(canonical(turned(value))).toBe(canonical(value));
    }),
    { seed: 2, numRuns: 300 },
  );
});

// RFC 8785, section 3.2.3, and the sorting by UTF-16 code units in its appendix.
test('fields are sorted by UTF-16 code units, without white space', () => {
  const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, ö: 7 };
  expect(canonical(value)).toBe(
    '{"\\r":2,"1":4,"\u0080":6,"ö":7,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}',
  );
  expect(canonical([true, null, -0, 'a"\\\u0007\u000f'])).toBe(
    '[true,null,0,"a\\"\\\\\\u0007\\u000f"]',
  );
});

test('a field that is left out and one that is undefined are alike', () => {
  expect(canonical({ a: 1, b: undefined })).toBe(canonical({ a: 1 }));
});

test('numbers that could lose digits and halves of characters cannot be signed', () => {
  for (const value of [1.5, Number.NaN, Infinity, 2 ** 53, '\ud83d', { '\ud83d': 1 }]) {
    expect(() => canonical(value)).toThrow(RangeError);
  }
});
