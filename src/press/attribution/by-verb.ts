import type { Candidate } from './candidate.ts';
import { complementOf, type Complement } from './complement.ts';
import { extentFrom } from './extent.ts';
import { lexicon, type Entry, type Sense } from './lexicon.ts';
import { phraseFrom, subjectOf, type Subject } from './subject.ts';
import {
  firstOf,
  hasVerb,
  headOf,
  isKind,
  lemmaOf,
  quotedWords,
  withoutMarks,
  type Range,
  type Sentence,
} from './sentence.ts';

/** The readings of a sentence by its verbs: "said", "was told", "continued to call for". */
export function byVerbs(sentence: Sentence): Candidate[] {
  const found: Candidate[] = [];
  sentence.chunks.forEach((chunk, at) => {
    if (chunk.kind !== 'VG') return;
    const cue = cueAt(sentence, at);
    if (!cue) return;
    const candidate = read(sentence, at, cue, found);
    if (candidate) found.push(candidate);
  });
  return found;
}

interface Cue {
  readonly lemma: string;
  readonly entry: Entry;
  /** The chunk that it begins with, and the one that it ends with. */
  readonly first: number;
  readonly last: number;
}

/** A verb of the lexicon with its particle, and the verbs of aspect before it. */
function cueAt(sentence: Sentence, at: number): Cue | undefined {
  const lemma = lemmaOf(sentence, at);
  const phrasal = `${lemma}_${firstOf(sentence, at + 1)}`;
  const withParticle = lexicon.verb(phrasal);
  const entry = withParticle ?? lexicon.verb(lemma);
  if (!entry) return undefined;
  let first = at;
  while (
    sentence.chunks[first]?.form === 'infinitive' &&
    isKind(sentence, first - 1, 'VG') &&
    lexicon.isAspect(lemmaOf(sentence, first - 1))
  )
    first--;
  return { lemma: withParticle ? phrasal : lemma, entry, first, last: withParticle ? at + 1 : at };
}

function read(
  sentence: Sentence,
  at: number,
  cue: Cue,
  before: readonly Candidate[],
): Candidate | undefined {
  const passive = sentence.chunks[at]?.form === 'passive';
  const complement = complementOf(sentence, cue.last + 1, cue.entry);
  const found = subjectOf(sentence, cue.first);
  const inverted = passive ? undefined : invertedSubject(sentence, at, cue, found);
  if (passive && complement.kind !== 'that' && complement.kind !== 'quote') return undefined;
  const subject = inverted ?? found;
  const left = leftContent(
    sentence,
    subject,
    inverted ? afterInverted(sentence, subject) : complement,
    cue.entry,
  );
  const right =
    inverted || complement.kind === 'none'
      ? []
      : [extentFrom(sentence, complement.first, complement.kind)];
  const content = contentOf(sentence, left, right, complement);
  if (content.length === 0) return undefined;
  const source = subject.range ?? inherited(sentence, before, at);
  const from = sentence.chunks[cue.first]?.from ?? 0;
  const to =
    sentence.chunks[
      !inverted && content.includes(right[0] ?? none)
        ? (complement.preposition ?? cue.last)
        : cue.last
    ]?.to ?? from;
  const kind = left && !content.includes(right[0] ?? none) ? 'left' : complement.kind;
  const frame = `${subject.frame}|${kind}`;
  return {
    lemma: cue.lemma,
    sense: cue.entry.sense,
    frame,
    cue: { from, to },
    content,
    isInherited: subject.range === undefined,
    ...(source && { source }),
    ...(complement.recipient && !inverted && { recipient: complement.recipient }),
    adjuncts: inverted ? [] : complement.adjuncts,
    confidence: confidenceOf(sentence, at, cue.entry.sense, kind, subject, source),
  };
}

const none: Range = { from: -1, to: -1 };

