/** A stretch of a text: offsets in UTF-16 units, the end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const textOf = (text: string, { start, end }: Span): string => text.slice(start, end);

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

export const moved = ({ start, end }: Span, by: number): Span => ({
  start: start + by,
  end: end + by,
});

/** The span without white space at its ends. */
export function trimmed(text: string, span: Span): Span {
  const words = textOf(text, span);
  const start = span.start + (words.length - words.trimStart().length);
  return { start, end: Math.max(start, span.end - (words.length - words.trimEnd().length)) };
}
