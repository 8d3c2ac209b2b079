import { openerOf, rangeOf, startOfPhrase } from './phrase.ts';
import {
  firstOf,
  hasVerb,
  headOf,
  isKind,
  quotedWords,
  type Range,
  type Sentence,
} from './sentence.ts';

/** Who does what the verbs of a chunk say: found beside them, taken over from verbs before, or unknown. */
export interface Subject {
  readonly range?: Range;
  /** How the subject stands to the verbs. */
  readonly frame: 'before' | 'after' | 'relative' | 'inherit' | 'none';
  /** The chunk before the subject, where what is said may end: "X, he said". */
  readonly boundary?: number;
}

const CLAUSE_EDGE = ['COMMA', 'AND', 'THAT', 'SUB', 'QUOTE', 'STOP', 'COLON', 'DASH'] as const;

/** The subject of the verbs at chunk `verb`. */
export function subjectOf(sentence: Sentence, verb: number): Subject {
  const form = sentence.chunks[verb]?.form;
  if (form === 'infinitive') return { frame: 'inherit' };
  let left = verb - 1;
  if (form === 'participle') return participleSubject(sentence, left);
  while (left > 0 && isKind(sentence, left, 'TIME', 'ADV'))
    left -= isKind(sentence, left - 1, 'PREP') ? 2 : 1;
  if (isKind(sentence, left, 'NP')) return subjectEndingAt(sentence, left, left);
  if (isReduced(sentence, left)) return subjectEndingAt(sentence, left - 1, verb - 1);
  if (isKind(sentence, left, 'COMMA', 'CLOSE', 'DASH')) {
    const found = aroundInsertion(sentence, left);
    if (found) return found;
    return { frame: 'inherit', boundary: left };
  }
  if (isKind(sentence, left, 'WH', 'THAT') && isKind(sentence, left - 1, 'NP', 'COMMA', 'CLOSE'))
    return relative(sentence, left);
  if (isKind(sentence, left, 'WH')) return relative(sentence, left);
  if (isKind(sentence, left, 'QUOTE')) return { frame: 'none', boundary: left };
  return {
    frame: isKind(sentence, left, 'AND') ? 'inherit' : 'none',
    ...(left >= 0 && { boundary: left }),
  };
}

/** "who", "many of whom" */
function relative(sentence: Sentence, at: number): Subject {
  const isOf = firstOf(sentence, at - 1) === 'of' && !isKind(sentence, at - 2, 'VG');
  return { range: rangeOf(sentence, isOf ? Math.max(0, at - 2) : at, at), frame: 'relative' };
}

/** "saying" after a comma or a preposition has the subject of the verbs before; "protesters chanting" its own. */
function participleSubject(sentence: Sentence, left: number): Subject {
  if (!isKind(sentence, left, 'NP')) return { frame: 'inherit' };
  const isOf = firstOf(sentence, left - 1) === 'of';
  const start = isOf ? left : startOfPhrase(sentence, left);
  return { range: rangeOf(sentence, start, left), frame: 'before' };
}

/** The noun phrase whose last is `noun`, and what follows it up to `last`. */
function subjectEndingAt(sentence: Sentence, noun: number, last: number): Subject {
  const start = clauseStart(sentence, startOfPhrase(sentence, noun));
  const boundary = start - 1;
  return {
    range: rangeOf(sentence, start, last),
    frame: 'before',
    ...(boundary >= 0 && { boundary }),
  };
}

/** A verb alone after what it tells of: "a poll released", "people living". */
const isReduced = (sentence: Sentence, at: number): boolean =>
  isKind(sentence, at, 'VG') &&
  isKind(sentence, at - 1, 'NP') &&
  sentence.chunks[at]?.form !== 'infinitive' &&
  sentence.chunks[at]?.from === sentence.chunks[at]?.to &&
  /(ed|ing|en|wn)$/.test(headOf(sentence, at));

