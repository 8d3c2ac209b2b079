import type { PartyId } from '../text/point.ts';
import type { Declaration, Fact } from './matters.ts';
import { hasCome } from './when.ts';

/** Whether a declaration says at an instant (ISO 8601) that its fact holds: from its date on, if it gives one. */
export const saysSo = (said: Declaration | undefined, at: string): boolean =>
  said !== undefined && said.holds && (said.from === undefined || hasCome(said.from, at));

/**
 * Whether a fact holds at an instant: enough of the parties entitled to declare it say so; where no
 * one is entitled, who runs the talks. A word taken back counts no more.
 */
export function factHolds(fact: Fact | undefined, at: string): boolean {
  if (!fact) return false;
  const { entitled, chair } = fact;
  if (!entitled) return saysSo(chair, at);
  const said = entitled.parties.length - silentOn(fact, at).length;
  return said >= entitled.number;
}

/** The parties entitled to declare a fact that do not say at an instant that it holds. */
export const silentOn = ({ entitled, declared }: Fact, at: string): readonly PartyId[] =>
  (entitled?.parties ?? []).filter((party) => !saysSo(declared.get(party), at));
