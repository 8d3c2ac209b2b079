import type { Instrument } from '../../../core/record/instrument.ts';
import { provisions } from '../../../core/record/standing.ts';
import type { PartyId } from '../../../core/text/point.ts';

/** How many of the points that count a party has never taken a position on. */
export const unsaidBy = (instrument: Instrument, party: PartyId): number =>
  instrument.mustAgree.includes(party)
    ? provisions(instrument).filter(({ parts }) =>
        parts.some((point) => !instrument.positions.get(point)?.has(party)),
      ).length
    : 0;
