import type { PartyId } from '../text/point.ts';
import type { Condition } from './condition.ts';
import type { Instrument } from './instrument.ts';
import type { Room } from './state.ts';

type Consents = Extract<Condition, { consents: unknown }>;

/** What a condition on signatures or ratifications still lacks: these parties, and so many of any. */
export interface Lacking {
  readonly parties: readonly PartyId[];
  readonly number: number;
}

/**
 * Who has signed a text in full, or is a party to it at an instant (ISO 8601): it ratified or acceded,
 * and no withdrawal has taken effect. A signature ad referendum is none yet (Vienna Convention, article 12).
 */
export function consented(
  { closing }: Instrument,
  consents: Consents['consents'],
  at: string,
): readonly PartyId[] {
  if (!closing) return [];
  if (consents === 'signed') {
    const full = [...closing.signatures].filter(([, { adReferendum }]) => !adReferendum);
    return full.map(([party]) => party);
  }
  const isOut = (party: PartyId): boolean => {
    const withdrawal = closing.withdrawals.get(party);
    return withdrawal !== undefined && Date.parse(withdrawal.from) <= Date.parse(at);
  };
  return [...closing.bound.keys()].filter((party) => !isOut(party));
}

/** What is lacking at an instant; nothing where the room does not have the text, which then never holds. */
export function lackingConsent(room: Room, condition: Consents, at: string): Lacking {
  const instrument = room.instruments.get(condition.instrument);
  const { parties, number } = condition;
  const done = new Set(instrument ? consented(instrument, condition.consents, at) : []);
  const everyone = number === undefined ? (instrument?.mustAgree ?? []) : [];
  return {
    parties: (parties ?? everyone).filter((party) => !done.has(party)),
    number: Math.max(0, (number ?? 0) - done.size),
  };
}

/** Whether a condition on signatures or ratifications holds at an instant. */
export function holdsConsent(room: Room, condition: Consents, at: string): boolean {
  const { parties, number } = lackingConsent(room, condition, at);
  return room.instruments.has(condition.instrument) && parties.length === 0 && number === 0;
}
