import { lexicon } from './lexicon.ts';
import {
  firstOf,
  hasVerb,
  lemmaOf,
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

const ATTACH =
  /^(of|for|in|at|from|on|with|behind|to|by|against|under|within|about|among|between|over)$/;
const CLAUSE_EDGE = ['COMMA', 'AND', 'THAT', 'SUB', 'QUOTE', 'STOP', 'COLON', 'DASH'] as const;

/** The subject of the verbs at chunk `verb`. */
export function subjectOf(sentence: Sentence, verb: number): Subject {
  const form = sentence.chunks[verb]?.form;
  if (form === 'infinitive') return { frame: 'inherit' };
  let left = verb - 1;
  if (form === 'participle') return participleSubject(sentence, left);
  while (left > 0 && isKind(sentence, left, 'TIME', 'ADV'))
    left -= isKind(sentence, left - 1, 'PREP') ? 2 : 1;
  if (isKind(sentence, left, 'NP')) return subjectEndingAt(sentence, left);
  if (isKind(sentence, left, 'COMMA', 'CLOSE', 'DASH')) {
    const found = aroundInsertion(sentence, left);
    if (found) return found;
    return { frame: 'inherit', boundary: left };
  }
  if (isKind(sentence, left, 'WH', 'THAT') && isKind(sentence, left - 1, 'NP', 'COMMA', 'CLOSE'))
    return relative(sentence, left);
  if (isKind(sentence, left, 'WH'))
    return { range: rangeOf(sentence, left, left), frame: 'relative' };
  if (isKind(sentence, left, 'QUOTE')) return { frame: 'none', boundary: left };
  return {
    frame: isKind(sentence, left, 'AND') ? 'inherit' : 'none',
    ...(left >= 0 && { boundary: left }),
  };
}

const rangeOf = ({ chunks }: Sentence, first: number, last: number): Range => ({
  from: chunks[first]?.from ?? 0,
  to: chunks[last]?.to ?? 0,
});

function relative(sentence: Sentence, at: number): Subject {
  return { range: rangeOf(sentence, at, at), frame: 'relative' };
}

/** "saying" after a comma or a preposition has the subject of the verbs before; "protesters chanting" its own. */
function participleSubject(sentence: Sentence, left: number): Subject {
  if (!isKind(sentence, left, 'NP')) return { frame: 'inherit' };
  const isOf = firstOf(sentence, left - 1) === 'of';
  const start = isOf ? left : startOfPhrase(sentence, left);
  return { range: rangeOf(sentence, start, left), frame: 'before' };
}

function subjectEndingAt(sentence: Sentence, last: number): Subject {
  const start = clauseStart(sentence, startOfPhrase(sentence, last));
  const boundary = start - 1;
  return {
    range: rangeOf(sentence, start, last),
    frame: 'before',
    ...(boundary >= 0 && { boundary }),
  };
}

/** The first chunk of the noun phrase that ends at `last`, with what hangs on it: "the head of the office in Kyiv". */
export function startOfPhrase(sentence: Sentence, last: number): number {
  let start = last;
  for (;;) {
    const joins = isKind(sentence, start - 1, 'PREP') && ATTACH.test(firstOf(sentence, start - 1));
    const listed =
      isKind(sentence, start - 1, 'AND') && /^(and|or|&)$/.test(firstOf(sentence, start - 1));
    const inBrackets = isKind(sentence, start - 1, 'CLOSE') ? openerOf(sentence, start - 1) : -1;
    if (inBrackets > 0 && isKind(sentence, inBrackets - 1, 'NP')) start = inBrackets - 1;
    else if (joins && isKind(sentence, start - 2, 'NP')) start -= 2;
    else if (
      joins &&
      isKind(sentence, start - 2, 'ADJ', 'AND') &&
      isKind(sentence, start - 3, 'NP')
    )
      start -= 3;
    else if (listed && isKind(sentence, start - 2, 'NP') && !isKind(sentence, start - 3, 'VG'))
      start -= 2;
    else return start;
  }
}

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
    const isReduced =
      isKind(sentence, at, 'VG') &&
      sentence.chunks[at]?.form !== 'infinitive' &&
      sentence.chunks[at]?.from === sentence.chunks[at]?.to &&
      /(ed|ing|en|wn)$/.test(headOf(sentence, at));
    if (!isRelative && !isReduced) return start;
    const first = startOfPhrase(sentence, at - 1);
    return first === 0 || isKind(sentence, first - 1, ...CLAUSE_EDGE) ? first : start;
  }
  return start;
}

