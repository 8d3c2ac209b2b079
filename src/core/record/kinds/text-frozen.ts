import { z } from 'zod';
import { notTranslated } from '../authentic.ts';
import { oneText, textHash } from '../closing.ts';
import { zHash, zInstrument, zMatter } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { behind, behindGates } from '../missing.ts';
import { aboutTable, known } from '../rules.ts';
import { runningOn } from '../silence.ts';
import { standings } from '../standing.ts';
import { put } from '../state.ts';

/**
 * The text is frozen for signature (initialled): from now on its words cannot change. Every point must
 * be agreed; a gate that the chair has waived lets it pass with points that are not, never with brackets.
 * Where it is authentic in other languages too, none of their wordings may be missing or stale.
 */
export const textFrozen = defineKind({
  name: 'text-frozen',
  schema: z.strictObject({
    instrument: zInstrument,
    version: z.int().min(1),
    /** `textHash` of what is frozen, so that no one freezes what he did not see. */
    hash: zHash,
    gate: zMatter.exactOptional(),
  }),
  who: { may: 'chair' },
  judge: ({ room, source, body }) => {
    const instrument = room.instruments.get(body.instrument);
    const all = instrument ? [...standings(instrument).values()] : [];
    const gate = body.gate === undefined ? undefined : room.gates.get(body.gate);
    const bracketed = all.find((standing) => standing.bracketed);
    const short = all.find(({ counted, stage }) => counted && stage !== 'agreed');
    const text = instrument && oneText(instrument);
    const silence = runningOn(instrument);
    return firstOf(
      aboutTable(room, body.instrument, body.version),
      known(room.gates, body.gate, 'gate'),
      behind(room, gate, source.recorded),
      behindGates(room, 'text-frozen', source.recorded),
      silence && { code: 'too-early', from: silence.until },
      bracketed && { code: 'bracket-left', point: bracketed.point },
      gate?.waived === undefined && short && { code: 'not-agreed', point: short.point },
      instrument && text && notTranslated(instrument, text),
      instrument &&
        (text === undefined || textHash(instrument, text) !== body.hash) && {
          code: 'text-differs',
          instrument: instrument.title,
        },
    );
  },
  apply: ({ room, source, body }) => {
    const instrument = room.instruments.get(body.instrument);
    const points = instrument && oneText(instrument);
    if (!points) return {};
    const { version, hash } = body;
    const empty = { signatures: new Map(), reservations: new Map(), bound: new Map() };
    const closing = { version, points, hash, source, ...empty, withdrawals: new Map() };
    const next = { ...instrument, closing };
    return { room: { ...room, instruments: put(room.instruments, instrument.id, next) } };
  },
});
