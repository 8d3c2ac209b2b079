import type { Entry } from './lexicon.ts';
import { lexicon } from './lexicon.ts';
import { phraseFrom } from './phrase.ts';
import {
  firstOf,
  headOf,
  isKind,
  lemmaOf,
  quotedWords,
  type Range,
  type Sentence,
} from './sentence.ts';

/** What follows a cue: of which kind, from which chunk on, and what stands between. */
export interface Complement {
  readonly kind:
    'quote' | 'that' | 'clause' | 'wh' | 'to' | 'np' | 'ing' | 'so' | 'after preposition' | 'none';
  /** The first chunk of what is said. */
  readonly first: number;
  /** The chunk of a preposition that belongs to the cue. */
  readonly preposition?: number;
  readonly recipient?: Range;
  /** Times, places and media between the cue and what is said. */
  readonly adjuncts: readonly Range[];
  /** The first chunk that is neither recipient nor adjunct. */
  readonly next: number;
}

/** Reads on from chunk `from`, the first after the cue. */
export function complementOf(sentence: Sentence, from: number, entry: Entry): Complement {
  const recipient = recipientAt(sentence, from, entry);
  const after = recipient ? chunkAfter(sentence, recipient.to) : from;
  const { adjuncts, next } = adjunctsFrom(sentence, after, entry);
  const rest = { adjuncts, next, ...(recipient && { recipient }) };
  return { ...rest, ...contentAt(sentence, next, entry, adjuncts.length > 0) };
}

function chunkAfter({ chunks }: Sentence, word: number): number {
  const at = chunks.findIndex(({ from }) => from > word);
  return at < 0 ? chunks.length : at;
}

function recipientAt(sentence: Sentence, from: number, { takes }: Entry): Range | undefined {
  if (!takes.has('recipient') && !takes.has('recipient-to')) return undefined;
  if (!isKind(sentence, from, 'NP') || /^(he|she|they|i|we)$/.test(headOf(sentence, from)))
    return undefined;
  const whole = phraseFrom(sentence, from, false);
  // "asked him to leave": then it belongs to what is asked.
  return whole &&
    takes.has('recipient-to') &&
    isKind(sentence, chunkAfter(sentence, whole.to), 'VG')
    ? undefined
    : whole;
}

const ADJUNCT =
  /^(on|in|at|during|after|before|following|via|by|for|from|through|about|of|to|with|as)$/;

/** Steps over "on Tuesday", "in an interview with X", "late Monday", but not over what the cue takes. */
function adjunctsFrom(
  sentence: Sentence,
  from: number,
  { takes }: Entry,
): { adjuncts: Range[]; next: number } {
  const adjuncts: Range[] = [];
  const { chunks } = sentence;
  let next = from;
  for (let guard = 0; guard < 8; guard++) {
    const chunk = chunks[next];
    if (!chunk) break;
    if (
      chunk.kind === 'TIME' ||
      (chunk.kind === 'ADV' && !isKind(sentence, next + 1, 'NP', 'QUOTE'))
    ) {
      adjuncts.push({ from: chunk.from, to: chunk.to });
      next++;
      continue;
    }
    const word = firstOf(sentence, next);
    const isAdjunct =
      (chunk.kind === 'PREP' || chunk.kind === 'SUB') &&
      ADJUNCT.test(word) &&
      isKind(sentence, next + 1, 'NP', 'TIME');
    if (!isAdjunct || (takes.has(`+${word}`) && !isPlaceOrTime(sentence, next + 1))) break;
    const phrase = phraseFrom(sentence, next + 1, true);
    const last = phrase ? chunkAfter(sentence, phrase.to) - 1 : next + 1;
    adjuncts.push({ from: chunk.from, to: chunks[last]?.to ?? chunk.to });
    next = last + 1;
  }
  return { adjuncts, next };
}

