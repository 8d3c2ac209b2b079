import { z } from 'zod';
import { isFrozen, withClosing } from '../closing.ts';
import { zHash, zInstrument, zParty } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { free } from '../rules.ts';
import { put } from '../state.ts';

/** A party that did not sign joins the text as it stands; one that signed ratifies. */
export const acceded = defineKind({
  name: 'acceded',
  schema: z.strictObject({ instrument: zInstrument, party: zParty, hash: zHash }),
  who: { may: 'party', party: (body) => body.party, mandate: () => 'sign' },
  judge: ({ room, body }) => {
    const closing = room.instruments.get(body.instrument)?.closing;
    return firstOf(
      isFrozen(room, body.instrument, body.hash),
      free(closing?.signatures ?? new Map(), body.party, 'signature of'),
      free(closing?.bound ?? new Map(), body.party, 'accession of'),
    );
  },
  apply: ({ room, source, body: { instrument, party } }) =>
    withClosing(room, instrument, (closing) => ({
      ...closing,
      bound: put(closing.bound, party, { how: 'acceded', source }),
    })),
});
