import type { Point, PointId } from './point.ts';
import { redline } from './redline.ts';
import { countWords } from './tokens.ts';

export interface Distance {
  /** Words inserted plus words deleted. Moving and renumbering count nothing. */
  readonly changed: number;
  /** Words of the older text and of the newer, labels not counted. */
  readonly words: { readonly older: number; readonly newer: number };
  /** Each point of either text with the words changed in it; a moved one at its new place. */
  readonly points: readonly { readonly id: PointId; readonly changed: number }[];
}

/** How far a newer text is from an older one, per point and as a whole, in words. */
export function distance(older: readonly Point[], newer: readonly Point[]): Distance {
  const points = redline(older, newer)
    .points.filter(({ movedTo }) => movedTo === undefined)
    .map(({ id, movedFrom, spans }) => ({
      id: movedFrom ?? id,
      changed: spans.reduce(
        (sum, { kind, text }) => sum + (kind === 'same' ? 0 : countWords(text)),
        0,
      ),
    }));
  return {
    changed: points.reduce((sum, point) => sum + point.changed, 0),
    words: { older: wordsOf(older), newer: wordsOf(newer) },
    points,
  };
}

const wordsOf = (points: readonly Point[]): number =>
  points.reduce((sum, point) => sum + countWords(point.text), 0);
