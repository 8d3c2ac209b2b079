import type { Point, PointId } from './point.ts';
import { writePoint } from './points.ts';
import { bracketCounts } from './read-brackets.ts';

/** A bracket without its counterpart, and where it stands. */
export interface Stray {
  readonly sign: '[' | ']';
  readonly point: PointId;
  /** In UTF-16 units from the beginning of the point's words. Negative within its label. */
  readonly offset: number;
}

interface TextBrackets {
  /** How many brackets open and close again. */
  readonly pairs: number;
  readonly depth: number;
  readonly strays: readonly Stray[];
}

/** The brackets of a whole text: one may open in one point and close in another. */
export function bracketsOf(points: readonly Point[]): TextBrackets {
  const written = points.map(writePoint);
  const { open, maxDepth, unmatched } = bracketCounts(written.join('\n'));
  const starts: number[] = [];
  for (const place of written.keys())
    starts.push(place === 0 ? 0 : (starts.at(-1) ?? 0) + (written[place - 1]?.length ?? 0) + 1);
  let place = 0;
  const strays = unmatched.flatMap(({ offset, side }): Stray[] => {
    while (offset >= (starts[place + 1] ?? Infinity)) place++;
    const point = points[place];
    if (!point) return [];
    const before = (written[place] ?? '').length - point.text.length;
    const sign = side === 'open' ? '[' : ']';
    return [{ sign, point: point.id, offset: offset - (starts[place] ?? 0) - before }];
  });
  return {
    pairs: open - strays.filter(({ sign }) => sign === '[').length,
    depth: maxDepth,
    strays,
  };
}
