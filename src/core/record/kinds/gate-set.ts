import { z } from 'zod';
import { zCondition } from '../condition.ts';
import { zLine, zMatter } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { guardedActs } from '../missing.ts';
import { known, outOfRoster, unknownIn } from '../rules.ts';
import { put } from '../state.ts';

/** A condition that must hold before something may happen. Setting it again replaces it. */
export const gateSet = defineKind({
  name: 'gate-set',
  schema: z.strictObject({
    gate: zMatter,
    title: zLine,
    guards: zLine,
    condition: zCondition,
    /** The acts that are refused in this room while the gate is shut. */
    closes: z.array(z.enum(guardedActs)).max(20).readonly().exactOptional(),
    statements: z.array(zMatter).max(100).default([]),
  }),
  who: { may: 'chair' },
  judge: ({ room, state, body }) =>
    firstOf(
      outOfRoster(room, 'gate-set'),
      unknownIn(room, body.condition, state.roster.parties),
      ...body.statements.map((id) => known(room.statements, id, 'statement')),
    ),
  apply: ({ room, source, body }) => {
    const { gate: id, ...rest } = body;
    return { room: { ...room, gates: put(room.gates, id, { id, ...rest, source }) } };
  },
});
