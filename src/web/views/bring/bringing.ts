import { filingOf } from '../../../core/record/filing.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import { onTable, tabledPoint } from '../../../core/record/rules.ts';
import { revisionOf } from '../../../core/record/wording.ts';
import { changeOf, changesIn } from '../../../core/text/chosen.ts';
import type { PartyId, Point, PointId } from '../../../core/text/point.ts';
import type { Redline, RedlinePoint } from '../../../core/text/redline.ts';
import { bodyOfPoint, freshPoint } from '../../client/read-file.ts';
import type { Act } from '../../client/several.ts';

/** What a file is brought for: as what a party wants, or as the next version on the table. */
export type Aim =
  | { readonly how: 'propose'; readonly party: PartyId }
  | { readonly how: 'table'; readonly penholder: string };

/** The text that a file is read against: the party's own, or the one on the table. */
export const textBefore = (instrument: Instrument, aim: Aim): readonly Point[] =>
  aim.how === 'propose' ? revisionOf(instrument, aim.party) : (onTable(instrument)?.points ?? []);

/** The acts by which a text becomes a party's own, or the version on the table. */
export function actsFor(instrument: Instrument, aim: Aim, text: readonly Point[]): readonly Act[] {
  if (aim.how === 'propose') return filingOf(instrument, aim.party, text, freshPoint).acts;
  const { id, versions } = instrument;
  const { penholder } = aim;
  const points = text.map((point) => tabledBody(instrument, point));
  const body = { instrument: id, version: versions.length + 1, penholder, points };
  return [{ kind: 'text-tabled', body }];
}

/** A point that is on the table keeps its id, and whether its words are withheld; another one is new. */
function tabledBody(instrument: Instrument, point: Point) {
  const known = tabledPoint(instrument, point.id);
  if (!known) return { ...bodyOfPoint(point), id: freshPoint() };
  const isWithheld = known.withheld && known.text === point.text;
  return { ...bodyOfPoint(point), ...(isWithheld && { withheld: true }) };
}

/** Whether a change can be made at all: a party cannot add a title. */
export const canMake = (aim: Aim, { kind, status }: RedlinePoint): boolean =>
  aim.how === 'table' || kind !== 'title' || status !== 'new';

/**
 * What is left out before anyone has chosen: a title that the file does not have, or has otherwise.
 * Files of delegations often begin with a title of their own, or with none.
 */
export const leftOutAtFirst = (aim: Aim, changes: Redline): ReadonlySet<PointId> =>
  new Set(
    changesIn(changes)
      .filter(
        ({ kind, status }) =>
          aim.how === 'propose' && kind === 'title' && (status === 'new' || status === 'gone'),
      )
      .map(changeOf),
  );
