import { expect, test } from 'vitest';
import { hasPressData } from './data.ts';
import { namedParties } from './parties.ts';
import { exactSpans } from './polnear.ts';

const missing = hasPressData ? '' : ' (skipped: the folder ../shared/data is missing)';

test.skipIf(missing)(`who said what is read no worse than it was${missing}`, () => {
  const { source, cue, content } = exactSpans();
  expect(source.f1).toBeGreaterThanOrEqual(0.755);
  expect(cue.f1).toBeGreaterThanOrEqual(0.705);
  expect(content.f1).toBeGreaterThanOrEqual(0.64);
});

test.skipIf(missing)(`every party and group of the list is read by its name${missing}`, () => {
  const { names } = namedParties();
  expect(names.read).toBe(names.all);
});
