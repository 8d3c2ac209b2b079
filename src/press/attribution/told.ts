import type { Complement } from './complement.ts';
import type { Cue } from './cue.ts';
import { extentFrom } from './extent.ts';
import type { Entry } from './lexicon.ts';
import {
  firstOf,
  hasVerb,
  headOf,
  isKind,
  quotedWords,
  withoutMarks,
  type Range,
  type Sentence,
} from './sentence.ts';
import type { Subject } from './subject.ts';

/** What is said, in its parts, and how that stands to the verbs: before them, or after in which way. */
export interface Told {
  readonly content: readonly Range[];
  readonly kind: Complement['kind'] | 'left';
  /** Whether it, or a part of it, stands after the verbs and what they take. */
  readonly isAfter: boolean;
}

/** What is said where the speaker comes after the verb: `"...," said X`. */
export function toldBefore(
  sentence: Sentence,
  inverted: Subject,
  complement: Complement,
  { entry }: Cue,
): Told {
  const left = leftContent(sentence, inverted, afterInverted(sentence, inverted), entry);
  const content = contentOf(sentence, left, [], complement);
  return { content, kind: left ? 'left' : complement.kind, isAfter: false };
}

/** What is said before the speaker, after the verbs, or both. */
export function toldAround(
  sentence: Sentence,
  subject: Subject,
  complement: Complement,
  { entry, last }: Cue,
): Told {
  const left = leftContent(sentence, subject, complement, entry);
  const asTold = asBefore(sentence, subject, complement, entry);
  if (asTold) return { content: [asTold], kind: 'clause', isAfter: false };
  const which = left || complement.kind === 'to' ? undefined : relativeOf(sentence, subject);
  const isGap = which && complement.kind === 'none' && isKind(sentence, last + 1, 'VG');
  if (isGap)
    return {
      content: [which, extentFrom(sentence, last + 1, 'clause')],
      kind: 'clause',
      isAfter: false,
    };
  const right =
    complement.kind === 'none'
      ? undefined
      : extentFrom(sentence, complement.first, complement.kind);
  const parts = contentOf(sentence, left, right ? [right] : [], complement);
  const isAfter = right !== undefined && parts.includes(right);
  return {
    content: which && right ? [which, ...parts] : parts,
    kind: left && !isAfter ? 'left' : complement.kind,
    isAfter,
  };
}

/** "As X pointed out, the text is open": what follows the comma. */
function asBefore(
  sentence: Sentence,
  { boundary }: Subject,
  { kind, next }: Complement,
  { takes }: Entry,
): Range | undefined {
  const isAs = boundary === 0 || (boundary === 1 && isKind(sentence, 0, 'AND', 'ADV'));
  return isAs &&
    firstOf(sentence, boundary) === 'as' &&
    takes.has('left') &&
    kind === 'none' &&
    isKind(sentence, next, 'COMMA') &&
    next + 1 < sentence.chunks.length
    ? extentFrom(sentence, next + 1, 'clause')
    : undefined;
}

/** "which he said were gifts", "what she called a plot": what is told of stands before who tells. */
function relativeOf({ words }: Sentence, { range, frame }: Subject): Range | undefined {
  const before = (range?.from ?? 0) - 1;
  return frame === 'before' && /^(which|who|whom|what)$/.test(words[before]?.low ?? '')
    ? { from: before, to: before }
    : undefined;
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
  // "On his show “The Morning,” he said he would": a title, and what is said comes after.
  if (isQuoted && isKind(sentence, 0, 'PREP') && /^(that|clause|wh|np|ing)$/.test(complement.kind))
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

/** A conjunction at the head of a sentence is the reporter's, and so is the place of a dateline. */
function startOfLeft(sentence: Sentence): number {
  const dash = sentence.words.findIndex(({ text }) => /^[—–―-]+$/.test(text));
  const isDateline =
    dash > 0 &&
    dash < 6 &&
    sentence.words
      .slice(0, dash)
      .every(({ text }) => /^(?:\p{Lu}{3,}|\p{Lu}[\p{L}.]*|[,.])$/u.test(text)) &&
    /^\p{Lu}{3,}$/u.test(sentence.words[0]?.text ?? '');
  if (isDateline) return dash + 1;
  return isKind(sentence, 0, 'AND') ? 1 : 0;
}

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
