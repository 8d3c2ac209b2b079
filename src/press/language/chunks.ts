import { among } from './english.ts';
import type { Word } from './words.ts';

/**
 * The parts of a sentence that do not overlap (Abney 1991, "Parsing by chunks"), from left to right:
 * a noun phrase without what hangs on it, a group of verbs, a quotation, a time, and single words.
 */
export type ChunkKind =
  | 'NP'
  | 'VG'
  | 'QUOTE'
  | 'TIME'
  | 'PREP'
  | 'ADJ'
  | 'ADV'
  | 'AND'
  | 'COMMA'
  | 'STOP'
  | 'DASH'
  | 'OPEN'
  | 'CLOSE'
  | 'COLON'
  | 'THAT'
  | 'WH'
  | 'SUB'
  | 'OTHER';

export interface Chunk {
  readonly kind: ChunkKind;
  /** The first and last word, as numbers within the sentence. */
  readonly from: number;
  readonly to: number;
  /** The word that bears the meaning: the last noun or verb. */
  readonly head: number;
  /** Of verbs: whether they are a bare participle ("saying") or an infinitive ("to say"). */
  readonly form?: 'finite' | 'participle' | 'infinitive' | 'passive';
}

const times = among('timeWords');
const timesAlone = among('timeWordsAlone');
const pronouns = among('pronouns');
const possessives = among('possessives');
const quantities = among('quantities');
const subordinators = among('subordinators');
const questions = among('questionWords');
const groupAdverbs = among('verbGroupAdverbs');
const prepositions = among('prepositions');
const particles = among('notNouns');

export const isTimeWord = (word: Word | undefined): boolean =>
  word !== undefined &&
  (times.has(word.low) || /^(19|20)\d\d$/.test(word.text)) &&
  !(/^(may|march)$/.test(word.low) && !/^[MA]/.test(word.text)) &&
  word.pos !== 'AUX';
export const isNoun = (word: Word | undefined): boolean =>
  word !== undefined && (word.pos === 'NOUN' || word.pos === 'PROPN') && !particles.has(word.low);
export const isVerb = (word: Word | undefined): boolean =>
  word !== undefined && (word.pos === 'VERB' || word.pos === 'AUX');
const isPossessiveMark = (word: Word | undefined): boolean =>
  word !== undefined && /^(['’]s|['’])$/.test(word.text);

/** The chunks of one sentence, all its words in order. */
export function chunksOf(words: readonly Word[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 0; at < words.length;) {
    const chunk = chunkAt(words, at);
    chunks.push(chunk);
    at = chunk.to + 1;
  }
  return chunks;
}

function chunkAt(words: readonly Word[], at: number): Chunk {
  return (
    timeAt(words, at) ??
    markAt(words, at) ??
    verbsAt(words, at) ??
    nounPhraseAt(words, at) ??
    wordAt(words, at)
  );
}

const MARKS: Readonly<Record<string, ChunkKind>> = {
  ',': 'COMMA',
  ':': 'COLON',
  ';': 'STOP',
  '.': 'STOP',
  '?': 'STOP',
  '!': 'STOP',
  '—': 'DASH',
  '–': 'DASH',
  '--': 'DASH',
  '―': 'DASH',
  '(': 'OPEN',
  '[': 'OPEN',
  ')': 'CLOSE',
  ']': 'CLOSE',
};

function markAt(words: readonly Word[], at: number): Chunk | undefined {
  const word = words[at];
  if (!word) return undefined;
  const one = (kind: ChunkKind): Chunk => ({ kind, from: at, to: at, head: at });
  if (word.pos === 'QUOTE') {
    // A short quotation within a noun phrase is a name or a term: the "dreamers" act.
    return isTerm(word) && isNoun(words[at + 1]) ? undefined : one('QUOTE');
  }
  const isAbbreviated = word.text === '.' && words[at + 1]?.text === ')';
  const kind = isAbbreviated ? 'OTHER' : MARKS[word.text];
  if (kind) return one(kind);
  if (/^(and|or|but|nor|&|yet)$/.test(word.low)) return one('AND');
  if (word.low === 'that') return thatAt(words, at);
  if (questions.has(word.low)) return one('WH');
  if (subordinators.has(word.low)) return one('SUB');
  return undefined;
}

