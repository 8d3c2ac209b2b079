import type { Attribution } from '../attribution/attribution.ts';
import { datePhrasesIn, lastDayOf } from '../dates/phrases.ts';
import type { Reference } from '../dates/reference.ts';
import type { Day } from '../dates/day.ts';
import type { Sentence } from '../source/article.ts';
import type { Span } from '../span.ts';
import type { When } from './statement.ts';

/** What the statement before tells of this one's date. */
export interface Earlier {
  readonly when: When;
  /** How many lines before. */
  readonly distance: number;
}

const NEAR = 4;

/**
 * When something was said: as a date beside the cue states it, or before the source; else as the same
 * speaker's statement shortly before; else not later than the article.
 */
export function saidOf(
  attribution: Attribution,
  sentence: Sentence,
  reference: Reference | undefined,
  lastDay: Day | undefined,
  earlier: Earlier | undefined,
): When {
  const stated = reference && statedBeside(attribution, sentence, reference, lastDay);
  if (stated) return stated;
  if (earlier && earlier.distance <= NEAR && earlier.when.certainty !== 'not stated')
    return {
      edtf: `${earlier.when.edtf.replace(/\?$/, '')}?`,
      basis: 'inferred: same speaker, earlier statement',
      certainty: 'inferred',
    };
  return {
    edtf: reference ? `../${reference.last}?` : '../9999',
    basis: 'not stated',
    certainty: 'not stated',
  };
}

function statedBeside(
  attribution: Attribution,
  sentence: Sentence,
  reference: Reference,
  lastDay: Day | undefined,
): When | undefined {
  const places = placesBeside(attribution, sentence);
  for (const phrase of datePhrasesIn(sentence.text, reference.first, lastDay)) {
    const at = { start: sentence.start + phrase.start, end: sentence.start + phrase.end };
    const isBeside = places.some(({ start, end }) => at.start >= start && at.end <= end);
    const last = lastDayOf(phrase.edtf);
    if (isBeside && last !== undefined && last <= reference.last)
      return {
        edtf: phrase.edtf,
        basis: `stated: ${phrase.text.replace(/^on /i, '')}`,
        certainty: 'stated',
      };
  }
  return undefined;
}

/** Where a date tells of the saying and not of what is said. */
function placesBeside({ cue, source, adjuncts, content }: Attribution, sentence: Sentence): Span[] {
  const first = Math.min(cue.start, source?.start ?? cue.start);
  const lead = { start: sentence.start, end: first };
  const isLeadFree = !content.some((part) => part.start < lead.end && lead.start < part.end);
  const between = source && source.end <= cue.start ? [{ start: source.end, end: cue.start }] : [];
  return [...adjuncts, cue, ...between, ...(isLeadFree && source ? [lead] : [])];
}
