import { answer, type Answer, type Standing } from '../../../core/record/standing.ts';
import { positions, type Position } from '../../../core/record/instrument.ts';
import type { Condition } from '../../../core/record/condition.ts';
import { lackingConsent, type Lacking } from '../../../core/record/consents.ts';
import { forceOf } from '../../../core/record/force.ts';
import { type Gate } from '../../../core/record/matters.ts';
import { type Room } from '../../../core/record/state.ts';
import type { PartyId } from '../../../core/text/point.ts';

/** How many points more must close before a gate opens; 0 where that is not what is missing. */
export function stillMissing(room: Room, gate: Gate, at: string): number {
  if (gate.waived) return 0;
  return missingIn(answer(room, gate.condition, at));
}

function missingIn({ condition, holds, short, parts }: Answer): number {
  if (holds) return 0;
  if ('points' in condition) return Math.max(0, short.length - (condition.except ?? 0));
  return 'all' in condition ? Math.max(0, ...parts.map(missingIn)) : 0;
}

/** Whose consent a condition on a text still lacks at an instant, and how many more of any; else no one's. */
export function lackingIn(room: Room, condition: Condition, at: string): Lacking {
  if ('consents' in condition) return lackingConsent(room, condition, at);
  const instrument = 'inForce' in condition && room.instruments.get(condition.inForce);
  if (!instrument) return { parties: [], number: 0 };
  const { waitsFor, missing } = forceOf(instrument, at);
  return { parties: waitsFor, number: Math.max(0, missing - waitsFor.length) };
}

/** The parties whose position keeps a point, or a part of it, below a level: each with its weakest. */
export function below(
  parts: readonly Standing[],
  level: 'in principle' | 'agreed',
): readonly (readonly [PartyId, Position])[] {
  const enough = positions.indexOf(level);
  const weakest = new Map<PartyId, Position>();
  for (const [party, { counts }] of parts.flatMap(({ held }) => [...held])) {
    const known = weakest.get(party);
    if (known === undefined || positions.indexOf(counts) < positions.indexOf(known)) {
      weakest.set(party, counts);
    }
  }
  return [...weakest].filter(([, counts]) => positions.indexOf(counts) < enough);
}

/** More points than these are counted, not named one by one. */
export const namedAtMost = 6;

/** The first of many points, and how many are left unnamed; one alone is never left. */
export function fold<T>(points: readonly T[]): {
  readonly shown: readonly T[];
  readonly folded: number;
} {
  if (points.length <= namedAtMost + 1) return { shown: points, folded: 0 };
  return { shown: points.slice(0, namedAtMost), folded: points.length - namedAtMost };
}
