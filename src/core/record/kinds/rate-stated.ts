import { z } from 'zod';
import { zLine, zWhen } from '../ids.ts';
import { defineKind, firstOf } from '../kind.ts';
import { pairOf, withRate } from '../rates.ts';
import { isDecimal } from '../rational.ts';
import { outOfRoster } from '../rules.ts';
import { put } from '../state.ts';
import { zUnit } from './pledge-made.ts';

/** A decimal, so that what is counted with it is exact. */
const zDecimal = z.string().max(25).refine(isDecimal, 'is not a number above 0 such as 0.92');

/**
 * One of a unit is so many of another, from a date on and by whose word, until the date of the next one between
 * the same two units, whichever way round. Stating it again as of the same date replaces it; without a rate
 * all between the two are taken back, and amounts in them stand apart again.
 */
export const rateStated = defineKind({
  name: 'rate-stated',
  schema: z.strictObject({
    one: zUnit,
    of: zUnit,
    rate: z.strictObject({ is: zDecimal, asOf: zWhen, saidBy: zLine }).readonly().exactOptional(),
  }),
  who: { may: 'chair' },
  judge: ({ room, body: { one, of, rate } }) =>
    firstOf(
      outOfRoster(room, 'rate-stated'),
      one === of && { code: 'malformed', where: 'of', why: 'is the same unit' },
      rate === undefined &&
        !room.rates.has(pairOf(one, of)) && {
          code: 'no-such',
          what: 'rate',
          name: `${one} = ${of}`,
        },
    ),
  apply: ({ room, source, body: { one, of, rate } }) => {
    const pair = pairOf(one, of);
    if (rate) {
      const stated = withRate(room.rates.get(pair) ?? [], { one, of, ...rate, source });
      return { room: { ...room, rates: put(room.rates, pair, stated) } };
    }
    const left = [...room.rates].filter(([name]) => name !== pair);
    return { room: { ...room, rates: new Map(left) } };
  },
});
