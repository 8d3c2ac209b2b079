import { z } from 'zod';
import { zHash, zLine, zMatter, zWhen } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { free, outOfRoster } from '../rules.ts';
import { put } from '../state.ts';

/** Where a statement was read: an article, with its outlet and its credit. */
export const sourceFiled = defineKind({
  name: 'source-filed',
  schema: z.strictObject({
    source: zMatter,
    title: zLine,
    outlet: zLine,
    credit: zLine.exactOptional(),
    published: zWhen.exactOptional(),
    address: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .exactOptional(),
    sha256: zHash.exactOptional(),
  }),
  who: { may: 'member' },
  judge: ({ room, body }) =>
    firstOf(outOfRoster(room, 'source-filed'), free(room.sources, body.source, 'source')),
  apply: ({ room, source, body }) => {
    const { source: id, ...rest } = body;
    return { room: { ...room, sources: put(room.sources, id, { id, ...rest, source }) } };
  },
});
