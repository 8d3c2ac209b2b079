import { z } from 'zod';
import { isFrozen, withClosing } from '../closing.ts';
import { zInstrument, zMatter, zParty, zPoint, zWords } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { free, known } from '../rules.ts';
import { put } from '../state.ts';

/** What a party excludes or reads differently in the frozen text, as it signs or consents. */
export const reservationEntered = defineKind({
  name: 'reservation-entered',
  schema: z.strictObject({
    instrument: zInstrument,
    reservation: zMatter,
    party: zParty,
    point: zPoint.exactOptional(),
    text: zWords,
  }),
  who: { may: 'party', party: (body) => body.party, mandate: () => 'sign' },
  judge: ({ room, body }) => {
    const closing = room.instruments.get(body.instrument)?.closing;
    const points = new Set(closing?.points.map(({ id }) => id));
    return firstOf(
      isFrozen(room, body.instrument),
      known(points, body.point, 'point'),
      free(closing?.reservations ?? new Map(), body.reservation, 'reservation'),
    );
  },
  apply: ({ room, source, body: { instrument, reservation, ...rest } }) =>
    withClosing(room, instrument, (closing) => ({
      ...closing,
      reservations: put(closing.reservations, reservation, {
        ...rest,
        objections: new Map(),
        source,
      }),
    })),
});
