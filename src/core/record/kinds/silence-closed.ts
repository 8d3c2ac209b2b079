import { z } from 'zod';
import { zInstrument } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { closed, reached, runningOn, underSilence } from '../silence.ts';
import { put } from '../state.ts';

/** The deadline is reached and no one objected: who said nothing is held to agree. */
export const silenceClosed = defineKind({
  name: 'silence-closed',
  schema: z.strictObject({ instrument: zInstrument }),
  who: { may: 'chair' },
  judge: ({ room, source, body }) => {
    const silence = runningOn(room.instruments.get(body.instrument));
    return firstOf(
      underSilence(room, body.instrument),
      silence &&
        !reached(silence.until, source.recorded) && { code: 'too-early', from: silence.until },
    );
  },
  apply: ({ room, source, body: { instrument: id } }) => {
    const instrument = room.instruments.get(id);
    if (!instrument) return {};
    return {
      room: { ...room, instruments: put(room.instruments, id, closed(instrument, source)) },
    };
  },
});
