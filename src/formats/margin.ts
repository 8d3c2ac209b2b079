import type { Point } from '../core/text/point.ts';
import { writePoint } from '../core/text/points.ts';
import type { WordRemark } from './word/points-of.ts';

/** A comment as it stands in a text that is written: over the words between two places, or at one. */
export interface PlacedRemark extends Omit<WordRemark, 'points' | 'words' | 'before'>, Span {}

interface Span {
  readonly from: Place;
  readonly to: Place;
}

/** A place in a text, one paragraph a point: which of them, and how many UTF-16 units in, its label counted. */
interface Place {
  readonly paragraph: number;
  readonly offset: number;
}

/**
 * The comments whose points are in a text, numbered anew, the answers to each behind it: where an answer is
 * about nothing of its own, it stands where its comment does. Words that their point has no more: over the
 * whole point. What is about points that are not in the text is left out.
 */
export function placedRemarks(
  remarks: readonly WordRemark[],
  points: readonly Point[],
): readonly PlacedRemark[] {
  const paragraphs = new Map(points.map(({ id }, at) => [id, at]));
  const texts = points.map((point) => writePoint(point));
  const known = new Set(remarks.map(({ id }) => id));
  const answers = Map.groupBy(remarks, ({ parent = '' }) => (known.has(parent) ? parent : ''));
  const placed: PlacedRemark[] = [];
  const seen = new Set<WordRemark>();
  const waiting = waitingFor(answers.get(''));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { remark, parent } = next;
    if (seen.has(remark)) continue;
    seen.add(remark);
    const { points: about, words, before, parent: _parent, ...rest } = remark;
    const own = about.flatMap((id) => paragraphs.get(id) ?? []);
    const span = spanIn(texts, own, words, before) ?? parent;
    if (!span) continue;
    const one: PlacedRemark = {
      ...rest,
      id: String(placed.length),
      ...(parent && { parent: parent.id }),
      from: span.from,
      to: span.to,
    };
    placed.push(one);
    waiting.push(...waitingFor(answers.get(remark.id), one));
  }
  return placed;
}

interface Waiting {
  readonly remark: WordRemark;
  readonly parent: PlacedRemark | undefined;
}

/** The first last, since the last is taken first. */
const waitingFor = (remarks: readonly WordRemark[] = [], parent?: PlacedRemark): Waiting[] =>
  remarks.map((remark) => ({ remark, parent })).toReversed();

/** Where words are in these paragraphs of a text; behind what stands before them, where that is said. */
function spanIn(
  texts: readonly string[],
  paragraphs: readonly number[],
  words: string,
  before = '',
): Span | undefined {
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const [firstText, lastText] = [texts[first] ?? '', texts[last] ?? ''];
  const own = words.normalize('NFC');
  const [begins = '', ends = ''] = first === last ? [own, own] : [...ownLines(own)];
  const start = startOf(firstText, begins, before.normalize('NFC'));
  const known = first === last ? start : startOf(lastText, ends, '');
  const end = known === undefined ? lastText.length : known + ends.length;
  return {
    from: { paragraph: first, offset: start ?? 0 },
    to: { paragraph: last, offset: end },
  };
}

/** Of words in several paragraphs those in the first and in the last. */
const ownLines = (words: string): readonly (string | undefined)[] => {
  const lines = words.split('\n');
  return [lines[0], lines.at(-1)];
};

function startOf(text: string, words: string, before: string): number | undefined {
  const behind = text.indexOf(before + words);
  const found = behind === -1 ? text.indexOf(words) : behind + before.length;
  return found === -1 ? undefined : found;
}

/** A part of a paragraph: its words, or where a comment begins, ends, or stands. */
export type MarginPiece = { readonly text: string } | Edge;

interface Edge {
  readonly edge: 'start' | 'end' | 'place';
  readonly remark: PlacedRemark;
  readonly at: Place;
}

/** How paragraphs are divided where comments begin, end and stand: given the text of one, and which it is. */
export function dividedBy(
  margin: readonly PlacedRemark[],
): (text: string, paragraph: number) => readonly MarginPiece[] {
  const edges = margin.flatMap((remark) => edgesOf(remark));
  const byParagraph = Map.groupBy(edges, ({ at }) => at.paragraph);
  return (text, paragraph) => divided(text, byParagraph.get(paragraph) ?? []);
}

function divided(text: string, all: readonly Edge[]): readonly MarginPiece[] {
  const edges = all.toSorted(
    (one, other) => one.at.offset - other.at.offset || rank(one) - rank(other),
  );
  const ends = [...edges.map(({ at }) => at.offset), text.length];
  return ends.flatMap((end, at): readonly MarginPiece[] => {
    const words = text.slice(ends[at - 1] ?? 0, end);
    const edge = edges[at];
    return [...(words === '' ? [] : [{ text: words }]), ...(edge ? [edge] : [])];
  });
}

/** What ends at a place ends before anything begins there. */
const rank = ({ edge }: Edge): number => (edge === 'end' ? 0 : 1);

function edgesOf(remark: PlacedRemark): readonly Edge[] {
  const { from, to } = remark;
  const isPlace = from.paragraph === to.paragraph && from.offset === to.offset;
  if (isPlace) return [{ edge: 'place', remark, at: from }];
  return [
    { edge: 'start', remark, at: from },
    { edge: 'end', remark, at: to },
  ];
}

/** When a comment was written; files say it as the time of the writer's clock. Nothing where they say no time. */
export function momentOf({ date = '' }: Pick<PlacedRemark, 'date'>): Date | undefined {
  const moment = new Date(`${date.replace(/Z$/, '')}Z`);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

/** All words of a margin, to see whether a form can hold them. */
export const wordsInMargin = (margin: readonly PlacedRemark[]): readonly string[] =>
  margin.flatMap(({ author, initials = '', text }) => [author, initials, text]);
