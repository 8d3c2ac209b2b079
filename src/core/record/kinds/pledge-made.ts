import { z } from 'zod';
import { actsForOne } from '../authority.ts';
import { zLine, zMatter, zParty, zWhen, zWords, type MatterId } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { free, known, outOfRoster } from '../rules.ts';
import type { Refusal } from '../refusal.ts';
import { behind, behindGates } from '../missing.ts';
import { wronglySplit } from '../shares.ts';
import { pledgeKinds, pledgeStatuses, type PledgeStatus } from '../matters.ts';
import { put, type Room } from '../state.ts';

/** A pledge behind a gate comes into force, and is fulfilled, only when the gate is open. */
export function gateClosed(
  room: Room,
  { status, gate: id }: { readonly status: PledgeStatus; readonly gate?: MatterId },
  at: string,
): Refusal | undefined {
  const starts = status === 'in force' || status === 'fulfilled';
  return starts && id !== undefined ? behind(room, room.gates.get(id), at) : undefined;
}

export const zUnit = zLine.max(40);
export const zAmount = z.strictObject({ value: z.int().min(0), unit: zUnit }).readonly();
export const zShares = z
  .array(z.strictObject({ requirement: zMatter, amount: zAmount }).readonly())
  .min(1)
  .max(100)
  .readonly();

/** A promise: who gives, what, how much, from when, on which condition, towards which requirement, or how much towards which. */
export const pledgeMade = defineKind({
  name: 'pledge-made',
  schema: z.strictObject({
    pledge: zMatter,
    by: z.array(zParty).min(1).max(300),
    with: z.array(zParty).max(300).default([]),
    kind: z.enum(pledgeKinds),
    what: zWords.max(2000),
    amount: zAmount.exactOptional(),
    from: zWhen.exactOptional(),
    until: zWhen.exactOptional(),
    condition: zLine.exactOptional(),
    gate: zMatter.exactOptional(),
    requirement: zMatter.exactOptional(),
    towards: zShares.exactOptional(),
    status: z.enum(pledgeStatuses).default('offered'),
    statements: z.array(zMatter).max(100).default([]),
  }),
  who: { may: 'member' },
  judge: ({ room, state, author, source, body }) =>
    firstOf(
      outOfRoster(room, 'pledge-made'),
      free(room.pledges, body.pledge, 'pledge'),
      ...[...body.by, ...body.with].map((party) => known(state.roster.parties, party, 'party')),
      known(room.gates, body.gate, 'gate'),
      known(room.requirements, body.requirement, 'requirement'),
      wronglySplit(room, body),
      ...body.statements.map((id) => known(room.statements, id, 'statement')),
      actsForOne(author, body.by, 'pledge-made'),
      gateClosed(room, body, source.recorded),
      behindGates(room, 'pledge-made', source.recorded),
    ),
  apply: ({ room, source, body }) => {
    const { pledge: id, ...rest } = body;
    return { room: { ...room, pledges: put(room.pledges, id, { id, ...rest, source }) } };
  },
});
