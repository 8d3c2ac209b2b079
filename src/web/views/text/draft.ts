import type { Instrument } from '../../../core/record/instrument.ts';
import { tabledPoint } from '../../../core/record/rules.ts';
import { wordingOf } from '../../../core/record/wording.ts';
import { pointId, type PartyId, type Point, type PointId } from '../../../core/text/point.ts';
import { rebase } from '../../../core/text/rebase.ts';
import { draftIn, type Draft, type Writer } from '../../client/drafts.ts';

/** The words that stand where someone writes: on the table, and in his party’s own wording; null: none. */
export interface Grounds {
  readonly tabled: string | null;
  readonly own: string | null;
}

export const groundsOf = (instrument: Instrument, party: PartyId, point: PointId): Grounds => ({
  tabled: tabledPoint(instrument, point)?.text ?? null,
  own: wordingOf(instrument, party, point),
});

export const placeOf = (instrument: Pick<Instrument, 'id'>, point: string): string =>
  `wording ${instrument.id} ${point}`;

/** What this person was writing for a point, and has neither proposed nor discarded. */
export const draftOf = (
  writer: Writer,
  instrument: Pick<Instrument, 'id'>,
  point: string,
): Draft | undefined => draftIn(writer, placeOf(instrument, point));

/**
 * A draft carried from the words that it was begun on to those that stand now (a three-way merge);
 * `both`: the two changed the same words, and there the writer’s stand.
 */
export function carriedOver(
  text: string,
  older: string | null,
  newer: string | null,
): { readonly text: string; readonly both: boolean } {
  const { points, conflicts } = rebase(asPoints(older), asPoints(newer), asPoints(text), 'ids');
  return { text: points.map((point) => point.text).join('\n'), both: conflicts.length > 0 };
}

const asPoints = (text: string | null): readonly Point[] =>
  text === null ? [] : [{ id: pointId('p1'), kind: 'paragraph', depth: 0, text }];
