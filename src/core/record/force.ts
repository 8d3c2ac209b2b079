import type { PartyId } from '../text/point.ts';
import type { Closing, Reservation } from './frozen.ts';
import type { Instrument } from './instrument.ts';

const DAY_MS = 86_400_000;

/** Whether a text is in force at an instant, and what it still waits for. */
export interface Force {
  readonly inForce: boolean;
  /** From when, once all that it waits for has happened: ISO 8601, UTC. */
  readonly from?: string;
  /** How many ratifications or accessions are missing. */
  readonly missing: number;
  /** The named parties that have not yet consented. */
  readonly waitsFor: readonly PartyId[];
}

/**
 * The state of force at an instant (ISO 8601, UTC), from the entries recorded until then: the day on
 * which the last of its conditions is met, and the days after it. Without terms it never enters into force.
 */
export function forceOf({ force: terms, closing }: Instrument, at: string): Force {
  const consents = [...(closing?.bound ?? [])]
    .map(([party, { source }]) => ({ party, at: Date.parse(source.recorded) }))
    .filter((consent) => consent.at <= Date.parse(at))
    .toSorted((a, b) => a.at - b.at);
  const needed = terms?.ratifications ?? 0;
  const missing = Math.max(0, needed - consents.length);
  const named = terms?.parties ?? [];
  const waitsFor = named.filter((party) => consents.every((consent) => consent.party !== party));
  const open = { inForce: false, missing, waitsFor };
  if (!terms || !closing || missing > 0 || waitsFor.length > 0) return open;
  const decisive = [
    Date.parse(closing.source.recorded),
    ...consents.slice(0, needed).map((consent) => consent.at),
    ...consents.filter(({ party }) => named.includes(party)).map((consent) => consent.at),
    ...(terms.notBefore === undefined ? [] : [Date.parse(terms.notBefore)]),
  ];
  const from = Math.max(...decisive) + (terms.daysAfter ?? 0) * DAY_MS;
  return { ...open, inForce: from <= Date.parse(at), from: new Date(from).toISOString() };
}

/** The end of a notice of withdrawal given at an instant: both ISO 8601, UTC. */
export const noticeEnds = ({ force }: Instrument, given: string): string =>
  new Date(Date.parse(given) + (force?.daysOfNotice ?? 0) * DAY_MS).toISOString();

/** The parties that a text binds at an instant: those that consented, from its entry into force until they are out. */
export function boundAt(instrument: Instrument, at: string): readonly PartyId[] {
  const { closing } = instrument;
  if (!closing || !forceOf(instrument, at).inForce) return [];
  const now = Date.parse(at);
  return [...closing.bound].flatMap(([party, { source }]) => {
    const out = closing.withdrawals.get(party);
    const left = out !== undefined && Date.parse(out.from) <= now;
    return left || Date.parse(source.recorded) > now ? [] : [party];
  });
}

/**
 * Until when a party may object to a reservation: twelve months after it was entered, or the day of
 * its own consent to be bound, whichever is later (Vienna Convention, article 20, paragraph 5). A party
 * that has not consented yet may still do so: nothing.
 */
export function objectionsEnd(
  { bound }: Closing,
  { source }: Reservation,
  party: PartyId,
): string | undefined {
  const consent = bound.get(party)?.source.recorded;
  if (consent === undefined) return undefined;
  const end = new Date(source.recorded);
  end.setUTCFullYear(end.getUTCFullYear() + 1);
  const yearLater = end.toISOString();
  return consent > yearLater ? consent : yearLater;
}
