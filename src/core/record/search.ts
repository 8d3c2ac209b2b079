import { foldLetters, formsOf, isUnspaced, stemOf, WORD } from './letters.ts';
import { passagesOf, type Passage } from './passages.ts';
import type { State } from './state.ts';

/** A passage in which everything that was asked for stands. */
export interface Found extends Passage {
  /** Where in its text: begin and end of each word found, in UTF-16 code units, in order. */
  readonly marks: readonly Mark[];
}
export type Mark = readonly [begin: number, end: number];

export interface Results {
  /** How many passages there are. */
  readonly total: number;
  /** Those asked for, the latest first. */
  readonly found: readonly Found[];
}

/**
 * Looks through all that a state holds: the text of every version, every act, in every room that is
 * there. All words must stand in one passage; a word finds those that begin with it, and other forms
 * of it (`letters.ts`); what stands in "quotation marks" is found as it is, word after word.
 * Nothing is found for nothing. A state is one viewer's, so what he cannot see is neither found nor counted.
 */
export function search(
  { rooms }: State,
  query: string,
  { from = 0, most = 50 }: { readonly from?: number; readonly most?: number } = {},
): Results {
  const asked = askedIn(query);
  if (asked.length === 0) return { total: 0, found: [] };
  const hits: Passage[] = [];
  for (const room of rooms.values()) {
    for (const passage of passagesOf(room)) if (answers(passage, asked)) hits.push(passage);
  }
  const latestFirst = hits.toSorted((a, b) => later(a.source.recorded, b.source.recorded));
  const found = latestFirst
    .slice(from, from + most)
    .map((passage) => ({ ...passage, marks: marksIn(passage.text, asked) }));
  return { total: hits.length, found };
}

const later = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);

/** One thing that is asked for: words that follow one another, each by what it begins with. */
interface Asked {
  readonly stems: readonly string[];
  /** Whether the words are to be these very ones. */
  readonly exact: boolean;
}

const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]/gu;

function askedIn(query: string): readonly Asked[] {
  const phrases = [...query.matchAll(QUOTED)].map(([, inside = '']) => wordsIn(inside));
  const single = wordsIn(query.replace(QUOTED, ' '));
  return [
    ...phrases.filter((stems) => stems.length > 0).map((stems) => ({ stems, exact: true })),
    ...single.map((word) => ({ stems: [stemOf(word)], exact: false })),
  ];
}

const wordsIn = (text: string): readonly string[] =>
  [...text.matchAll(WORD)].map(([word]) => foldLetters(word)).filter((word) => word !== '');

const indexes = new WeakMap<Passage, string>();

/** The words of a passage in all forms, each behind a space: looked through before anything else. */
function indexOf(passage: Passage): string {
  const known = indexes.get(passage);
  if (known !== undefined) return known;
  const index = ` ${wordsIn(passage.text).flatMap(formsOf).join(' ')} `;
  indexes.set(passage, index);
  return index;
}

function answers(passage: Passage, asked: readonly Asked[]): boolean {
  const index = indexOf(passage);
  const mayStand = ({ stems, exact }: Asked): boolean =>
    stems.every((stem) =>
      index.includes(isUnspaced(stem) ? stem : exact ? ` ${stem} ` : ` ${stem}`),
    );
  if (!asked.every(mayStand)) return false;
  return asked.every((one) => one.stems.length === 1 || marksOf(passage.text, one).length > 0);
}

const marksIn = (text: string, asked: readonly Asked[]): readonly Mark[] =>
  apart(asked.flatMap((one) => marksOf(text, one)));

/** In order, none inside another. */
function apart(marks: readonly Mark[]): readonly Mark[] {
  const kept: Mark[] = [];
  for (const [begin, end] of marks.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = kept.at(-1);
    if (last && begin < last[1]) {
      if (end > last[1]) kept[kept.length - 1] = [last[0], end];
    } else kept.push([begin, end]);
  }
  return kept;
}

/** Where one thing that is asked for stands in a text. */
function marksOf(text: string, { stems, exact }: Asked): readonly Mark[] {
  const [stem = ''] = stems;
  const words = [...text.matchAll(WORD)];
  if (stems.length === 1)
    return words.flatMap(({ 0: word, index }) => within(word, index, stem, exact));
  return words.flatMap(({ index: begin }, place) => {
    const run = words.slice(place, place + stems.length);
    const last = run.at(-1);
    const same = stems.every((one, at) => foldLetters(run[at]?.[0] ?? '') === one);
    return same && last ? [[begin, last.index + last[0].length] as const] : [];
  });
}

/** Where a word that is looked for stands in one word of the text: the word itself; where there are no spaces, the part. */
function within(word: string, at: number, stem: string, exact: boolean): readonly Mark[] {
  const folded = foldLetters(word);
  if (!isUnspaced(stem)) {
    const isIt = formsOf(folded).some((form) => (exact ? form === stem : form.startsWith(stem)));
    return isIt ? [[at, at + word.length]] : [];
  }
  const marks: Mark[] = [];
  const aligned = folded.length === word.length;
  for (let place = folded.indexOf(stem); place >= 0; place = folded.indexOf(stem, place + 1)) {
    marks.push(aligned ? [at + place, at + place + stem.length] : [at, at + word.length]);
  }
  return marks;
}
