import { z } from 'zod';
import { speaksOn } from '../coalitions.ts';
import { zInstrument, zParty, zPoint, zWords } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { broken, reached, runningOn, underSilence } from '../silence.ts';
import { put } from '../state.ts';

/** A party, or a coalition of one, objects before the deadline: to one of the points under silence, or to the text. */
export const silenceBroken = defineKind({
  name: 'silence-broken',
  schema: z.strictObject({
    instrument: zInstrument,
    party: zParty,
    point: zPoint.exactOptional(),
    reason: zWords.max(5000),
  }),
  who: { may: 'party', party: (body) => body.party, mandate: () => 'propose' },
  judge: ({ room, state, source, body }) => {
    const silence = runningOn(room.instruments.get(body.instrument));
    return firstOf(
      underSilence(room, body.instrument),
      speaksOn(room, state.roster, body.instrument, body.party),
      silence &&
        body.point !== undefined &&
        !silence.points.has(body.point) && {
          code: 'no-such',
          what: 'point under silence',
          name: body.point,
        },
      silence &&
        reached(silence.until, source.recorded) && { code: 'too-late', until: silence.until },
    );
  },
  apply: ({ room, source, body: { instrument: id, party, point } }) => {
    const instrument = room.instruments.get(id);
    if (!instrument) return {};
    const on = point === undefined ? {} : { point };
    const next = broken(instrument, { party, ...on, source });
    return { room: { ...room, instruments: put(room.instruments, id, next) } };
  },
});
