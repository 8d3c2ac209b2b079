import type { Instrument, TakenPosition, Wordings } from '../../../core/record/instrument.ts';
import { wordingsOf } from '../../../core/record/wording.ts';
import { pointId, type PointId } from '../../../core/text/point.ts';
import { redline, type RedlineSpan } from '../../../core/text/redline.ts';

/** Two wordings of a point, the older against the newer. */
export function spansBetween(older: string | null, newer: string | null): readonly RedlineSpan[] {
  const one = (text: string | null) =>
    text === null ? [] : [{ id: pointId('p1'), kind: 'paragraph', depth: 0, text } as const];
  return redline(one(older), one(newer)).points.flatMap(({ spans }) => spans);
}

/** What changed on a point since a position on it was taken: the wording that went against the one that came. */
export function since(
  instrument: Instrument,
  point: PointId,
  taken: TakenPosition,
): readonly RedlineSpan[] {
  return between(taken.words, wordingsOf(instrument, point));
}

/** Of two sets of wordings of a point, the one that went against the one that came. */
export function between(before: Wordings, now: Wordings): readonly RedlineSpan[] {
  const went = firstNotIn(before, now) ?? before[0] ?? null;
  const came = firstNotIn(now, before) ?? now[0] ?? null;
  return spansBetween(went, came);
}

const firstNotIn = (wordings: Wordings, others: Wordings): string | null | undefined =>
  wordings.find((wording) => !others.includes(wording));

/** How many words changed, for a sentence about it. */
export const wordsChanged = (spans: readonly RedlineSpan[]): number =>
  spans
    .filter(({ kind }) => kind !== 'same')
    .reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0);

const around = 60;

/** The changes with a few words before and after them, for a narrow margin; a text without any stays whole. */
export function excerpt(spans: readonly RedlineSpan[]): readonly RedlineSpan[] {
  if (spans.length === 1) return spans;
  const last = spans.length - 1;
  return spans.map((span, place) => {
    if (span.kind !== 'same' || span.text.length <= 2 * around) return span;
    const head = place === 0 && last > 0 ? '' : upToWord(span.text);
    const tail = place === last ? '' : fromWord(span.text);
    return { ...span, text: `${head}…${tail}` };
  });
}

const upToWord = (text: string): string => text.slice(0, text.lastIndexOf(' ', around) + 1);
const fromWord = (text: string): string => text.slice(text.indexOf(' ', text.length - around));
