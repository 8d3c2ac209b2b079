import type { Point, PointId } from './point.ts';
import { pointOf, type Redline, type RedlinePoint } from './redline.ts';

/** The name of what a point of a redline changes: a move, which stands at two places, has one. */
export const changeOf = ({ id, movedFrom }: RedlinePoint): PointId => movedFrom ?? id;

/** The points of a redline that change something, each change once: a move where it leads to. */
export const changesIn = ({ points }: Redline): readonly RedlinePoint[] =>
  points.filter(({ status, movedTo }) => status !== 'same' && movedTo === undefined);

/**
 * The newer text of a redline without some of its changes: there it says what the older says. A move
 * that is left out leaves its point where it was, with its older words. With none left out it is the
 * newer text, with all of them the older, but for numbers that alone were changed. What the older text
 * has keeps its id there, moved or not.
 */
export function chosenOf({ points }: Redline, leftOut: ReadonlySet<PointId>): Point[] {
  return points.flatMap((point) => {
    const isLeftOut = leftOut.has(changeOf(point));
    if (!standsIn(point, isLeftOut)) return [];
    return [{ ...pointOf(point, isLeftOut ? 'old' : 'new'), id: changeOf(point) }];
  });
}

function standsIn({ status, movedTo, movedFrom }: RedlinePoint, isLeftOut: boolean): boolean {
  if (movedTo !== undefined || status === 'gone') return isLeftOut;
  return movedFrom !== undefined || status === 'new' ? !isLeftOut : true;
}
