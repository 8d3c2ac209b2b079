import { z } from 'zod';
import { isFrozen, withClosing } from '../closing.ts';
import { zHash, zInstrument, zParty } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { free } from '../rules.ts';
import { put } from '../state.ts';

/** A party that has signed in full consents to be bound: it deposits its ratification. */
export const ratified = defineKind({
  name: 'ratified',
  schema: z.strictObject({ instrument: zInstrument, party: zParty, hash: zHash }),
  who: { may: 'party', party: (body) => body.party, mandate: () => 'sign' },
  judge: ({ room, body }) => {
    const closing = room.instruments.get(body.instrument)?.closing;
    const signature = closing?.signatures.get(body.party);
    const full = signature !== undefined && !signature.adReferendum;
    return firstOf(
      isFrozen(room, body.instrument, body.hash),
      !full && { code: 'no-such', what: 'full signature of', name: body.party },
      free(closing?.bound ?? new Map(), body.party, 'ratification of'),
    );
  },
  apply: ({ room, source, body: { instrument, party } }) =>
    withClosing(room, instrument, (closing) => ({
      ...closing,
      bound: put(closing.bound, party, { how: 'ratified', source }),
    })),
});
