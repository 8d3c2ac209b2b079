import { z } from 'zod';
import { isFrozen, isStanding, withReservation } from '../closing.ts';
import { zInstrument, zMatter, zParty } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { put } from '../state.ts';

/** A party takes its objection to a reservation back, at any time (Vienna Convention, article 22, paragraph 2). */
export const objectionWithdrawn = defineKind({
  name: 'objection-withdrawn',
  schema: z.strictObject({ instrument: zInstrument, reservation: zMatter, party: zParty }),
  who: { may: 'party', party: (body) => body.party, mandate: () => 'sign' },
  judge: ({ room, body: { instrument, reservation, party } }) => {
    const reserved = room.instruments.get(instrument)?.closing?.reservations.get(reservation);
    const objection = reserved?.objections.get(party);
    const stands = objection !== undefined && !objection.withdrawn;
    return firstOf(
      isFrozen(room, instrument),
      isStanding(room, instrument, reservation),
      !stands && { code: 'no-such', what: 'objection of', name: party },
    );
  },
  apply: ({ room, source, body: { instrument, reservation, party } }) =>
    withReservation(room, instrument, reservation, (reserved) => {
      const objection = reserved.objections.get(party);
      if (!objection) return reserved;
      const taken = { ...objection, withdrawn: source };
      return { ...reserved, objections: put(reserved.objections, party, taken) };
    }),
});
