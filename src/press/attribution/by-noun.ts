import { isVerb } from '../language/chunks.ts';
import type { Candidate } from './candidate.ts';
import { extentFrom } from './extent.ts';
import { lexicon } from './lexicon.ts';
import { phraseFrom, startOfPhrase } from './phrase.ts';
import { subjectOf } from './subject.ts';
import {
  firstOf,
  headOf,
  isKind,
  lemmaOf,
  withoutMarks,
  type Range,
  type Sentence,
} from './sentence.ts';

const FIXED = { isInherited: false, adjuncts: [] } as const;

/** The readings of a sentence by all cues but plain verbs. */
export function byOtherCues(sentence: Sentence): Candidate[] {
  return sentence.chunks.flatMap((_, at) => {
    const found =
      accordingTo(sentence, at) ??
      named(sentence, at) ??
      lightVerb(sentence, at) ??
      adjective(sentence, at) ??
      noun(sentence, at);
    return found ? [found] : [];
  });
}

/** "according to X": what is said stands before, or after a comma. */
function accordingTo(sentence: Sentence, at: number): Candidate | undefined {
  const { words, chunks } = sentence;
  const chunk = chunks[at];
  const start = chunk
    ? words.findIndex(
        ({ low }, word) => word >= chunk.from && word <= chunk.to && low === 'according',
      )
    : -1;
  if (!chunk || start < 0 || words[start + 1]?.low !== 'to') return undefined;
  const first = chunks.findIndex(({ from }) => from > start + 1);
  const phrase = phraseFrom(sentence, first, true);
  if (!phrase) return undefined;
  const source = start <= 1 ? withReduced(sentence, phrase) : phrase;
  const cue = { from: start, to: start + 1 };
  const after = chunks.findIndex(({ from }) => from > source.to);
  const goesOn = after > 0 && isKind(sentence, after, 'COMMA') && after + 2 < chunks.length;
  const right = goesOn ? [extentFrom(sentence, after + 1, 'clause')] : [];
  const left =
    start > 1
      ? [withoutMarks(sentence, { from: isKind(sentence, 0, 'AND') ? 1 : 0, to: start - 1 })]
      : [];
  const interrupts =
    start > 1 &&
    words[start - 1]?.text === ',' &&
    !/^(who|which|and|but|while|as)$/.test(firstOf(sentence, after + 1));
  const content = start > 1 ? (interrupts && goesOn ? [...left, ...right] : left) : right;
  if (content.length === 0) return undefined;
  return {
    ...FIXED,
    lemma: 'according_to',
    sense: 'speech',
    frame: 'according',
    cue,
    source,
    content,
    confidence: 0.95,
  };
}

/** "According to a complaint filed by the commission, ...": all up to the comma, where a participle goes on. */
function withReduced({ words, chunks }: Sentence, phrase: Range): Range {
  const next = chunks.findIndex(({ from }) => from > phrase.to);
  const comma = chunks.findIndex(({ kind }, at) => at > next && kind === 'COMMA');
  const verb = words[chunks[next]?.head ?? -1];
  const isReduced =
    chunks[next]?.kind === 'VG' &&
    chunks[next]?.from === chunks[next]?.to &&
    /(ed|ing|en|ade)$/.test(verb?.low ?? '');
  return isReduced && comma > 0
    ? { from: phrase.from, to: (chunks[comma]?.from ?? 1) - 1 }
    : phrase;
}

/** `Name: "..."` */
function named(sentence: Sentence, at: number): Candidate | undefined {
  const { chunks } = sentence;
  const chunk = chunks[at];
  if (!chunk || at === 0 || !isKind(sentence, at, 'COLON')) return undefined;
  if (startOfPhrase(sentence, at - 1) !== 0 || !isKind(sentence, at - 1, 'NP')) return undefined;
  const isQuoted = isKind(sentence, at + 1, 'QUOTE');
  if (!isQuoted && !isHeadline(sentence, chunk.from)) return undefined;
  return {
    ...FIXED,
    lemma: ':',
    sense: 'speech',
    frame: 'named',
    cue: { from: chunk.from, to: chunk.to },
    source: { from: 0, to: chunk.from - 1 },
    content: [extentFrom(sentence, at + 1, 'quote')],
    confidence: isQuoted ? 0.85 : 0.6,
  };
}

/** `Name of Someone: What He Says Is This`, as headlines have it. */
const isHeadline = ({ words }: Sentence, colon: number): boolean =>
  colon <= 4 &&
  words.slice(0, colon).every(({ pos }) => pos === 'PROPN') &&
  words.length - colon > 5 &&
  words.slice(colon + 1).some(isVerb);

