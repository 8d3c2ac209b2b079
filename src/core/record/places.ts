import { compileOrder } from '../text/compile-order.ts';
import type { PointId } from '../text/point.ts';
import type { Instrument } from './instrument.ts';
import { orderOf } from './moves.ts';
import { onTable } from './rules.ts';

const none: ReadonlySet<PointId> = new Set();
const found = new WeakMap<Instrument, ReadonlySet<PointId>>();

/**
 * The points of the version on the table that do not stand in one place for all parties that must agree:
 * those that some want elsewhere, and what stands below them. The compiler says so, asked about the order
 * alone, so that what counts as open here is what is bracketed there.
 */
export function openPlaces(instrument: Instrument): ReadonlySet<PointId> {
  if (![...(instrument.moves?.values() ?? [])].some(({ size }) => size > 0)) return none;
  const known = found.get(instrument) ?? openAmong(instrument);
  found.set(instrument, known);
  return known;
}

function openAmong(instrument: Instrument): ReadonlySet<PointId> {
  const all = instrument.mustAgree.length;
  const points = compileOrder(
    onTable(instrument)?.points ?? [],
    instrument.mustAgree.map((party) => {
      const { points: ordered, moved } = orderOf(instrument, party);
      return { party, points: ordered, moved };
    }),
  );
  const open = points.filter(({ in: held }) => held && held.by.length > 0 && held.by.length < all);
  return new Set(open.map(({ id, movedFrom }) => movedFrom ?? id));
}
