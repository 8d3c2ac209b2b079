import type { Json } from '../../src/core/record/canonical.ts';

/** Who takes part in the bench's talks, each with a head and two with its mandates. */
export const partiesOf = (count: number): readonly string[] =>
  Array.from({ length: count }, (_party, place) => `P${place + 1}`);
export const PARTIES = partiesOf(60);

const OF_A_PARTY = ['head', 'envoy', 'expert'] as const;
export const peopleOf = (party: string): readonly string[] =>
  OF_A_PARTY.map((role) => `${party}-${role}`);

/** One act, and who does it. */
export interface Told {
  readonly by: string;
  readonly kind: string;
  readonly body: Json;
}
