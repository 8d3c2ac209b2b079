import type { Point, PointId } from '../text/point.ts';
import { leadingText } from './authentic.ts';
import type { Amendment, Instrument } from './instrument.ts';
import { withAdded } from './wording.ts';

/**
 * The next version of a text, with what its penholder wrote for some of the points: of the others what all
 * that must agree want alike, else the words on the table. Blank words leave a point out. A point that
 * only some have added comes in where the first of them put it, if there are words written for it.
 */
export function nextVersion(
  instrument: Instrument,
  written: ReadonlyMap<PointId, string>,
): readonly Point[] {
  const leading = leadingText(instrument);
  const known = new Set(leading.map(({ id }) => id));
  const added = [...addedIn(instrument)].filter(
    ([point]) => !known.has(point) && written.has(point),
  );
  const all = added.map(([, amendment]) => amendment).reduce(withAdded, leading);
  return all.flatMap((point) => {
    const text = written.get(point.id)?.trim();
    return text === '' ? [] : [{ ...point, text: text ?? point.text }];
  });
}

/** The points that parties have added, each as the first of them, in the order of parties, put it. */
function addedIn({ mustAgree, amendments }: Instrument): ReadonlyMap<PointId, Amendment> {
  const order = [...mustAgree, ...amendments.keys()];
  const all = order
    .flatMap((party) => [...(amendments.get(party)?.values() ?? [])])
    .filter(({ added, text }) => added !== undefined && text !== undefined);
  return new Map(all.toReversed().map((amendment) => [amendment.point, amendment]));
}