function openerOf(sentence: Sentence, close: number): number {
  for (let at = close - 1; at > close - 12 && at >= 0; at--)
    if (isKind(sentence, at, 'OPEN')) return at;
  return -1;
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
    const boundary = start - 1;
    return {
      range: rangeOf(sentence, start, last),
      frame: 'before',
      ...(boundary >= 0 && { boundary }),
    };
  }
  return undefined;
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

/** The noun phrase after the verbs, with what tells more of it: "said X, the head of Y". */
export function phraseFrom(
  sentence: Sentence,
  first: number,
  withMore: boolean,
): Range | undefined {
  if (!isKind(sentence, first, 'NP')) return undefined;
  let last = first;
  for (;;) {
    const joins =
      isKind(sentence, last + 1, 'PREP') &&
      ATTACH.test(firstOf(sentence, last + 1)) &&
      isKind(sentence, last + 2, 'NP');
    const listed =
      isKind(sentence, last + 1, 'AND') &&
      isKind(sentence, last + 2, 'NP') &&
      !isKind(sentence, last + 3, 'VG');
    const brackets = isKind(sentence, last + 1, 'OPEN');
    if (joins && withMore) last += 2;
    else if (joins && /^(of|for)$/.test(firstOf(sentence, last + 1))) last += 2;
    else if (listed) last += 2;
    else if (brackets) {
      let close = last + 2;
      while (
        close < last + 10 &&
        close < sentence.chunks.length &&
        !isKind(sentence, close, 'CLOSE')
      )
        close++;
      if (!isKind(sentence, close, 'CLOSE')) break;
      last = close;
    } else break;
  }
  if (withMore && isKind(sentence, last + 1, 'COMMA')) last = endOfApposition(sentence, last);
  return rangeOf(sentence, first, last);
}

/** After "said X, ": all that tells more of X, as long as its verbs belong to a "who" or are participles. */
function endOfApposition(sentence: Sentence, last: number): number {
  const first = last + 2;
  if (!isKind(sentence, first, 'NP', 'WH', 'ADJ', 'ADV', 'PREP', 'TIME')) return last;
  let end = last;
  let inRelative = false;
  for (let at = first; at < sentence.chunks.length; at++) {
    if (isKind(sentence, at, 'STOP', 'QUOTE', 'COLON', 'DASH', 'SUB')) break;
    if (isKind(sentence, at, 'COMMA')) {
      if (!isKind(sentence, at + 1, 'NP', 'WH', 'ADJ', 'AND')) break;
      continue;
    }
    if (isKind(sentence, at, 'WH', 'THAT')) inRelative = true;
    const { form } = sentence.chunks[at] ?? {};
    const isSpeech = form === 'finite' && lexicon.verb(lemmaOf(sentence, at))?.takes.has('left');
    if (form && form !== 'participle' && form !== 'infinitive' && (!inRelative || isSpeech))
      return endBefore(sentence, first, at, last);
    end = at;
  }
  return end;
}

/** The last comma before a verb that does not belong to the apposition ends it. */
function endBefore(sentence: Sentence, first: number, verb: number, last: number): number {
  for (let at = verb; at > first; at--) if (isKind(sentence, at, 'COMMA')) return at - 1;
  return last;
}
