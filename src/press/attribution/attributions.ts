import { wordsBySentence } from '../language/sentences.ts';
import { paragraphOf, type Paragraph } from '../language/words.ts';
import { moved, overlap, trimmed } from '../span.ts';
import { announcementOf } from './announcement.ts';
import { byOtherCues } from './by-noun.ts';
import { byVerbs } from './by-verb.ts';
import type { Candidate } from './candidate.ts';
import { withoutOverlap } from './choose.ts';
import type { Attribution } from './attribution.ts';
import { sentenceOf, spanOf, type Sentence } from './sentence.ts';
import { saidByForm } from './by-form.ts';

export interface Reading {
  /** `apart`: every word belongs to one attribution at most; `nested`: one may stand within another's words. */
  readonly overlap: 'apart' | 'nested';
  /** Nothing less sure than this is given; between 0 and 1. */
  readonly least: number;
}

/** A paragraph and where it begins in the whole text. */
export interface Piece {
  readonly text: string;
  readonly start: number;
}

/** The paragraphs of a text that are divided by line breaks. */
export function piecesOf(text: string): Piece[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const piece = { text: line, start };
    start += line.length + 1;
    return piece;
  });
}

/** The attributions of a text, paragraph by paragraph, in the order of their cues. */
export function attributionsOf(
  pieces: readonly Piece[],
  { overlap, least }: Reading,
): Attribution[] {
  const found: Attribution[] = [];
  let open: Attribution | undefined;
  let awaited: Attribution | undefined;
  pieces.forEach(({ text: line, start: offset }, number) => {
    const paragraph = paragraphOf(line);
    const here = inParagraph(paragraph, number, { overlap, least });
    const continued = open && continuing(paragraph, open, here, offset);
    if (continued) found[found.indexOf(continued.from)] = continued.to;
    const placed = here.map((one) => shifted(one, offset));
    const filled = awaited && announcedIn(paragraph, awaited, here, offset);
    found.push(...(filled ? [filled] : []), ...placed);
    if (line.trim() === '') return;
    const last = placed.at(-1) ?? filled ?? continued?.to;
    open = paragraph.isOpen ? (last ?? open) : announced(line, placed);
    awaited = open ? undefined : awaitedIn(paragraph, number, offset);
  });
  return found;
}

/** A paragraph that ends in a colon may announce the quotation of the next. */
const announced = (line: string, placed: readonly Attribution[]): Attribution | undefined =>
  /:\s*$/.test(line) ? placed.at(-1) : undefined;

/** What the next paragraph is announced to be: "X added:". */
function awaitedIn(
  { text, words }: Paragraph,
  number: number,
  offset: number,
): Attribution | undefined {
  if (!/:\s*$/.test(text)) return undefined;
  const sentences = wordsBySentence(text, words).map(sentenceOf);
  const last = sentences.at(-1);
  const found = last && announcementOf(last);
  return (
    found && shifted(placed(last, { ...found, content: [] }, number, sentences.length - 1), offset)
  );
}

/** The announced words: the quotation that opens the paragraph, else all of it, unless it speaks for itself. */
function announcedIn(
  { text, spans }: Paragraph,
  awaited: Attribution,
  here: readonly Attribution[],
  offset: number,
): Attribution | undefined {
  const [first] = spans;
  const whole = trimmed(text, { start: 0, end: text.length });
  const isQuoted = first !== undefined && first.start <= 2;
  const part = isQuoted ? first : whole;
  const isTaken = isQuoted && here.some(({ content }) => content.some((one) => overlap(one, part)));
  return isTaken || whole.end <= whole.start
    ? undefined
    : { ...awaited, content: [moved(part, offset)] };
}

/** A quotation that opens a paragraph, where the one before is not closed yet, is by the same person. */
function continuing(
  paragraph: Paragraph,
  open: Attribution,
  here: readonly Attribution[],
  offset: number,
): { from: Attribution; to: Attribution } | undefined {
  const [first] = paragraph.spans;
  if (
    !first ||
    first.start > 2 ||
    here.some(({ content }) =>
      content.some((part) => part.start < first.end && first.start < part.end),
    )
  )
    return undefined;
  return { from: open, to: { ...open, content: [...open.content, moved(first, offset)] } };
}

function inParagraph(paragraph: Paragraph, number: number, reading: Reading): Attribution[] {
  const byForm = saidByForm(paragraph);
  if (byForm) return [{ ...byForm, paragraph: number, sentence: 0 }];
  const sentences = wordsBySentence(paragraph.text, paragraph.words).map(sentenceOf);
  const found: Attribution[] = [];
  sentences.forEach((sentence, at) => {
    const quoted = isQuoteAlone(sentence)
      ? found.findLast(({ content }) =>
          content.some(({ start }) => isQuoteMark(paragraph.text[start])),
        )
      : undefined;
    const candidates = [...byVerbs(sentence), ...byOtherCues(sentence)].filter(
      ({ confidence }) => confidence >= reading.least,
    );
    const chosen =
      reading.overlap === 'apart' ? withoutOverlap(sentence, candidates) : withoutTwins(candidates);
    found.push(...chosen.map((one) => placed(sentence, one, number, at)));
    const span = spanOf(sentence, { from: 0, to: sentence.words.length - 1 });
    if (quoted) found[found.indexOf(quoted)] = { ...quoted, content: [...quoted.content, span] };
  });
  return found;
}

const isQuoteMark = (letter: string | undefined): boolean =>
  letter !== undefined && /["“«„‘'`]/.test(letter);

/** A sentence that is a quotation and nothing else belongs to who spoke before it in the paragraph. */
const isQuoteAlone = ({ words }: Sentence): boolean =>
  words.some(({ pos }) => pos === 'QUOTE') &&
  words.every(({ pos, text }) => pos === 'QUOTE' || /^[.,;:!?—–()\-…[\]]+$/.test(text));

/** Of readings of the same cue the surest. */
function withoutTwins(candidates: readonly Candidate[]): Candidate[] {
  const sorted = candidates.toSorted((a, b) => b.confidence - a.confidence);
  return sorted
    .filter(
      (one, at) =>
        !sorted
          .slice(0, at)
          .some((other) => other.cue.from <= one.cue.to && one.cue.from <= other.cue.to),
    )
    .toSorted((a, b) => a.cue.from - b.cue.from);
}

function placed(
  sentence: Sentence,
  candidate: Candidate,
  paragraph: number,
  number: number,
): Attribution {
  const { cue, source, content, recipient, adjuncts, ...rest } = candidate;
  return {
    ...rest,
    paragraph,
    sentence: number,
    cue: spanOf(sentence, cue),
    ...(source && { source: spanOf(sentence, source) }),
    content: content.map((part) => spanOf(sentence, part)),
    ...(recipient && { recipient: spanOf(sentence, recipient) }),
    adjuncts: adjuncts.map((part) => spanOf(sentence, part)),
  };
}

function shifted(one: Attribution, by: number): Attribution {
  return {
    ...one,
    cue: moved(one.cue, by),
    ...(one.source && { source: moved(one.source, by) }),
    content: one.content.map((part) => moved(part, by)),
    ...(one.recipient && { recipient: moved(one.recipient, by) }),
    adjuncts: one.adjuncts.map((part) => moved(part, by)),
  };
}