const isPlaceOrTime = (sentence: Sentence, at: number): boolean =>
  isKind(sentence, at, 'TIME') ||
  lexicon.isMedium(headOf(sentence, at)) ||
  /^(twitter|facebook|cnn|fox|nbc|abc|cbs|msnbc|television|tv)$/.test(headOf(sentence, at));

function contentAt(
  sentence: Sentence,
  at: number,
  { takes }: Entry,
  isInterrupted: boolean,
): Pick<Complement, 'kind' | 'first' | 'preposition'> {
  const none = { kind: 'none', first: -1 } as const;
  const mark = isKind(sentence, at, 'COMMA', 'COLON', 'DASH');
  const first = mark ? at + 1 : at;
  if (isKind(sentence, first, 'QUOTE') && quotedWords(sentence, first) > 0) {
    if (first >= sentence.chunks.length) return none;
    if (mark || !takes.has('np') || takes.has('quote'))
      return takes.has('quote') || takes.has('np') ? { kind: 'quote', first } : none;
    return { kind: 'np', first };
  }
  if (isKind(sentence, at, 'COLON'))
    return first < sentence.chunks.length ? { kind: 'quote', first } : none;
  if (mark) {
    const that = takes.has('that') ? afterAside(sentence, first) : undefined;
    if (that !== undefined) return { kind: 'that', first: that };
    return isKind(sentence, first, 'THAT') &&
      (isKind(sentence, first + 1, 'QUOTE') || (isInterrupted && takes.has('that')))
      ? { kind: 'that', first }
      : none;
  }
  if (takes.has('so') && isSame(sentence, at)) return { kind: 'np', first: at };
  const word = firstOf(sentence, at);
  if (isKind(sentence, at, 'THAT') || word === 'that')
    return takes.has('that')
      ? { kind: 'that', first: at }
      : takes.has('np')
        ? { kind: 'np', first: at }
        : none;
  if (isKind(sentence, at, 'WH') || /^(whether|if)$/.test(word))
    return takes.has('wh') || takes.has('np') ? { kind: 'wh', first: at } : none;
  if (isKind(sentence, at, 'VG')) return verbsAsContent(sentence, at, takes);
  // "which X described as “an act”": what it is said of stands before.
  const isAs = word === 'as' && takes.has('as') && isKind(sentence, at + 1, 'QUOTE');
  if (isAs) return { kind: 'after preposition', first: at + 1, preposition: at };
  // "tells them to “go home”"
  if (word === 'to' && takes.has('to') && isKind(sentence, at + 1, 'QUOTE'))
    return { kind: 'to', first: at };
  if (isKind(sentence, at, 'PREP', 'SUB') && takes.has(`+${word}`))
    return { kind: 'after preposition', first: at + 1, preposition: at };
  if (word === 'so' && takes.has('so')) return { kind: 'so', first: at };
  if (isKind(sentence, at, 'NP', 'ADV', 'ADJ', 'SUB', 'OTHER', 'PREP', 'AND', 'TIME'))
    return phraseAsContent(sentence, at, takes);
  return none;
}

/** "insists, most recently in an interview, that": where the "that" stands, if only an aside comes before it. */
function afterAside({ chunks }: Sentence, from: number): number | undefined {
  const comma = chunks.findIndex(({ kind }, at) => at > from && kind === 'COMMA');
  const isAside =
    comma > 0 &&
    comma - from < 8 &&
    chunks
      .slice(from, comma)
      .every(({ kind }) => kind !== 'THAT' && kind !== 'STOP' && kind !== 'QUOTE' && kind !== 'WH');
  return isAside && chunks[comma + 1]?.kind === 'THAT' ? comma + 1 : undefined;
}

function verbsAsContent(
  sentence: Sentence,
  at: number,
  takes: ReadonlySet<string>,
): Pick<Complement, 'kind' | 'first'> {
  const form = sentence.chunks[at]?.form;
  if (form === 'infinitive' && takes.has('to')) return { kind: 'to', first: at };
  if (form === 'participle' && (takes.has('np') || takes.has('ing')))
    return { kind: 'ing', first: at };
  return { kind: 'none', first: -1 };
}

