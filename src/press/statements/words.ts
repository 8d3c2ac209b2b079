import { quotationsOf } from '../language/quotations.ts';
import { textOf, trimmed, type Span } from '../span.ts';
import type { Statement } from './statement.ts';

/** What introduces a clause, or joins it to the sentence before, is the reporter's. */
const INTRODUCES = /^(?:that|however,|meanwhile,|but|and)\s+/i;

export const withoutThat = (text: string, content: readonly Span[]): Span[] =>
  content.map((part) => {
    const lead = INTRODUCES.exec(textOf(text, part))?.[0].length ?? 0;
    return trimmed(text, { start: part.start + lead, end: part.end });
  });

const quotesIn = (text: string, part: Span): readonly Span[] =>
  quotationsOf(textOf(text, part)).spans;

/** `direct` where all of it stands in quotation marks, `mixed` where some does. */
export function modeOf(text: string, content: readonly Span[]): Statement['mode'] {
  const shares = content.map((part) => {
    const quoted = quotesIn(text, part).reduce((sum, { start, end }) => sum + end - start, 0);
    return quoted / Math.max(1, part.end - part.start);
  });
  if (shares.every((share) => share > 0.97)) return 'direct';
  return shares.some((share) => share > 0) ? 'mixed' : 'reported';
}

/** The words between the marks, without a comma that ends them. */
export const quotedIn = (text: string, content: readonly Span[]): string[] =>
  content.flatMap((part) =>
    quotesIn(text, part).map(({ start, end }) =>
      textOf(text, { start: part.start + start, end: part.start + end })
        .replace(/^["“«„‘'`]+|["”»’'`]+$/g, '')
        .replace(/,$/, ''),
    ),
  );

/** What was said, its parts joined. */
export const gistOf = (text: string, content: readonly Span[]): string =>
  content.map((part) => textOf(text, part).replace(/\s+/g, ' ')).join(' … ');
