import { expect, test } from 'vitest';
import { currencies } from './currencies.ts';

test('every currency that is offered is one that CLDR knows, but for the second one of Venezuela, and none stands twice', () => {
  const known = new Set(Intl.supportedValuesOf('currency'));
  expect([...currencies].filter((code) => !known.has(code))).toEqual(['VED']);
  expect(new Set(currencies).size).toBe([...currencies].length);
});
