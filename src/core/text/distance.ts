import type { Point, PointId } from './point.ts';
import { redline, type RedlinePoint } from './redline.ts';
import { countWords } from './tokens.ts';

export interface Distance {
  /** Words inserted plus words deleted. Moving and renumbering count nothing. */
  readonly changed: number;
  /** Words of the older text and of the newer, labels not counted. */
  readonly words: { readonly older: number; readonly newer: number };
  /** Each point of either text, in order; a moved one at its new place. */
  readonly points: readonly PointDistance[];
}

export interface PointDistance {
  readonly id: PointId;
  /** The label in the newer text, or in the older where the newer has not the point; may be empty. */
  readonly label: string;
  /** Words inserted plus words deleted. Words that went to or came from a point beside count in neither. */
  readonly changed: number;
  readonly words: { readonly older: number; readonly newer: number };
}

/**
 * How far a newer text is from an older one, per point and as a whole, in words. Only what was
 * written or struck counts: points that were moved, renumbered, split or merged are as near as
 * their words are; of points that were split or merged the first has what changed in them.
 */
export function distance(older: readonly Point[], newer: readonly Point[]): Distance {
  const all = redline(older, newer).points;
  const shown = all.filter(({ movedTo }) => movedTo === undefined);
  const groups = groupsIn(all);
  const points = shown.map((point) => {
    const group = groups.get(point.id);
    return {
      id: point.movedFrom ?? point.id,
      label: point.label.new ?? point.label.old ?? '',
      changed: group === undefined ? changedIn(point) : changedInAll(group, point),
      words: {
        older: countWords(wordsOf(point, 'inserted')),
        newer: countWords(wordsOf(point, 'deleted')),
      },
    };
  });
  return {
    changed: points.reduce((sum, point) => sum + point.changed, 0),
    words: { older: sizeOf(older), newer: sizeOf(newer) },
    points,
  };
}

const sizeOf = (points: readonly Point[]): number =>
  points.reduce((sum, point) => sum + countWords(point.text), 0);

const changedIn = ({ spans }: RedlinePoint): number =>
  spans.reduce((sum, { kind, text }) => sum + (kind === 'same' ? 0 : countWords(text)), 0);

/** The words of a point as one of the texts has them: without what was inserted, or deleted. */
const wordsOf = ({ spans }: RedlinePoint, without: 'inserted' | 'deleted'): string =>
  spans
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

/** The points that were split or merged with others, each with all of them, in order. */
function groupsIn(points: readonly RedlinePoint[]): Map<PointId, readonly RedlinePoint[]> {
  const groups = new Map<PointId, Set<RedlinePoint>>();
  const known = new Map(points.map((point) => [point.id, point]));
  for (const point of points) {
    for (const id of [point.splitFrom, point.mergedInto]) {
      const other = id === undefined ? undefined : known.get(id);
      if (!other) continue;
      const together = new Set([
        ...(groups.get(point.id) ?? [point]),
        ...(groups.get(other.id) ?? [other]),
      ]);
      for (const one of together) groups.set(one.id, together);
    }
  }
  return new Map(
    [...groups].map(([id, group]) => [id, points.filter((point) => group.has(point))]),
  );
}

/** What changed in a group as one text, for its first point; nothing for the others. */
function changedInAll(group: readonly RedlinePoint[], point: RedlinePoint): number {
  if (group.find(({ movedTo }) => movedTo === undefined) !== point) return 0;
  const textOf = (without: 'inserted' | 'deleted'): string =>
    group
      .filter(({ movedTo }) => movedTo === undefined)
      .map((one) => wordsOf(one, without))
      .filter(Boolean)
      .join(' ');
  const one = (text: string): Point => ({ id: point.id, kind: 'paragraph', depth: 0, text });
  const changes = redline([one(textOf('inserted'))], [one(textOf('deleted'))]);
  return changes.points.reduce((sum, changed) => sum + changedIn(changed), 0);
}
