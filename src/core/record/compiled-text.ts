import { compile } from '../text/compile.ts';
import type { Compiled } from '../text/compiled.ts';
import type { PointId } from '../text/point.ts';
import type { Instrument } from './instrument.ts';
import { orderOf } from './moves.ts';
import { onTable } from './rules.ts';
import { revisionOf } from './wording.ts';

/** The text on the table, compiled with every party's own wording of it. */
export function compiledOf(instrument: Instrument, only?: PointId): Compiled {
  const here = (point: { readonly id: PointId }): boolean =>
    only === undefined || point.id === only;
  const base = (onTable(instrument)?.points ?? []).filter(here);
  const revisions = instrument.mustAgree.map((party) => ({
    party,
    points: revisionOf(instrument, party).filter(here),
    ...(only === undefined ? { moved: orderOf(instrument, party).moved } : {}),
  }));
  return compile(base, revisions, { identity: 'ids' });
}