/** `"...," said X`: nothing can be the subject before, and a name comes after. */
function invertedSubject(
  sentence: Sentence,
  at: number,
  { entry, last }: Cue,
  found: Subject,
): Subject | undefined {
  if (!entry.takes.has('left') || found.range || (found.boundary === undefined && at > 0))
    return undefined;
  if (
    sentence.chunks[at]?.form !== 'finite' ||
    !isKind(sentence, at - 1, 'QUOTE', 'COMMA', 'DASH', 'STOP')
  )
    return undefined;
  const range = phraseFrom(sentence, last + 1, true);
  // "X, its ally, said it was glad": the name after the verb has a verb of its own.
  const next = sentence.chunks[sentence.chunks.findIndex(({ from }) => from > (range?.to ?? 0))];
  const isClause =
    next?.kind === 'VG' && next.form === 'finite' && !isKind(sentence, at - 1, 'QUOTE');
  return range && !isClause ? { range, frame: 'after', boundary: at - 1 } : undefined;
}

function afterInverted(sentence: Sentence, { range }: Subject): Complement {
  const next = sentence.chunks.findIndex(({ from }) => from > (range?.to ?? 0));
  return { kind: 'none', first: -1, adjuncts: [], next: next < 0 ? sentence.chunks.length : next };
}

/** What stands before "he said" up to a comma or a closing mark, where the verb's own side is empty. */
function leftContent(
  sentence: Sentence,
  subject: Subject,
  complement: Complement,
  { takes }: Entry,
): Range | undefined {
  const { boundary } = subject;
  if (!takes.has('left') || boundary === undefined || subject.frame === 'relative')
    return undefined;
  const isAs = firstOf(sentence, boundary) === 'as' && isKind(sentence, boundary - 1, 'COMMA');
  const end = isAs ? boundary - 1 : boundary;
  const isQuoted = isKind(sentence, end, 'QUOTE');
  if (
    !isQuoted &&
    !isKind(sentence, end, 'COMMA', 'DASH') &&
    !(isKind(sentence, end, 'STOP') && end > 0)
  )
    return undefined;
  const ends =
    complement.kind === 'none' &&
    (complement.next >= sentence.chunks.length ||
      isKind(sentence, complement.next, 'STOP', 'COMMA', 'DASH', 'AND', 'SUB', 'PREP', 'VG', 'WH'));
  if (!ends && complement.kind !== 'quote' && !isQuoted) return undefined;
  if (
    isQuoted &&
    complement.kind !== 'none' &&
    quotedWords(sentence, end) <= 4 &&
    end > 0 &&
    complement.kind !== 'quote'
  )
    return undefined;
  const range = withoutMarks(sentence, {
    from: startOfLeft(sentence),
    to: sentence.chunks[end]?.to ?? 0,
  });
  const whole = isQuoted && end === 0 ? { from: 0, to: 0 } : range;
  const goesOn = isInterrupted(sentence, whole, complement);
  const isIntroduction =
    complement.kind === 'quote' && !isQuoted && (introduces(sentence) || !hasVerb(sentence, whole));
  const says = hasVerb(sentence, whole) || hasSpeech(sentence, whole);
  return isIntroduction || (!isQuoted && !goesOn && !says) ? undefined : whole;
}

/** A quotation of some words can hold the verb of its clause. */
const hasSpeech = ({ words }: Sentence, { from, to }: Range): boolean =>
  words.slice(from, to + 1).some(({ quoted }) => quoted >= 4);

/** A conjunction at the head of a sentence is the reporter's. */
const startOfLeft = (sentence: Sentence): number => (isKind(sentence, 0, 'AND') ? 1 : 0);

const introduces = (sentence: Sentence): boolean =>
  isKind(sentence, 0, 'SUB', 'PREP', 'TIME', 'ADV') ||
  isKind(sentence, 0, 'VG') ||
  /^(asked|pressed|speaking|meanwhile)$/.test(headOf(sentence, 0));

/** The parts of what is said, in order. A clause that "he said" interrupts goes on after it. */
function contentOf(
  sentence: Sentence,
  left: Range | undefined,
  right: readonly Range[],
  complement: Complement,
): Range[] {
  if (!left) return [...right];
  if (complement.kind === 'quote') return [left, ...right];
  if (!isInterrupted(sentence, left, complement)) return [left];
  return [left, extentFrom(sentence, complement.next + 1, 'clause')];
}

