import { z } from 'zod';
import { defineKind } from '../kind.ts';

/**
 * The chair opens a public room to everyone, or closes it again. While it is open, all that stands in it,
 * from its first entry on, can be read by anyone without a key and without a name; what was copied
 * meanwhile no closing brings back. Rooms of another purpose cannot be opened: who spoke there did not
 * speak in public.
 */
export const publicationSet = defineKind({
  name: 'publication-set',
  schema: z.strictObject({ open: z.boolean() }),
  who: { may: 'chair' },
  judge: ({ room }) =>
    room.purpose === 'public'
      ? undefined
      : { code: 'wrong-place', kind: 'publication-set', place: 'a public room' },
  apply: ({ room, source, body: { open } }) => {
    const { published = source, ...rest } = room;
    return { room: open ? { ...rest, published } : rest };
  },
});