/** "that" before a noun that it points at is part of the noun phrase. */
function thatAt(words: readonly Word[], at: number): Chunk | undefined {
  const [next, after] = [words[at + 1], words[at + 2]];
  const points = next?.pos === 'NOUN' && !next.low.endsWith('s') && !isVerb(after);
  return points ? undefined : { kind: 'THAT', from: at, to: at, head: at };
}

/** "Tuesday", "late Monday", "this week", "Tuesday morning", "last year", "in 2015" without the "in". */
function timeAt(words: readonly Word[], at: number): Chunk | undefined {
  let end = at;
  while (
    isTimeWord(words[end]) ||
    (end > at &&
      /^(the|of|,)$/.test(words[end]?.text ?? '') &&
      /^\d{4}$/.test(words[end + 1]?.text ?? ''))
  )
    end++;
  if (end === at) return undefined;
  const stretch = words.slice(at, end);
  if (!stretch.some(({ low }) => timesAlone.has(low) || /^\d{4}$/.test(low))) return undefined;
  if (isPossessiveMark(words[end]) || (isNoun(words[end]) && !isVerb(words[end]))) return undefined;
  return { kind: 'TIME', from: at, to: end - 1, head: end - 1 };
}

/** "said", "has also said", "did not say", "to say", "saying", "was quoted". */
function verbsAt(words: readonly Word[], at: number): Chunk | undefined {
  let to = at;
  let head = -1;
  const isInfinitive =
    words[at]?.low === 'to' &&
    words[at - 1]?.low !== 'according' &&
    (isVerb(words[at + 1]) || (words[at + 1]?.pos === 'ADV' && isVerb(words[at + 2])));
  if (isInfinitive) to++;
  // "vowed not to repeat"
  const isDenied = words[at]?.low === 'not' && words[at + 1]?.low === 'to' && isVerb(words[at + 2]);
  if (isDenied) to += 2;
  for (let next = to; next < words.length; next++) {
    const word = words[next];
    if (!word || !(isVerb(word) || isWithinGroup(words, next))) break;
    if (isVerb(word)) {
      if (head >= 0 && words[head]?.pos === 'VERB') break;
      head = next;
    }
  }
  const first = words[at];
  if (head < 0 || !first || (first.pos === 'ADV' && head - at > 3)) return undefined;
  return {
    kind: 'VG',
    from: at,
    to: head,
    head,
    form: formOf(words, at, head, isInfinitive || isDenied),
  };
}

function isWithinGroup(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  const isLight =
    groupAdverbs.has(word.low) ||
    (word.pos === 'ADV' && word.low.endsWith('ly')) ||
    (word.pos === 'PART' && word.lemma === 'not');
  if (!isLight) return false;
  let next = at + 1;
  while (next < words.length && next < at + 4 && !isVerb(words[next])) {
    const between = words[next];
    if (
      !between ||
      !(groupAdverbs.has(between.low) || between.pos === 'ADV' || between.lemma === 'not')
    )
      return false;
    next++;
  }
  return isVerb(words[next]);
}

