import type { Span } from '../span.ts';

/** What a line of an article is. Captions are kept apart: a meeting may stand only there. */
export type LineKind =
  'headline' | 'byline' | 'dateline' | 'story' | 'caption' | 'credit' | 'furniture';

/** One line of the source's text, where it stands there, what it is, and by which rule. */
export interface Line extends Span {
  readonly text: string;
  readonly kind: LineKind;
  readonly why: string;
}

/** The lines of one or several kinds, in order. */
export const linesOf = (lines: readonly Line[], ...kinds: readonly LineKind[]): Line[] =>
  lines.filter(({ kind }) => kinds.includes(kind));

/** The words of the story alone: without captions, credits and furniture. */
export const storyWords = (lines: readonly Line[]): string =>
  linesOf(lines, 'story')
    .map(({ text }) => text)
    .join('\n');
