import { createHash } from 'node:crypto';
import { z } from 'zod';
import { expect, test } from 'vitest';
import { canonical, type Json } from './canonical.ts';
import { zEntryShape } from './entry.ts';
import { kinds } from './kinds.ts';
import { pinned } from './schemas.pinned.test-kit.ts';

/**
 * What was recorded once must be readable for ever. Who changes the shape of an entry sees it here:
 * old entries then need to be read still (an upcast, with samples), and the new hash goes into
 * `schemas.pinned.test-kit.ts`. Shapes alone are pinned; rules within a field (`refine`) are not.
 */
const shapeOf = (schema: z.ZodType): string => {
  const json = JSON.stringify(z.toJSONSchema(schema, { io: 'input' }));
  return createHash('sha256')
    .update(canonical(JSON.parse(json) as Json))
    .digest('hex');
};

test('the shape of an entry and of the body of every kind is the one that is pinned', () => {
  const shapes = [...kinds].map(([name, { schema }]) => [name, shapeOf(schema)]);
  expect({ entry: shapeOf(zEntryShape), ...Object.fromEntries(shapes) }).toEqual(pinned);
});
