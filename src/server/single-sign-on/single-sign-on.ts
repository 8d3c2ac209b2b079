import type { Store } from '../../store/store.ts';
import { openSeal } from '../seals.ts';
import { Admissions } from './admissions.ts';
import { Attempts } from './attempts.ts';
import { Providers } from './provider.ts';
import type { WayIn } from './ways-in.ts';

/**
 * Asking to be let in by way of a provider's single sign-on. It gives no one a session, a role or a key:
 * all that comes of it is a request, which someone with the right to accredit sees.
 */
export interface SingleSignOn {
  /** By their ids; none, where none is set up. */
  readonly ways: ReadonlyMap<string, WayIn>;
  readonly providers: Providers;
  readonly attempts: Attempts;
  readonly admissions: Admissions;
}

export async function openSingleSignOn(
  store: Store,
  clock: () => Date,
  ways: readonly WayIn[],
): Promise<SingleSignOn> {
  return {
    ways: new Map(ways.map((way) => [way.id, way])),
    providers: new Providers(clock),
    attempts: new Attempts(await openSeal(store, clock), clock),
    admissions: new Admissions(store, clock),
  };
}
