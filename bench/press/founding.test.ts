import { expect, test } from 'vitest';
import { hasPressData } from './data.ts';
import { foundingLines } from './founding.ts';

const missing = hasPressData ? '' : ' (skipped: the folder ../shared/data is missing)';

test.skipIf(missing)(`every line of the founding article's gold is read${missing}`, () => {
  const lines = foundingLines();
  expect(lines.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  expect(lines).toHaveLength(39);
});