/** "voiced hope for", "made the case that", "has no doubt that" */
function lightVerb(sentence: Sentence, at: number): Candidate | undefined {
  const { chunks } = sentence;
  const [verbs, object] = [chunks[at], chunks[at + 1]];
  if (verbs?.kind !== 'VG' || object?.kind !== 'NP') return undefined;
  const verb = lemmaOf(sentence, at);
  if (!lexicon.isLight(verb) || !lexicon.hasMeaning(headOf(sentence, at + 1))) return undefined;
  const reading = complementAt(sentence, at + 2, lexicon.lightTakes);
  if (!reading) return undefined;
  const source = subjectOf(sentence, at).range;
  return {
    ...FIXED,
    lemma: `${verb}_${headOf(sentence, at + 1)}`,
    sense: 'speech',
    frame: 'light',
    cue: { from: verbs.from, to: reading.cueTo ?? object.to },
    ...(source && { source }),
    content: [reading.content],
    confidence: source ? 0.75 : 0.45,
  };
}

interface Reading {
  readonly content: Range;
  /** The word of a preposition that belongs to the cue. */
  readonly cueTo?: number;
}

/** What follows at chunk `at`, where it is among what the cue takes. */
function complementAt(
  sentence: Sentence,
  at: number,
  takes: ReadonlySet<string>,
): Reading | undefined {
  const chunk = sentence.chunks[at];
  if (!chunk) return undefined;
  if (chunk.kind === 'THAT' && takes.has('that'))
    return { content: extentFrom(sentence, at, 'that') };
  if (chunk.kind === 'WH' && takes.has('wh')) return { content: extentFrom(sentence, at, 'wh') };
  if (chunk.kind === 'VG' && chunk.form === 'infinitive' && (takes.has('to') || takes.has('+to')))
    return { content: extentFrom(sentence, at, 'to') };
  const isPreposition =
    chunk.kind === 'PREP' &&
    takes.has(`+${firstOf(sentence, at)}`) &&
    at + 1 < sentence.chunks.length &&
    !isKind(sentence, at + 1, 'STOP', 'COMMA', 'TIME');
  return isPreposition
    ? { content: extentFrom(sentence, at + 1, 'np'), cueTo: chunk.to }
    : undefined;
}

/** "is confident that", "were frustrated by" */
function adjective(sentence: Sentence, at: number): Candidate | undefined {
  const { words, chunks } = sentence;
  const verbs = chunks[at];
  if (verbs?.kind !== 'VG') return undefined;
  const isPassive = verbs.form === 'passive';
  const isBe = /^(be|feel|seem|remain|become|'re|’re|'s|’s|'m|’m)$/.test(lemmaOf(sentence, at));
  let last = at;
  if (!isPassive) {
    last = isKind(sentence, at + 1, 'ADV') ? at + 2 : at + 1;
    if (!isBe || !isKind(sentence, last, 'ADJ', 'OTHER', 'VG')) return undefined;
  }
  const word = words[chunks[last]?.to ?? -1];
  const entry = word && lexicon.adjective(word.low);
  if (!word || !entry) return undefined;
  const reading = complementAt(sentence, last + 1, entry.takes);
  const source = subjectOf(sentence, at).range;
  if (!reading || !source) return undefined;
  return {
    ...FIXED,
    lemma: `be_${word.low}`,
    sense: entry.sense,
    frame: 'adjective',
    cue: { from: verbs.from, to: reading.cueTo ?? chunks[last]?.to ?? verbs.to },
    source,
    content: [reading.content],
    confidence: 0.6,
  };
}

/** "the belief that", "his commitment to": whose it is stands before with a mark of possession. */
function noun(sentence: Sentence, at: number): Candidate | undefined {
  const { words, chunks } = sentence;
  const chunk = chunks[at];
  if (chunk?.kind !== 'NP') return undefined;
  const form = headOf(sentence, at);
  const entry = lexicon.noun(form);
  if (!entry || chunk.head !== chunk.to) return undefined;
  const reading = complementAt(sentence, at + 1, entry.takes);
  if (!reading) return undefined;
  const mark = words.findIndex(
    ({ text }, word) => word > chunk.from && word < chunk.head && /^['’]s?$/.test(text),
  );
  const isTheirs = /^(his|her|their|its|my|our|your)$/.test(words[chunk.from]?.low ?? '');
  const source =
    mark > 0
      ? { from: chunk.from, to: mark }
      : isTheirs
        ? { from: chunk.from, to: chunk.from }
        : undefined;
  const first = source ? source.to + 1 : chunk.head;
  const isThat = isKind(sentence, at + 1, 'THAT');
  return {
    ...FIXED,
    lemma: `noun_${form}`,
    sense: entry.sense,
    frame: source ? 'noun of' : 'noun',
    cue: { from: first, to: reading.cueTo ?? chunk.to },
    ...(source && { source }),
    content: [reading.content],
    confidence: (source ? 0.55 : 0.4) + (isThat ? 0.1 : 0),
  };
}
