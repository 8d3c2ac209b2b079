import { onTable } from '../../../core/record/rules.ts';
import { coalitionsOn, filedThrough } from '../../../core/record/coalitions.ts';
import {
  heldOn,
  pointsInPlay,
  standings,
  type Held,
  type Standing,
} from '../../../core/record/standing.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { PartyId, PointId } from '../../../core/text/point.ts';
import { nameOfPoint, type PointName } from '../../../core/record/point-names.ts';

/** A point as the head of a column, with its fate. */
export interface Column {
  readonly point: PointId;
  readonly name: PointName;
  readonly standing: Standing;
}

/** A party's mood: where it stands on every point, in the order of the columns. */
export interface Row {
  readonly party: PartyId;
  /** The members whose rows stand beneath this one; none: the party is no coalition that speaks here. */
  readonly members?: readonly PartyId[];
  /** The coalition beneath which it stands. */
  readonly under?: PartyId;
  readonly cells: readonly Cell[];
  readonly agreed: number;
  readonly lapsed: number;
}

export interface Cell {
  readonly point: PointId;
  readonly held: Held;
  /** The party has filed a wording of its own for this point. */
  readonly own: boolean;
  /** Its words are those that a coalition filed for it. */
  readonly filedThrough?: PartyId;
}

export interface Matrix {
  readonly version: number;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/**
 * The parties that must agree against the numbered points in play. Paragraphs without a number are
 * left out as long as no one has said or filed anything on them (a preamble is not a point), but in
 * a text that has no numbers at all, where they are the points. A coalition that has spoken has a row of
 * its own, with those of its members beneath; one of several coalitions stands under the narrowest.
 */
export function matrixOf(instrument: Instrument): Matrix {
  const all = standings(instrument);
  const columns = pointsInPlay(instrument).flatMap((point): Column[] => {
    const standing = all.get(point);
    const name = nameOfPoint(instrument, point);
    if (!standing) return [];
    const shown = 'number' in name || standing.counted || spokenOf(instrument, standing);
    if (!shown) return [];
    return [{ point, name, standing }];
  });
  const rows = grouped(instrument, (party) => rowOf(instrument, party, columns));
  return { version: onTable(instrument)?.number ?? 0, columns, rows };
}

function grouped(instrument: Instrument, rowFor: (party: PartyId) => Row): readonly Row[] {
  const { mustAgree, coalitions } = instrument;
  const speaking = coalitionsOn(instrument);
  const underOf = (party: PartyId): PartyId | undefined =>
    speaking.find((code) => coalitions?.get(code)?.has(party));
  const alone = mustAgree.filter((party) => underOf(party) === undefined);
  const together = speaking.flatMap((code): readonly Row[] => {
    const members = mustAgree.filter((party) => underOf(party) === code);
    const beneath = members.map((party) => ({ ...rowFor(party), under: code }));
    return [{ ...rowFor(code), members }, ...beneath];
  });
  return [...alone.map(rowFor), ...together];
}

function rowOf(instrument: Instrument, party: PartyId, columns: readonly Column[]): Row {
  const filed = instrument.amendments.get(party);
  const cells = columns.map(({ point, standing }): Cell => {
    const own = filed?.has(point) ?? false;
    const through = own ? undefined : filedThrough(instrument, party, point)?.party;
    const held = standing.held.get(party) ?? heldOn(instrument, point, party);
    return { point, held, own, ...(through === undefined ? {} : { filedThrough: through }) };
  });
  const agreed = cells.filter(({ held }) => held.counts === 'agreed').length;
  const lapsed = cells.filter(({ held }) => held.taken?.lapsed).length;
  return { party, cells, agreed, lapsed };
}

const spokenOf = (instrument: Instrument, standing: Standing): boolean =>
  standing.bracketed || instrument.positions.has(standing.point);
