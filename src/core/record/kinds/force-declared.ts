import { z } from 'zod';
import { isFrozen, keepsOriginal, withClosing } from '../closing.ts';
import { forceOf } from '../force.ts';
import { zInstant, zInstrument } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';

/** The depositary declares since when the text is in force: the very instant that its terms give. */
export const forceDeclared = defineKind({
  name: 'force-declared',
  schema: z.strictObject({ instrument: zInstrument, from: zInstant }),
  who: { may: 'member' },
  judge: ({ room, author, source, body }) => {
    const instrument = room.instruments.get(body.instrument);
    const force = instrument && forceOf(instrument, source.recorded);
    return firstOf(
      keepsOriginal(author, instrument?.force?.depositary, 'force-declared'),
      isFrozen(room, body.instrument),
      instrument?.closing?.declared && {
        code: 'taken',
        what: 'declaration of force on',
        name: instrument.title,
      },
      instrument &&
        !(force?.inForce && force.from === body.from) && {
          code: 'not-in-force',
          instrument: instrument.title,
        },
    );
  },
  apply: ({ room, source, body: { instrument, from } }) =>
    withClosing(room, instrument, (closing) => ({ ...closing, declared: { from, source } })),
});
