import { z } from 'zod';
import { zMatter, zWords } from '../ids.ts';
import { defineKind } from '../kind.ts';
import { known } from '../rules.ts';
import { put } from '../state.ts';

/** The chair opens a gate though its condition does not hold: an act with a name and a reason to it. */
export const gateWaived = defineKind({
  name: 'gate-waived',
  schema: z.strictObject({ gate: zMatter, reason: zWords.max(5000) }),
  who: { may: 'chair' },
  judge: ({ room, body }) => known(room.gates, body.gate, 'gate'),
  apply: ({ room, source, body }) => {
    const gate = room.gates.get(body.gate);
    if (!gate) return {};
    const waived = { ...gate, waived: { reason: body.reason, source } };
    return { room: { ...room, gates: put(room.gates, gate.id, waived) } };
  },
});
