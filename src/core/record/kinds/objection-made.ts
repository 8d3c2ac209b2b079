import { z } from 'zod';
import { isFrozen, isStanding, withReservation } from '../closing.ts';
import { objectionsEnd } from '../force.ts';
import { zInstrument, zMatter, zParty, zWords } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { put } from '../state.ts';

/**
 * A party objects to another's reservation (Vienna Convention, articles 20 and 21). The provision
 * reserved does not apply between the two; with `precludes`, the whole text does not.
 */
export const objectionMade = defineKind({
  name: 'objection-made',
  schema: z.strictObject({
    instrument: zInstrument,
    reservation: zMatter,
    party: zParty,
    text: zWords.max(5000).exactOptional(),
    precludes: z.boolean().default(false),
  }),
  who: { may: 'party', party: (body) => body.party, mandate: () => 'sign' },
  judge: ({ room, source, body: { instrument: id, reservation, party } }) => {
    const closing = room.instruments.get(id)?.closing;
    const reserved = closing?.reservations.get(reservation);
    const until = closing && reserved && objectionsEnd(closing, reserved, party);
    const before = reserved?.objections.get(party);
    return firstOf(
      isFrozen(room, id),
      isStanding(room, id, reservation),
      reserved?.party === party && {
        code: 'not-yours',
        kind: 'objection-made',
        whose: 'the other parties',
      },
      before && !before.withdrawn && { code: 'taken', what: 'objection of', name: party },
      until !== undefined && source.recorded > until && { code: 'too-late', until },
    );
  },
  apply: ({ room, source, body: { instrument, reservation, party, ...said } }) =>
    withReservation(room, instrument, reservation, (reserved) => ({
      ...reserved,
      objections: put(reserved.objections, party, { ...said, source }),
    })),
});
