import { z } from 'zod';
import { textOf, type Span } from '../span.ts';

/**
 * Where words stand in a text, said twice: by the words themselves with some before and after, and by
 * their place (W3C Web Annotation Data Model, 4.2.4 and 4.2.5). Places count characters, not UTF-16 units.
 */
export const zSelectors = z.tuple([
  z.object({
    '@type': z.literal('oa:TextQuoteSelector'),
    'oa:exact': z.string(),
    'oa:prefix': z.string(),
    'oa:suffix': z.string(),
  }),
  z.object({
    '@type': z.literal('oa:TextPositionSelector'),
    'oa:start': z.int().nonnegative(),
    'oa:end': z.int().nonnegative(),
  }),
]);

export type Selectors = z.infer<typeof zSelectors>;

/** So many letters before and after tell one place from another in almost any article. */
const AROUND = 32;

const charactersIn = (text: string): number => [...text].length;

export function selectorsOf(text: string, span: Span): Selectors {
  const exact = textOf(text, span);
  const start = charactersIn(text.slice(0, span.start));
  return [
    {
      '@type': 'oa:TextQuoteSelector',
      'oa:exact': exact,
      'oa:prefix': wholeFrom(text, Math.max(0, span.start - AROUND), span.start),
      'oa:suffix': wholeTo(text, span.end, Math.min(text.length, span.end + AROUND)),
    },
    {
      '@type': 'oa:TextPositionSelector',
      'oa:start': start,
      'oa:end': start + charactersIn(exact),
    },
  ];
}

const isLowSurrogate = (text: string, at: number): boolean =>
  /^[\udc00-\udfff]/.test(text.slice(at));

/** A cut never goes through a character that takes two units. */
const wholeFrom = (text: string, from: number, to: number): string =>
  text.slice(isLowSurrogate(text, from) && from < to ? from + 1 : from, to);
const wholeTo = (text: string, from: number, to: number): string =>
  text.slice(from, isLowSurrogate(text, to) && from < to ? to - 1 : to);

/**
 * Where the words stand in a text: at their place where it has them, else where they stand between the
 * same words as before; nowhere where the text no longer has them.
 */
export function resolved(text: string, [quote, position]: Selectors): Span | undefined {
  const { 'oa:exact': exact, 'oa:prefix': prefix, 'oa:suffix': suffix } = quote;
  const characters = [...text];
  const start = characters.slice(0, position['oa:start']).join('').length;
  if (text.startsWith(exact, start)) return { start, end: start + exact.length };
  const found = text.indexOf(prefix + exact + suffix);
  return found < 0
    ? undefined
    : { start: found + prefix.length, end: found + prefix.length + exact.length };
}
