import { z } from 'zod';
import { withdrawn } from '../amending.ts';
import { zInstrument, zParty, zPoint } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { aboutTable } from '../rules.ts';
import { put } from '../state.ts';

/** A party goes back to the words on the table; a member of a coalition that filed others, to those. */
export const amendmentWithdrawn = defineKind({
  name: 'amendment-withdrawn',
  schema: z.strictObject({
    instrument: zInstrument,
    version: z.int().min(1),
    party: zParty,
    point: zPoint,
  }),
  who: { may: 'party', party: (body) => body.party, mandate: () => 'propose' },
  judge: ({ room, body }) => {
    const filed = room.instruments.get(body.instrument)?.amendments.get(body.party);
    return firstOf(
      aboutTable(room, body.instrument, body.version),
      !filed?.has(body.point) && { code: 'no-such', what: 'amendment to point', name: body.point },
    );
  },
  apply: ({ room, source, body }) => {
    const instrument = room.instruments.get(body.instrument);
    if (!instrument) return {};
    const next = withdrawn(instrument, body.party, body.point, source);
    return { room: { ...room, instruments: put(room.instruments, instrument.id, next) } };
  },
});
