import { z } from 'zod';
import { zLine, zMatter } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { free, known, outOfRoster } from '../rules.ts';
import { put } from '../state.ts';

/** A picture or paper that belongs to the record, with its caption and its credit. */
export const attachmentFiled = defineKind({
  name: 'attachment-filed',
  schema: z.strictObject({
    attachment: zMatter,
    title: zLine,
    caption: zLine.exactOptional(),
    credit: zLine,
    press: zMatter.exactOptional(),
  }),
  who: { may: 'member' },
  judge: ({ room, body }) =>
    firstOf(
      outOfRoster(room, 'attachment-filed'),
      free(room.attachments, body.attachment, 'attachment'),
      known(room.sources, body.press, 'source'),
    ),
  apply: ({ room, source, body }) => {
    const { attachment: id, ...rest } = body;
    return { room: { ...room, attachments: put(room.attachments, id, { id, ...rest, source }) } };
  },
});
