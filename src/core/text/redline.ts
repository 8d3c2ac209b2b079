import { compile } from './compile.ts';
import type { CompiledPoint, Content } from './compiled.ts';
import { kindWith, partyId, type Point, type PointId, type PointKind } from './point.ts';

/** What changed from an older text to a newer one. */
export interface Redline {
  readonly points: readonly RedlinePoint[];
}

export interface RedlinePoint {
  readonly id: PointId;
  readonly kind: PointKind;
  readonly depth: number;
  /** `moved` stands at both places: `movedTo` marks the old one, `movedFrom` the new one. */
  readonly status: 'same' | 'changed' | 'new' | 'gone' | 'moved';
  readonly label: { readonly old?: string; readonly new?: string };
  readonly spans: readonly RedlineSpan[];
  readonly movedFrom?: PointId;
  readonly movedTo?: PointId;
  readonly splitFrom?: PointId;
  readonly mergedInto?: PointId;
}

export interface RedlineSpan {
  readonly kind: 'same' | 'inserted' | 'deleted';
  readonly text: string;
}

const NEWER = partyId('newer');

/**
 * The newer text against the older, point by point: a view on `compile` with one revision.
 * A point that was only renumbered is `same`, with both labels.
 */
export function redline(older: readonly Point[], newer: readonly Point[]): Redline {
  const { points } = compile(older, [{ party: NEWER, points: newer }]);
  return { points: points.map(redlinePoint) };
}

/** The older text, as the redline has it. */
export function olderOf({ points }: Redline): Point[] {
  return points
    .filter(({ status, movedFrom }) => status !== 'new' && movedFrom === undefined)
    .map((point) => pointOf(point, 'old'));
}

/** The newer text, as the redline has it. */
export function newerOf({ points }: Redline): Point[] {
  return points
    .filter(({ status, movedTo }) => status !== 'gone' && movedTo === undefined)
    .map((point) => pointOf(point, 'new'));
}

/** A point of a redline as the older text has it, or the newer. */
export function pointOf(
  { id, kind, depth, label, spans }: RedlinePoint,
  side: 'old' | 'new',
): Point {
  const written = label[side];
  const left = side === 'old' ? 'inserted' : 'deleted';
  const text = spans
    .filter((span) => span.kind !== left)
    .map((span) => span.text)
    .join('');
  const own = label.old === label.new ? kind : kindWith(written, kind);
  return { id, ...(written ? { label: written } : {}), kind: own, depth, text };
}

function redlinePoint(point: CompiledPoint): RedlinePoint {
  const { id, kind, depth, movedFrom, movedTo, splitFrom, mergedInto } = point;
  const onlyOld = point.in?.base === true;
  const onlyNew = point.in?.base === false;
  const spans = spansOf(point.content).map((span): RedlineSpan =>
    span.kind !== 'same' || movedFrom !== undefined || !point.in
      ? span
      : { kind: onlyNew ? 'inserted' : 'deleted', text: span.text },
  );
  const changed = spans.some((span) => span.kind !== 'same');
  const status =
    movedFrom !== undefined || movedTo !== undefined
      ? 'moved'
      : onlyNew
        ? 'new'
        : onlyOld
          ? 'gone'
          : changed
            ? 'changed'
            : 'same';
  const [old, now] = [labelOf(point, 'old'), labelOf(point, 'new')];
  return {
    id,
    kind,
    depth,
    status,
    label: {
      ...(old && !onlyNew ? { old } : {}),
      ...(now && !onlyOld ? { new: now } : {}),
    },
    spans,
    ...(movedFrom === undefined ? {} : { movedFrom }),
    ...(movedTo?.[0] === undefined ? {} : { movedTo: movedTo[0] }),
    ...(splitFrom === undefined ? {} : { splitFrom }),
    ...(mergedInto === undefined ? {} : { mergedInto }),
  };
}

/** With one revision a choice has the older words and the newer, never more. */
function spansOf(content: Content): RedlineSpan[] {
  return content.flatMap((part): RedlineSpan[] => {
    if (typeof part === 'string') return [{ kind: 'same', text: part }];
    const text = (base: boolean): string =>
      part.alternatives.find((one) => one.base === base)?.content.join('') ?? '';
    const spans: RedlineSpan[] = [
      { kind: 'deleted', text: text(true) },
      { kind: 'inserted', text: text(false) },
    ];
    return spans.filter((span) => span.text !== '');
  });
}

function labelOf({ label }: CompiledPoint, side: 'old' | 'new'): string | undefined {
  if (typeof label !== 'object') return label;
  const [text] = spansOf(label).filter(
    (span) => span.kind === 'same' || span.kind === (side === 'old' ? 'deleted' : 'inserted'),
  );
  return text?.text;
}
