import { lexicon } from './lexicon.ts';
import { firstOf, isKind, lemmaOf, type Range, type Sentence } from './sentence.ts';

/** What joins a noun to the one before it: "the head of the office in Kyiv". */
const ATTACH =
  /^(of|for|in|at|from|on|with|behind|to|by|against|under|within|about|among|between|over)$/;
/** The words of the chunks from one to another. */
export const rangeOf = ({ chunks }: Sentence, first: number, last: number): Range => ({
  from: chunks[first]?.from ?? 0,
  to: chunks[last]?.to ?? 0,
});

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

/** The bracket that the one at `close` closes; -1 where none is near. */
export function openerOf(sentence: Sentence, close: number): number {
  for (let at = close - 1; at > close - 12 && at >= 0; at--)
    if (isKind(sentence, at, 'OPEN')) return at;
  return -1;
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
    const isPost =
      inRelative &&
      firstOf(sentence, at) === 'as' &&
      isKind(sentence, at + 1, 'NP') &&
      !isKind(sentence, at + 2, 'VG');
    if (isKind(sentence, at, 'STOP', 'QUOTE', 'COLON', 'DASH', 'SUB') && !isPost) break;
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
