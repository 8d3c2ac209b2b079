import type { Json } from '../../src/core/record/canonical.ts';

/** Who takes part in the bench's talks: sixty parties, each with a head and two with its mandates. */
export const PARTIES = Array.from({ length: 60 }, (_party, place) => `P${place + 1}`);

const OF_A_PARTY = ['head', 'envoy', 'expert'] as const;
export const peopleOf = (party: string): readonly string[] =>
  OF_A_PARTY.map((role) => `${party}-${role}`);

/** One act, and who does it. */
export interface Told {
  readonly by: string;
  readonly kind: string;
  readonly body: Json;
}