/** A noun phrase with a verb of its own is a clause ("said he would"); without, an object ("announced talks"). */
function phraseAsContent(
  sentence: Sentence,
  at: number,
  takes: ReadonlySet<string>,
): Pick<Complement, 'kind' | 'first'> {
  if (
    takes.has('clause') &&
    (isClause(sentence, at, takes.has('np')) || isOwnedQuote(sentence, at))
  )
    return { kind: 'clause', first: at };
  const isObject = isKind(sentence, at, 'NP') && !/^(he|she|they|i|we)$/.test(headOf(sentence, at));
  if (takes.has('np') && (isObject || isKind(sentence, at, 'ADJ')))
    return { kind: 'np', first: at };
  if (takes.has('as') && isObject && asFollows(sentence, at)) return { kind: 'np', first: at };
  return { kind: 'none', first: -1 };
}

/** "said as much in an interview", "says the same of him": it stands for what is said. */
const isSame = ({ words, chunks }: Sentence, at: number): boolean => {
  const from = chunks[at]?.from ?? 0;
  const three = words.slice(from, from + 3).map(({ low }) => low);
  return /^(as much|the same)( (thing|of|in|on|at|to|about|during|when|after|before|[.,;:”"]))?$/.test(
    three.join(' '),
  );
};

/** "says the plan’s “time has come”": the verb stands within the quotation. */
function isOwnedQuote(sentence: Sentence, at: number): boolean {
  const quote = isKind(sentence, at + 1, 'ADJ', 'ADV') ? at + 2 : at + 1;
  return (
    isKind(sentence, at, 'NP') &&
    isKind(sentence, quote, 'QUOTE') &&
    quotedWords(sentence, quote) >= 3
  );
}

const asFollows = (sentence: Sentence, at: number): boolean =>
  sentence.chunks
    .slice(at + 1, at + 8)
    .some((_, step) => firstOf(sentence, at + 1 + step) === 'as');

/** "announcing the pick, the union called": a comma and a subject of its own come between. */
function isAnothers(sentence: Sentence, at: number, verb: number): boolean {
  let subject = verb - 1;
  while (isKind(sentence, subject, 'NP', 'PREP', 'ADV', 'TIME')) subject--;
  return (
    subject > at &&
    isKind(sentence, subject, 'COMMA') &&
    isKind(sentence, subject + 1, 'NP') &&
    sentence.chunks.slice(at, subject).every(({ kind }) => kind === 'NP' || kind === 'PREP')
  );
}

/** Whether a clause begins here; where it can be an object too, what comes after a comma is another's. */
function isClause(sentence: Sentence, at: number, isObject: boolean): boolean {
  const { chunks } = sentence;
  const hasSubject =
    isKind(sentence, at, 'NP', 'TIME', 'VG', 'QUOTE') ||
    chunks.slice(at, at + 6).some(({ kind }) => kind === 'NP');
  // "people who adopt would": the verbs of a relative clause are not the clause's own.
  let inRelative = false;
  for (let next = at; next < Math.min(chunks.length, at + 14); next++) {
    const isWho = /^(who|which|whose)$/.test(firstOf(sentence, next));
    if (isKind(sentence, next, 'STOP', 'COLON', 'WH') && next > at && !isWho) return false;
    if (isWho) inRelative = true;
    const isOwn =
      isKind(sentence, next, 'VG') &&
      next > at &&
      !isKind(sentence, next - 1, 'AND') &&
      (chunks[next]?.form === 'finite' || chunks[next]?.form === 'passive');
    if (isOwn && !inRelative && isObject && isAnothers(sentence, at, next)) return false;
    if (isOwn && !inRelative) return hasSubject && lemmaOf(sentence, next) !== '';
    if (isOwn) inRelative = false;
  }
  return false;
}
