import { z } from 'zod';
import { zInstrument, zParty, zPoint } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { withoutMove } from '../moves.ts';
import { aboutTable } from '../rules.ts';
import { put } from '../state.ts';

/** A party leaves a point where the version on the table has it. */
export const moveWithdrawn = defineKind({
  name: 'move-withdrawn',
  schema: z.strictObject({
    instrument: zInstrument,
    version: z.int().min(1),
    party: zParty,
    point: zPoint,
  }),
  who: { may: 'party', party: (body) => body.party, mandate: () => 'propose' },
  judge: ({ room, body }) => {
    const filed = room.instruments.get(body.instrument)?.moves?.get(body.party);
    return firstOf(
      aboutTable(room, body.instrument, body.version),
      !filed?.has(body.point) && { code: 'no-such', what: 'move of point', name: body.point },
    );
  },
  apply: ({ room, body }) => {
    const instrument = room.instruments.get(body.instrument);
    if (!instrument) return {};
    const next = withoutMove(instrument, body.party, body.point);
    return { room: { ...room, instruments: put(room.instruments, instrument.id, next) } };
  },
});
