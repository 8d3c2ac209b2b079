import { z } from 'zod';
import { zInstant, zInstrument, zParty } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { known } from '../rules.ts';
import { put } from '../state.ts';

/** When the text will enter into force, how one leaves it, and who keeps the original: settled before anyone signs. */
export const forceSet = defineKind({
  name: 'force-set',
  schema: z.strictObject({
    instrument: zInstrument,
    ratifications: z.int().min(1).max(300).exactOptional(),
    parties: z.array(zParty).min(1).max(300).exactOptional(),
    notBefore: zInstant.exactOptional(),
    daysAfter: z.int().min(0).max(36_500).exactOptional(),
    daysOfNotice: z.int().min(0).max(36_500).exactOptional(),
    depositary: zParty.exactOptional(),
  }),
  who: { may: 'chair' },
  judge: ({ room, state, body }) => {
    const [signature] = room.instruments.get(body.instrument)?.closing?.signatures.keys() ?? [];
    const { parties } = state.roster;
    return firstOf(
      known(room.instruments, body.instrument, 'text'),
      ...(body.parties ?? []).map((party) => known(parties, party, 'party')),
      known(parties, body.depositary, 'party'),
      signature !== undefined && { code: 'taken', what: 'signature of', name: signature },
    );
  },
  apply: ({ room, body: { instrument: id, ...force } }) => {
    const instrument = room.instruments.get(id);
    if (!instrument) return {};
    return { room: { ...room, instruments: put(room.instruments, id, { ...instrument, force }) } };
  },
});
