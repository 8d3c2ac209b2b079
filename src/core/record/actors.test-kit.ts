import type { Json } from './canonical.ts';

/** One of each role, and of the rights that a person can have besides; those of a party are of AR. */
export const actors = [
  'chair',
  'mediator',
  'observer',
  'head',
  'principal',
  'envoy',
  'negotiator',
  'expert',
  'spokesperson',
  'speaker',
  'nothing',
] as const;
export type Actor = (typeof actors)[number];

/** How the author stands to the place of the act; `invited`: he was let in, and has only his code. */
export const memberships = ['member', 'never', 'left', 'invited'] as const;
export type Membership = (typeof memberships)[number];

export interface Tried {
  /** What is tried, and for whom. */
  readonly name: string;
  readonly kind: string;
  readonly place: 'plenary' | 'roster' | 'new room';
  readonly body: Json | ((actor: Actor) => Json);
}
