import type { PartyId, PointId } from '../text/point.ts';
import type { Json } from './canonical.ts';
import { coalitionsOn, filedThrough } from './coalitions.ts';
import type { Instrument } from './instrument.ts';
import { tabledPoint } from './rules.ts';
import { wordingOf } from './wording.ts';

/** The act by which a party comes to want other words of a point than it did. */
export interface Rewording {
  readonly kind: 'amendment-filed' | 'amendment-withdrawn';
  readonly body: { readonly [field: string]: Json };
}

/**
 * The act by which a party takes over a wording of a point that others hold, or that lies on the table
 * (null: no such point); nothing, where it holds it already. A new point is put where others put it.
 */
export function joiningOf(
  instrument: Instrument,
  party: PartyId,
  point: PointId,
  text: string | null,
): Rewording | undefined {
  if (wordingOf(instrument, party, point) === text) return undefined;
  const own = { instrument: instrument.id, version: instrument.versions.length, party, point };
  const tabled = tabledPoint(instrument, point);
  const through = filedThrough(instrument, party, point);
  const filed = instrument.amendments.get(party)?.has(point);
  // What a coalition filed would count for the party again, were its own taken back.
  if (text === (tabled?.text ?? null) && filed && !through)
    return { kind: 'amendment-withdrawn', body: own };
  const joined = holderOf(instrument, point, text);
  const words = text === null ? {} : { text };
  const joins = joined === undefined ? {} : { joins: joined };
  return {
    kind: 'amendment-filed',
    body: { ...own, ...words, ...joins, ...place(instrument, point) },
  };
}

/** Whose words they are: a coalition’s that filed them, else those of the first party that holds them. */
function holderOf(
  instrument: Instrument,
  point: PointId,
  text: string | null,
): PartyId | undefined {
  const holds = (one: PartyId): boolean => wordingOf(instrument, one, point) === text;
  const filed = coalitionsOn(instrument).filter((one) =>
    instrument.amendments.get(one)?.has(point),
  );
  return filed.find(holds) ?? instrument.mustAgree.find(holds);
}

/** Where another party has put a new point. */
function place(instrument: Instrument, point: PointId) {
  if (tabledPoint(instrument, point)) return {};
  const filed = [...instrument.amendments.values()].map((own) => own.get(point)?.added);
  const added = filed.find((one) => one !== undefined);
  return added === undefined ? {} : { added: { ...added } };
}
