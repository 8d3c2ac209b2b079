import { z } from 'zod';
import { askedOf } from '../amending.ts';
import { zInstrument, zParty, zWords } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { known, notFrozen } from '../rules.ts';
import { put } from '../state.ts';

/** Other parties than before must agree to a text; the chair says why. */
export const partiesSet = defineKind({
  name: 'parties-set',
  schema: z.strictObject({
    instrument: zInstrument,
    mustAgree: z.array(zParty).min(1).max(300),
    reason: zWords.max(2000),
  }),
  who: { may: 'chair' },
  judge: ({ room, state, body }) => {
    const before = new Set(room.instruments.get(body.instrument)?.mustAgree);
    const wanted = new Set(body.mustAgree);
    const same = before.size === wanted.size && [...before].every((party) => wanted.has(party));
    return firstOf(
      known(room.instruments, body.instrument, 'text'),
      notFrozen(room.instruments.get(body.instrument)),
      ...body.mustAgree.map((party) => known(state.roster.parties, party, 'party')),
      same && { code: 'nothing-changes' },
    );
  },
  apply: ({ room, state, source, body }) => {
    const instrument = room.instruments.get(body.instrument);
    if (!instrument) return {};
    const wanted = new Set(body.mustAgree);
    const ordered = [...state.roster.parties.keys()].filter((party) => wanted.has(party));
    const next = askedOf(instrument, ordered, source);
    return { room: { ...room, instruments: put(room.instruments, instrument.id, next) } };
  },
});
