import { lackingConsent } from './consents.ts';
import { silentOn } from './facts.ts';
import { forceOf } from './force.ts';
import { positions, type Instrument, type Position } from './instrument.ts';
import type { InstrumentId } from './ids.ts';
import type { Gate } from './matters.ts';
import type { Missing, Refusal } from './refusal.ts';
import { tabledPoint } from './rules.ts';
import { answer, provisions, standings, type Answer } from './standing.ts';
import type { Room } from './state.ts';

/**
 * What a gate still waits for at an instant (ISO 8601), by point and party; nothing, where it is
 * open or was waived. Of alternatives (any, n of) each that does not hold is named: one of them,
 * or enough of them, will do.
 */
export function missingAt(room: Room, gate: Gate, at: string): readonly Missing[] {
  return gate.waived ? [] : missingIn(room, answer(room, gate.condition, at), at);
}

/** Refused while the gate is shut; the refusal says what is missing. */
export function behind(room: Room, gate: Gate | undefined, at: string): Refusal | undefined {
  if (!gate || gate.waived) return undefined;
  const answered = answer(room, gate.condition, at);
  if (answered.holds) return undefined;
  return { code: 'gate-closed', gate: gate.title, missing: missingIn(room, answered, at) };
}

/** Refused while any gate of the room is shut that closes this kind of act. */
export function behindGates(room: Room, act: GuardedAct, at: string): Refusal | undefined {
  for (const gate of room.gates.values()) {
    const refusal = gate.closes?.includes(act) ? behind(room, gate, at) : undefined;
    if (refusal) return refusal;
  }
  return undefined;
}

/** The acts that a gate can hold back in its whole room. */
export const guardedActs = [
  'session-held',
  'pledge-made',
  'text-tabled',
  'text-frozen',
  'signed',
] as const;
export type GuardedAct = (typeof guardedActs)[number];

function missingIn(room: Room, answered: Answer, at: string): readonly Missing[] {
  const { condition, holds, short, parts } = answered;
  if (holds) return [];
  if (parts.length > 0) return parts.flatMap((part) => missingIn(room, part, at));
  if ('fact' in condition) {
    const fact = room.facts.get(condition.fact);
    const parties = fact?.entitled ? { parties: silentOn(fact, at) } : {};
    return [{ what: 'fact', fact: fact?.title ?? condition.fact, ...parties }];
  }
  if ('notBefore' in condition) return [{ what: 'date', notBefore: condition.notBefore }];
  if ('judgement' in condition) return [{ what: 'judgement', judgement: condition.judgement }];
  if ('consents' in condition) {
    const text = titleOf(room, condition.instrument);
    const { consents } = condition;
    return [{ what: 'consents', consents, text, ...lackingConsent(room, condition, at) }];
  }
  if ('inForce' in condition) return [forceMissing(room, condition.inForce, at)];
  const instrument = 'points' in condition ? room.instruments.get(condition.instrument) : undefined;
  if (!instrument || !('points' in condition)) return [];
  return pointsMissing(instrument, short, condition.points);
}

const titleOf = (room: Room, id: InstrumentId): string => room.instruments.get(id)?.title ?? id;

function forceMissing(room: Room, id: InstrumentId, at: string): Missing {
  const instrument = room.instruments.get(id);
  const { waitsFor = [], missing = 0 } = instrument ? forceOf(instrument, at) : {};
  return { what: 'force', text: titleOf(room, id), parties: waitsFor, number: missing };
}

function pointsMissing(
  instrument: Instrument,
  short: Answer['short'],
  least: Position,
): readonly Missing[] {
  const all = standings(instrument);
  const parts = new Map(provisions(instrument).map((one) => [one.point, one.parts]));
  const enough = positions.indexOf(least);
  return short.map((point) => {
    const held = (parts.get(point) ?? [point]).flatMap((part) => all.get(part) ?? []);
    const below = held.flatMap((standing) =>
      [...standing.held].flatMap(([party, { counts }]) =>
        positions.indexOf(counts) < enough ? [party] : [],
      ),
    );
    const parties = [...new Set(below)];
    return { what: 'point', text: instrument.title, point: nameOf(instrument, point), parties };
  });
}

const FIRST_WORDS = 6;

function nameOf(instrument: Instrument, id: Answer['short'][number]): string {
  const tabled = tabledPoint(instrument, id);
  if (!tabled) return id;
  return (tabled.label ?? tabled.text.split(/\s+/).slice(0, FIRST_WORDS).join(' ')) || id;
}
