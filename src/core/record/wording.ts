import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PartyId, Point, PointId } from '../text/point.ts';
import { canonical } from './canonical.ts';
import { filingOn, filingsOf } from './coalitions.ts';
import { orderOf } from './moves.ts';
import { tabledPoint } from './rules.ts';
import type { Amendment, Instrument, Wordings } from './instrument.ts';

/** What one party wants a point to say; null: no such point. The words on the table, where nothing was filed by it or for it. */
export function wordingOf(instrument: Instrument, party: PartyId, point: PointId): string | null {
  const filed = filingOn(instrument, party, point);
  if (filed) return filed.text ?? null;
  return tabledPoint(instrument, point)?.text ?? null;
}

/**
 * The distinct wordings of a point among the parties that must agree, sorted.
 * One of them alone: the point has no bracket. Its label and place are no part of it, so that
 * renumbering or moving a point changes nothing here (domain.md, Positions, rule 1).
 */
export function wordingsOf(instrument: Instrument, point: PointId): Wordings {
  const held = instrument.mustAgree.map((party) => wordingOf(instrument, party, point));
  return [...new Set(held)].toSorted(byWords);
}

/** What a position is bound to. */
export const wordingHash = (wordings: Wordings): string =>
  bytesToHex(sha256(utf8ToBytes(canonical(wordings))));

/**
 * A party's own full text: the version on the table in the order that it wants, with what it filed put in,
 * and what a coalition filed for it. A point that it wants out keeps its place until then, so that what was
 * moved behind it stands there.
 */
export function revisionOf(instrument: Instrument, party: PartyId): readonly Point[] {
  const base = orderOf(instrument, party).points;
  const filed = filingsOf(instrument, party);
  const kept = base.flatMap((point): Point[] => {
    const change = filed.get(point.id);
    if (!change) return [point];
    return change.text === undefined ? [] : [{ ...point, text: change.text }];
  });
  const added = [...filed.values()].filter((amendment) => amendment.added);
  return added.reduce(withAdded, kept);
}

/** The same of one point alone: nothing where the party does not want it; its level is that of the party's order. */
export function revisedPoint(
  instrument: Instrument,
  party: PartyId,
  id: PointId,
): Point | undefined {
  if (instrument.moves?.get(party)?.size) {
    return revisionOf(instrument, party).find((point) => point.id === id);
  }
  const tabled = tabledPoint(instrument, id);
  const filed = filingOn(instrument, party, id);
  if (!filed) return tabled;
  if (!tabled) return withAdded([], filed)[0];
  return filed.text === undefined ? undefined : { ...tabled, text: filed.text };
}

/** A new point goes behind the one it names, behind other new points of the same place; at the start if it names none. */
export function withAdded(points: readonly Point[], amendment: Amendment): readonly Point[] {
  const { added, text, point: id } = amendment;
  if (!added || text === undefined) return points;
  const { after, ...shape } = added;
  const at = after === undefined ? 0 : points.findIndex((point) => point.id === after) + 1;
  const place = after !== undefined && at === 0 ? points.length : at;
  return points.toSpliced(place, 0, { id, text, ...shape });
}

const byWords = (a: string | null, b: string | null): number => {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
};
