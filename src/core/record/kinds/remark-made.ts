import { z } from 'zod';
import { zInstrument, zPoint, zWords } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { known, outOfRoster } from '../rules.ts';

export const zAbout = z
  .strictObject({ instrument: zInstrument, point: zPoint.exactOptional() })
  .readonly();

/** Something is said in a room, of the text or of one point of it. It stands in the room's conversation. */
export const remarkMade = defineKind({
  name: 'remark-made',
  schema: z.strictObject({ text: zWords.max(20_000), about: zAbout.exactOptional() }),
  who: { may: 'member' },
  judge: ({ room, body }) =>
    firstOf(
      outOfRoster(room, 'remark-made'),
      known(room.instruments, body.about?.instrument, 'text'),
    ),
  apply: () => ({}),
});
