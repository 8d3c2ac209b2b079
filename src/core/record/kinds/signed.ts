import { z } from 'zod';
import { isFrozen, withClosing } from '../closing.ts';
import { zHash, zInstrument, zParty } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { behindGates } from '../missing.ts';
import { asked } from '../rules.ts';
import { put } from '../state.ts';

/**
 * A person signs the frozen text for a party: the entry bears that person's own signature, over the
 * hash of the text. One ad referendum is confirmed by signing once more without it.
 */
export const signed = defineKind({
  name: 'signed',
  schema: z.strictObject({
    instrument: zInstrument,
    party: zParty,
    hash: zHash,
    adReferendum: z.boolean().default(false),
  }),
  who: { may: 'party', party: (body) => body.party, mandate: () => 'sign' },
  judge: ({ room, source, body }) => {
    const before = room.instruments.get(body.instrument)?.closing?.signatures.get(body.party);
    const again = before !== undefined && (!before.adReferendum || body.adReferendum);
    return firstOf(
      isFrozen(room, body.instrument, body.hash),
      asked(room, body.instrument, body.party),
      again && { code: 'taken', what: 'signature of', name: body.party },
      behindGates(room, 'signed', source.recorded),
    );
  },
  apply: ({ room, author, source, body: { instrument, party, adReferendum } }) =>
    withClosing(room, instrument, (closing) => {
      const signature = { person: author.id, adReferendum, source };
      return { ...closing, signatures: put(closing.signatures, party, signature) };
    }),
});