/** Widens over a clause within the subject: "a poll released in August found", "people who left said". */
function clauseStart(sentence: Sentence, start: number): number {
  for (let at = start - 1, steps = 0; at > 0 && steps < 7; at--, steps++) {
    if (isKind(sentence, at, 'COMMA', 'STOP', 'QUOTE', 'COLON', 'DASH', 'AND', 'SUB', 'CLOSE'))
      return start;
    const isVerb = isKind(sentence, at, 'VG');
    const isLink = isKind(sentence, at, 'WH', 'THAT');
    if (!isVerb && !isLink) continue;
    if (
      isVerb &&
      (isKind(sentence, at - 1, 'WH', 'THAT') || sentence.chunks[at]?.form === 'infinitive')
    )
      continue;
    if (!isKind(sentence, at - 1, 'NP')) return start;
    const isRelative =
      isLink && /^(who|which|that)$/.test(firstOf(sentence, at)) && isKind(sentence, at + 1, 'VG');
    if (!isRelative && !isReduced(sentence, at)) return start;
    const first = startOfPhrase(sentence, at - 1);
    return first === 0 || isKind(sentence, first - 1, ...CLAUSE_EDGE) ? first : start;
  }
  return start;
}

/** "X, head of the office, said" (all of it), "X, speaking in Kyiv, said" (X alone), "X (of Y) said". */
function aroundInsertion(sentence: Sentence, close: number): Subject | undefined {
  const opener = isKind(sentence, close, 'CLOSE')
    ? 'OPEN'
    : isKind(sentence, close, 'DASH')
      ? 'DASH'
      : 'COMMA';
  for (let at = close - 1; at > 0 && at > close - 18; at--) {
    if (
      isKind(sentence, at, 'STOP', 'COLON') ||
      (isKind(sentence, at, 'QUOTE') && quotedWords(sentence, at) > 4)
    )
      return undefined;
    // "Rep. X (R-Ohio), a member of the panel, said"
    const noun = isKind(sentence, at - 1, 'CLOSE') ? openerOf(sentence, at - 1) - 1 : at - 1;
    if (!isKind(sentence, at, opener) || !isKind(sentence, noun, 'NP')) continue;
    const start = startOfPhrase(sentence, noun);
    if (opener === 'COMMA' && !inserts(sentence, at + 1, close)) continue;
    if (isKind(sentence, start - 1, 'VG', 'PREP')) continue;
    const isIdentity = opener === 'OPEN' || isKind(sentence, at + 1, 'NP', 'ADJ', 'WH');
    const last = isIdentity ? close : at - 1;
    const whole = opener === 'COMMA' ? nameBefore(sentence, start) : start;
    const boundary = whole - 1;
    return {
      range: rangeOf(sentence, whole, last),
      frame: 'before',
      ...(boundary >= 0 && { boundary }),
    };
  }
  return undefined;
}

/** "X, minister of Y, a member of Z, said": where the name stands that the first of these tells of. */
function nameBefore(sentence: Sentence, start: number): number {
  const noun = start - 2;
  if (!isKind(sentence, start - 1, 'COMMA') || !isKind(sentence, noun, 'NP')) return start;
  const first = startOfPhrase(sentence, noun);
  const isNamed = (at: number): boolean =>
    sentence.words[sentence.chunks[at]?.head ?? -1]?.pos === 'PROPN';
  const begins = first === 0 || isKind(sentence, first - 1, ...CLAUSE_EDGE);
  return isNamed(noun) &&
    begins &&
    !/^\p{Lu}/u.test(sentence.words[sentence.chunks[start]?.from ?? -1]?.text ?? '')
    ? first
    : start;
}

/** Whether what stands between two commas tells more of the noun before it. */
function inserts(sentence: Sentence, first: number, close: number): boolean {
  if (isKind(sentence, first, 'WH', 'PREP', 'SUB', 'VG', 'TIME', 'ADV')) return true;
  if (!isKind(sentence, first, 'NP', 'ADJ', 'OTHER')) return false;
  const range = rangeOf(sentence, first, close - 1);
  const relative = sentence.chunks
    .slice(first, close)
    .some(({ kind }) => kind === 'WH' || kind === 'THAT');
  const finite = sentence.chunks
    .slice(first, close)
    .some(({ kind, form }) => kind === 'VG' && form !== 'participle');
  return relative || !hasVerb(sentence, range) || !finite;
}
