import { chrono } from './chrono.ts';
import { plusDays, type Day } from './day.ts';
import { RULES } from './rules.ts';
import type { DatePhrase } from './phrase.ts';

/**
 * The date phrases of a sentence, from left to right. First our own rules, by the habits of news (a bare
 * weekday is the last one on or before the article's day, unless the sentence speaks of what will be);
 * what they leave is read by chrono-node.
 */
export function datePhrasesIn(sentence: string, reference: Day, lastDay?: Day): DatePhrase[] {
  const found: DatePhrase[] = [];
  for (const { rule, pattern, read } of RULES) {
    for (const match of sentence.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some((one) => one.start < span.end && span.start < one.end)) continue;
      const context = {
        before: sentence.slice(0, span.start),
        after: sentence.slice(span.end),
        reference,
        ...(lastDay !== undefined && { lastDay }),
      };
      const edtf = read(match, context);
      if (edtf !== undefined) found.push({ ...span, text: match[0], edtf, rule });
    }
  }
  const rest = chrono(sentence, reference).filter(
    (one) => !found.some((other) => one.start < other.end && other.start < one.end),
  );
  return [...found, ...rest].toSorted((a, b) => a.start - b.start);
}

/** The last day that an EDTF date of `datePhrasesIn` can mean; an open one has none. */
export function lastDayOf(edtf: string): Day | undefined {
  const end =
    edtf
      .split('/')
      .at(-1)
      ?.replace(/[?~%]$/, '') ?? '';
  if (/^\d{4}-\d\d-\d\d$/.test(end)) return end;
  if (/^\d{4}-\d\d$/.test(end)) return plusDays(`${nextMonth(end)}-01`, -1);
  return /^\d{4}$/.test(end) ? `${end}-12-31` : undefined;
}

const nextMonth = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
};