/** "Acts of protest, he said, are acts of patriotism": the clause has its verb after the cue. */
function isInterrupted(sentence: Sentence, left: Range, { kind, next }: Complement): boolean {
  if (kind !== 'none' || !isKind(sentence, next, 'COMMA')) return false;
  if (sentence.words[left.to]?.pos === 'QUOTE' || isKind(sentence, next + 1, 'AND', 'WH', 'SUB'))
    return false;
  const { chunks } = sentence;
  if (chunks[next + 1]?.form === 'participle') return false;
  const verb = chunks.findIndex(
    ({ kind, form }, at) => at > next && kind === 'VG' && form === 'finite',
  );
  const link = chunks.findIndex(({ kind }, at) => at > next && (kind === 'WH' || kind === 'COMMA'));
  return verb > 0 && (link < 0 || verb < link);
}

/**
 * Whose words they are when the verbs have no subject of their own. After a comma, a participle goes
 * with the main clause ("X said ..., adding"); else with the nearest verbs before ("who went and said").
 */
function inherited(
  sentence: Sentence,
  before: readonly Candidate[],
  at: number,
): Range | undefined {
  const own = before.filter(({ frame, source }) => source && !frame.startsWith('inherit'));
  const isAside =
    sentence.chunks[at]?.form === 'participle' &&
    isKind(sentence, at - 1, 'COMMA', 'QUOTE', 'DASH');
  const main = own.find(({ frame, sense }) => sense === 'speech' && !frame.startsWith('relative'));
  if (isAside && main) return main.source;
  for (let verb = at - 1; verb > 0; verb--) {
    const { form } = sentence.chunks[verb] ?? {};
    if (form !== 'finite' && form !== 'passive') continue;
    const { range, frame } = subjectOf(sentence, verb);
    if (range && !(isAside && frame === 'relative')) return range;
  }
  for (let chunk = 0; chunk < at; chunk++) {
    if (isKind(sentence, chunk, 'NP') && !isKind(sentence, chunk - 1, 'PREP', 'VG'))
      return phraseFrom(sentence, chunk, false);
  }
  return undefined;
}

const SURE: Readonly<Record<Sense, number>> = {
  speech: 0.85,
  exchange: 0.8,
  judgement: 0.65,
  will: 0.65,
  thought: 0.65,
  evidence: 0.6,
};
/** Frames that are seldom anything else than speech. */
const PLAIN: Readonly<Record<string, number>> = {
  quote: 0.12,
  that: 0.1,
  left: 0.1,
  clause: 0.03,
  none: -0.3,
};

/** "what he called a plot": a name for a thing within a clause of another. */
const isWhatTheyCall = ({ words }: Sentence, { range }: Subject): boolean =>
  range !== undefined && words[range.from - 1]?.low === 'what';

function confidenceOf(
  sentence: Sentence,
  at: number,
  sense: Sense,
  kind: string,
  subject: Subject,
  source: Range | undefined,
): number {
  const form = sentence.chunks[at]?.form;
  const unsure =
    (source ? 0 : 0.3) +
    (subject.frame === 'none' ? 0.3 : 0) +
    (kind === 'np' && isWhatTheyCall(sentence, subject) ? 0.25 : 0) +
    (form === 'infinitive' ? 0.25 : 0) +
    (form === 'passive' ? 0.2 : 0) +
    (form === 'participle' && isKind(sentence, at - 1, 'PREP') ? 0.3 : 0) +
    (subject.range || form === 'participle' ? 0 : 0.05) +
    (/^(it|that|this|what)$/.test(sentence.words[source?.from ?? -1]?.low ?? '') &&
    sense !== 'evidence'
      ? 0.1
      : 0);
  return Math.min(0.99, Math.max(0.01, SURE[sense] + (PLAIN[kind] ?? 0) - unsure));
}
