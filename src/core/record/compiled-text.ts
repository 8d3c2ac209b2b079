import { compile } from '../text/compile.ts';
import type { Compiled } from '../text/compiled.ts';
import type { PointId } from '../text/point.ts';
import type { Instrument } from './instrument.ts';
import { orderOf } from './moves.ts';
import { onTable, tabledPoint } from './rules.ts';
import { revisedPoint, revisionOf } from './wording.ts';

/** The text on the table, compiled with every party's own wording of it. */
export function compiledOf(instrument: Instrument): Compiled {
  const revisions = instrument.mustAgree.map((party) => ({
    party,
    points: revisionOf(instrument, party),
    moved: orderOf(instrument, party).moved,
  }));
  return compile(onTable(instrument)?.points ?? [], revisions, { identity: 'ids' });
}

/** The same of one point alone, wherever parties want it to stand: as quickly in a long text as in a short one. */
export function compiledPoint(instrument: Instrument, point: PointId): Compiled {
  const alone = <P>(one: P | undefined): readonly P[] => (one === undefined ? [] : [one]);
  const revisions = instrument.mustAgree.map((party) => ({
    party,
    points: alone(revisedPoint(instrument, party, point)),
  }));
  return compile(alone(tabledPoint(instrument, point)), revisions, { identity: 'ids' });
}
