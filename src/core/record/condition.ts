import { z } from 'zod';
import {
  zInstrument,
  zLine,
  zMatter,
  zParty,
  zPoint,
  zWhen,
  type InstrumentId,
  type MatterId,
} from './ids.ts';
import type { PartyId, PointId } from '../text/point.ts';

/** How far a point has come; the ladder of domain.md, rule 2. */
export const stages = ['open', 'referred', 'in principle', 'agreed'] as const;
export type Stage = (typeof stages)[number];

/** What must hold before something may happen. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly atLeast: number; readonly of: readonly Condition[] }
  | {
      /** Every point (or each one named) at least `in principle`, or `agreed`. */
      readonly points: 'in principle' | 'agreed';
      readonly instrument: InstrumentId;
      readonly named?: readonly PointId[];
      /** How many may still fall short; 0 if left out. */
      readonly except?: number;
    }
  | {
      /** Who has signed in full, or has ratified or acceded and is not out again. */
      readonly consents: 'signed' | 'ratified';
      readonly instrument: InstrumentId;
      /** Each of these; without `number` too, each that must agree. */
      readonly parties?: readonly PartyId[];
      /** At least so many, whoever they are. */
      readonly number?: number;
    }
  | { readonly inForce: InstrumentId }
  | { readonly fact: MatterId }
  | { readonly notBefore: string }
  /** What a person must see for himself: never holds by itself, only by a waiver. */
  | { readonly judgement: string };

const zSimple = z.union([
  z
    .strictObject({
      points: z.enum(['in principle', 'agreed']),
      instrument: zInstrument,
      named: z.array(zPoint).max(1000).readonly().exactOptional(),
      except: z.int().min(0).exactOptional(),
    })
    .readonly(),
  z
    .strictObject({
      consents: z.enum(['signed', 'ratified']),
      instrument: zInstrument,
      parties: z.array(zParty).min(1).max(300).readonly().exactOptional(),
      number: z.int().min(1).exactOptional(),
    })
    .readonly(),
  z.strictObject({ inForce: zInstrument }).readonly(),
  z.strictObject({ fact: zMatter }).readonly(),
  z.strictObject({ notBefore: zWhen }).readonly(),
  z.strictObject({ judgement: zLine }).readonly(),
]);

/** Conditions nest; a gate that no one can read any more is refused by the depth limit of the server. */
export const zCondition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    zSimple,
    z.strictObject({ all: z.array(zCondition).min(1).max(50).readonly() }).readonly(),
    z.strictObject({ any: z.array(zCondition).min(1).max(50).readonly() }).readonly(),
    z
      .strictObject({ atLeast: z.int().min(1), of: z.array(zCondition).min(1).max(50).readonly() })
      .readonly(),
  ]),
);
