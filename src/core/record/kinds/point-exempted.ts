import { z } from 'zod';
import { zInstrument, zPoint, zWords } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { free, pointThere } from '../rules.ts';
import { put } from '../state.ts';

/** Early harvest: once agreed, the point is so for good, whatever becomes of the package. */
export const pointExempted = defineKind({
  name: 'point-exempted',
  schema: z.strictObject({
    instrument: zInstrument,
    point: zPoint,
    reason: zWords.max(2000),
  }),
  who: { may: 'chair' },
  judge: ({ room, body }) =>
    firstOf(
      pointThere(room, body.instrument, body.point),
      free(
        room.instruments.get(body.instrument)?.exempt ?? new Map(),
        body.point,
        'early harvest of',
      ),
    ),
  apply: ({ room, source, body: { instrument: id, point } }) => {
    const instrument = room.instruments.get(id);
    if (!instrument) return {};
    const next = { ...instrument, exempt: put(instrument.exempt, point, source) };
    return { room: { ...room, instruments: put(room.instruments, id, next) } };
  },
});
