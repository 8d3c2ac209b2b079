import type { Redline, RedlinePoint, RedlineSpan } from '../core/text/redline.ts';
import { whereaboutsIn } from '../core/text/whereabouts.ts';

/** A redline point as people read it: label and words in spans, and a note in words. */
export interface ShownPoint {
  readonly point: RedlinePoint;
  readonly spans: readonly RedlineSpan[];
  /** `moved from 3.`; empty where the marks say enough. */
  readonly note: string;
}

/**
 * Prepares a redline for people: labels before the words, neighbouring spans of one kind made
 * one, and the white space that a change begins with set before its marks.
 */
export function shownPoints({ points }: Redline): readonly ShownPoint[] {
  const labels = new Map(points.map(({ id, label }) => [id, label.new ?? label.old ?? '']));
  const whereabouts = whereaboutsIn(
    points.map(({ id }) => id),
    labels,
  );
  return points.map((point) => ({
    point,
    spans: joined(spaceOutside(joined([...labelSpans(point), ...point.spans]))),
    note: noteOf(point, whereabouts),
  }));
}

function noteOf(
  { id, movedFrom, movedTo, splitFrom, mergedInto }: RedlinePoint,
  whereabouts: ReturnType<typeof whereaboutsIn>,
): string {
  if (movedFrom !== undefined) return whereabouts(id, 'moved from', movedFrom);
  if (movedTo !== undefined) return whereabouts(id, 'moved to', movedTo);
  if (splitFrom !== undefined) return whereabouts(id, 'split from', splitFrom);
  return mergedInto === undefined ? '' : whereabouts(id, 'merged into', mergedInto);
}

/** The label with one space after it; of a point that is gone or new, marked like its words. */
function labelSpans({ label }: RedlinePoint): readonly RedlineSpan[] {
  const { old, new: now } = label;
  if (old !== undefined && old === now) return [{ kind: 'same', text: `${now} ` }];
  const deleted: RedlineSpan[] = old === undefined ? [] : [{ kind: 'deleted', text: `${old} ` }];
  const inserted: RedlineSpan[] = now === undefined ? [] : [{ kind: 'inserted', text: `${now} ` }];
  return [...deleted, ...inserted];
}

function joined(spans: readonly RedlineSpan[]): readonly RedlineSpan[] {
  const found: RedlineSpan[] = [];
  for (const span of spans) {
    const last = found.at(-1);
    if (last?.kind === span.kind) found.splice(-1, 1, { ...last, text: last.text + span.text });
    else if (span.text !== '') found.push(span);
  }
  return found;
}

/** Only for showing: `within[- thirty-][+ ninety+]` reads better as `within [-thirty-][+ninety+]`. */
function spaceOutside(spans: readonly RedlineSpan[]): readonly RedlineSpan[] {
  const found: RedlineSpan[] = [];
  for (let at = 0; at < spans.length; at += 1) {
    const span = spans[at];
    const next = spans[at + 1];
    if (!span) continue;
    const replaced = span.kind === 'deleted' && next?.kind === 'inserted' ? [span, next] : [span];
    if (span.kind === 'same') found.push(span);
    else {
      found.push(...withSpaceOutside(replaced));
      at += replaced.length - 1;
    }
  }
  return found;
}

/** The white space that all of these begin with, then that they end with, set outside. */
function withSpaceOutside(changes: readonly RedlineSpan[]): readonly RedlineSpan[] {
  if (changes.some(({ text }) => text.trim() === '')) return changes;
  const shared = (edge: RegExp): string => {
    const spaces = new Set(changes.map(({ text }) => edge.exec(text)?.[0] ?? ''));
    const [space = ''] = spaces;
    return spaces.size === 1 ? space : '';
  };
  const before = shared(/^\s+/u);
  const after = shared(/\s+$/u);
  return [
    { kind: 'same', text: before },
    ...changes.map(({ kind, text }) => ({
      kind,
      text: text.slice(before.length, text.length - after.length),
    })),
    { kind: 'same', text: after },
  ];
}
