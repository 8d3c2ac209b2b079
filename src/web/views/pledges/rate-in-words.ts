import type { Rate } from '../../../core/record/matters.ts';
import type { State } from '../../../core/record/state.ts';
import type { Speech } from '../../words/words.tsx';
import { personName } from '../rooms/naming.ts';

/** "1 USD = 0.92 EUR (The bank, 1 September 2026; stated by Edda Quillon)": digit by digit as it was stated. */
export const rateInWords = (rate: Rate, state: State, { words, when }: Speech): string =>
  words.rates.rate({
    ...rate,
    asOf: when(rate.asOf),
    by: personName(state, rate.source.by),
  });
