import { z } from 'zod';
import { isFrozen, isStanding, withReservation } from '../closing.ts';
import { zInstrument, zMatter, zParty } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';

/** A party takes its reservation back, at any time and without anyone's consent (Vienna Convention, article 22). */
export const reservationWithdrawn = defineKind({
  name: 'reservation-withdrawn',
  schema: z.strictObject({ instrument: zInstrument, reservation: zMatter, party: zParty }),
  who: { may: 'party', party: (body) => body.party, mandate: () => 'sign' },
  judge: ({ room, body: { instrument, reservation, party } }) => {
    const reserved = room.instruments.get(instrument)?.closing?.reservations.get(reservation);
    return firstOf(
      isFrozen(room, instrument),
      isStanding(room, instrument, reservation),
      reserved?.party !== party && {
        code: 'no-such',
        what: 'reservation of yours',
        name: reservation,
      },
    );
  },
  apply: ({ room, source, body: { instrument, reservation } }) =>
    withReservation(room, instrument, reservation, (reserved) => ({
      ...reserved,
      withdrawn: source,
    })),
});
