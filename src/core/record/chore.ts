import type { PartyId, PointId } from '../text/point.ts';
import type { Json } from './canonical.ts';
import type { InstrumentId } from './ids.ts';

/** What can wait for someone’s word. */
export const taskNames = [
  /** A position of one's party lapsed: to be renewed on the words as they are now. */
  'renew',
  /** All others hold one wording: joining it closes the bracket. */
  'join',
  /** One's party's wording was overtaken by a version: to be filed anew. */
  'file again',
  /** The place that one’s party wanted for a point was overtaken by a version. */
  'move again',
  /** All others have agreed to the words. */
  'agree',
  /** All others have said where they stand. */
  'speak',
  /** One's party agreed subject to its capital: the answer is missing. */
  'answer',
  /** A silence runs out, and one's party would be held to agree. */
  'silence',
  'accept translation',
  'sign',
  /** One's party signed ad referendum: to be signed in full. */
  'sign in full',
  'ratify',
  /** For who runs the talks: a silence has run out. */
  'close silence',
  /** For who runs the talks: all is agreed. */
  'freeze',
  /** For who keeps the original: the terms are met. */
  'declare force',
] as const;
export type TaskName = (typeof taskNames)[number];

/** One act that is open to a person, and that something waits for. */
export interface Chore {
  readonly what: TaskName;
  readonly instrument: InstrumentId;
  /** The points that it is about; none: the text as a whole. */
  readonly points: readonly PointId[];
  /** The parties that have done their part, and wait. */
  readonly waiting: readonly PartyId[];
  /** The language, of a translation. */
  readonly language?: string;
  /** ISO 8601, UTC: until when it can be done. */
  readonly until?: string;
  /** The ways to do it, the strongest first; what the person must still write himself stands there as `…`. */
  readonly ways: readonly Way[];
}

export interface Way {
  readonly kind: string;
  readonly body: Json;
}