const isBe = (word: Word): boolean =>
  /^(is|was|are|were|be|been|being|am|'s|’s|'re|’re|'m|’m|got|gets|get)$/.test(word.low);

function formOf(
  words: readonly Word[],
  from: number,
  head: number,
  isInfinitive: boolean,
): NonNullable<Chunk['form']> {
  const verb = words[head];
  const helpers = words.slice(from, head).filter((word) => word.pos === 'AUX' || isBe(word));
  const last = helpers.at(-1);
  if (verb && last && isBe(last) && !verb.low.endsWith('ing') && verb.pos === 'VERB')
    return 'passive';
  if (isInfinitive) return 'infinitive';
  return verb?.low.endsWith('ing') && helpers.length === 0 ? 'participle' : 'finite';
}

const canStart = (word: Word): boolean =>
  ['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET', 'SYM'].includes(word.pos) ||
  pronouns.has(word.low) ||
  possessives.has(word.low) ||
  quantities.has(word.low);

function nounPhraseAt(words: readonly Word[], at: number): Chunk | undefined {
  const first = words[at];
  if (!first) return undefined;
  if (pronouns.has(first.low) && !possessives.has(first.low))
    return { kind: 'NP', from: at, to: at, head: at };
  const isTitled = first.pos === 'QUOTE' || (first.pos === 'ADV' && words[at + 1]?.pos === 'ADJ');
  const isAbout =
    /^(about|around|nearly|almost|roughly|over)$/.test(first.low) &&
    first.pos === 'ADV' &&
    words[at + 1]?.pos === 'NUM';
  if (
    !canStart(first) &&
    !isTitled &&
    !isAbout &&
    !(first.pos === 'VERB' && possessives.has(first.low))
  )
    return undefined;
  let to = at;
  let head = isNoun(first) || first.pos === 'NUM' ? at : -1;
  for (let next = at + 1; next < words.length; next++) {
    const grown = grownTo(words, at, to, next, head >= 0);
    if (grown === undefined) break;
    for (let one = next; one <= grown; one++)
      if (isNoun(words[one]) || words[one]?.pos === 'NUM') head = one;
    to = next = grown;
  }
  if (head < 0) return withoutNoun(words, at, to);
  return { kind: 'NP', from: at, to, head };
}

/** Up to which word a noun phrase goes on when `next` comes after it; nothing where it ends before. */
function grownTo(
  words: readonly Word[],
  from: number,
  to: number,
  next: number,
  hasNoun: boolean,
): number | undefined {
  const [before, word, after] = [words[to], words[next], words[next + 1]];
  if (!before || !word) return undefined;
  const touches = word.start === before.end;
  if (isPossessiveMark(word) && (touches || word.text === '’s'))
    return after && after.pos !== 'PUNCT' ? next : undefined;
  if (word.text === '-' || word.text === '–')
    return touches && after?.start === word.end && !isVerb(after)
      ? next + 1
      : touches && after?.start === word.end
        ? next + 1
        : undefined;
  if (word.text === '.' && touches && /^[A-Z][a-z]{0,4}$/.test(before.text) && isNoun(after))
    return next;
  if (/^[&%$]$/.test(word.text)) return next;
  if (word.pos === 'QUOTE') return isTerm(word) && isNoun(after) ? next : undefined;
  if (word.text === '/' && touches && after?.start === word.end) return next + 1;
  const newWeekday =
    hasNoun &&
    isTimeWord(word) &&
    !isNoun(after) &&
    !/^(year|month|week|day|night)$/.test(word.low) &&
    !isPossessiveMark(after);
  if (newWeekday) return undefined;
  if (isNoun(word) || word.pos === 'NUM' || word.pos === 'ADJ') {
    if (pronouns.has(word.low)) return undefined;
    return hasNoun &&
      word.pos === 'ADJ' &&
      !isNoun(after) &&
      after?.pos !== 'ADJ' &&
      !/^(general|elect|-)$/.test(word.low)
      ? undefined
      : next;
  }
  if (possessives.has(word.low) || word.pos === 'DET')
    return /^(all|both|half|such|many|not|what)$/.test(before.low) || isPossessiveMark(before)
      ? next
      : undefined;
  if (word.pos === 'ADV')
    return !hasNoun && (after?.pos === 'ADJ' || isNoun(after)) ? next : undefined;
  if (word.pos === 'VERB')
    return !hasNoun &&
      to >= from &&
      /(ing|ed|en)$/.test(word.low) &&
      (isNoun(after) || after?.pos === 'ADJ')
      ? next
      : undefined;
  return undefined;
}

/** A short quotation can be a name or a term within a noun phrase; one that ends in a mark is speech. */
const isTerm = (word: Word): boolean => word.quoted <= 3 && !/[,.?!]\W*$/.test(word.text);

function withoutNoun(words: readonly Word[], from: number, to: number): Chunk | undefined {
  const last = words[to];
  if (!last) return undefined;
  const standsAlone = last.pos === 'DET' || quantities.has(last.low) || possessives.has(last.low);
  const plural = last.pos === 'ADJ' && (words[from]?.low === 'the' || last.low.endsWith('s'));
  if (standsAlone || plural) return { kind: 'NP', from, to, head: to };
  return { kind: last.pos === 'ADJ' ? 'ADJ' : 'OTHER', from, to, head: to };
}

function wordAt(words: readonly Word[], at: number): Chunk {
  const word = words[at];
  const kind: ChunkKind =
    word === undefined
      ? 'OTHER'
      : word.pos === 'ADP' || prepositions.has(word.low)
        ? 'PREP'
        : word.pos === 'ADV'
          ? 'ADV'
          : word.pos === 'SCONJ'
            ? 'SUB'
            : 'OTHER';
  return { kind, from: at, to: at, head: at };
}
