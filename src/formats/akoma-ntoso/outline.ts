import type { Point } from '../../core/text/point.ts';
import { FileRefused } from '../refused.ts';

/** A point with what lies in it; without a point it is a step down that nothing stands on. */
export interface Part<P extends Outlined> {
  readonly point?: P;
  readonly parts: readonly Part<P>[];
}

/** What it takes to know where a point lies. */
export type Outlined = Pick<Point, 'kind' | 'depth'>;

interface OpenPart<P extends Outlined> extends Part<P> {
  readonly parts: OpenPart<P>[];
}

/** Files nest two hundred elements deep at the most: as many heads, and below them points. */
const DEEPEST = 100;

/**
 * A text as parts in parts: a title holds what follows up to the next, a heading what lies below
 * its level, a point those that lie deeper. Throws FileRefused where one lies beyond 100 levels.
 */
export function outlineOf<P extends Outlined>(points: readonly P[]): readonly Part<P>[] {
  const root: OpenPart<P> = { parts: [] };
  /** At each level, the part that is open there. */
  let heads = [root];
  let inner = [root];
  for (const point of points) {
    if (point.depth > DEEPEST)
      throw new FileRefused('cannot hold points more than 100 levels deep');
    const part: OpenPart<P> = { point, parts: [] };
    if (point.kind === 'title') {
      root.parts.push(part);
      heads = [part];
      inner = [part];
    } else if (point.kind === 'heading') {
      heads = placed(part, heads);
      inner = [part];
    } else inner = placed(part, inner);
  }
  return root.parts;
}

/** Puts a part at its depth, with steps where levels are left out; the parts open from then on. */
function placed<P extends Outlined>(
  part: OpenPart<P>,
  open: readonly OpenPart<P>[],
): OpenPart<P>[] {
  const depth = part.point?.depth ?? 0;
  const above = open.slice(0, depth + 1);
  for (let last = above.at(-1); last && above.length <= depth; last = above.at(-1)) {
    const step: OpenPart<P> = { parts: [] };
    last.parts.push(step);
    above.push(step);
  }
  above.at(-1)?.parts.push(part);
  return [...above, part];
}
