import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pointId, type Point, type PointKind } from '../src/core/text/point.ts';
import { chanceOf, type Chance } from '../src/core/text/treaty.test-kit.ts';

/**
 * Texts like treaties, always the same for one seed. Words come as often as Zipf's law says
 * (Mandelbrot 1953: the one at place r in proportion to 1 / (r + 2.7)); between them stand
 * formulas with articles, dates, amounts and percentages.
 */

const linesOf = (name: string): string[] =>
  readFileSync(join(import.meta.dirname, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

const WORDS = linesOf('words.txt').flatMap((line) => line.split(' '));
const FORMULAS = linesOf('formulas.txt');

/** For each word the sum of the weights up to it. */
const SUMS = new Float64Array(WORDS.length);
WORDS.forEach((_word, place) => {
  SUMS[place] = (SUMS[place - 1] ?? 0) + 1 / (place + 3.7);
});

const between = (chance: Chance, least: number, most: number): number =>
  least + Math.floor(chance() * (most - least + 1));

const oneOf = <T>(chance: Chance, from: readonly T[]): T =>
  from[Math.floor(chance() * from.length)] as T;

/** A word by its frequency; those beyond `from` only, where that is given. */
function word(chance: Chance, from = 0): string {
  const start = from === 0 ? 0 : (SUMS[from - 1] ?? 0);
  const wanted = start + chance() * ((SUMS.at(-1) ?? 0) - start);
  let [low, high] = [from, WORDS.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((SUMS[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return WORDS[low] as string;
}

/** What can stand in a heading: words that are not among the most frequent. */
const CONTENT_WORDS = 120;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const MONTHS = 'January March April June July September November December'.split(' ');

const FILLED: Readonly<Record<string, (chance: Chance) => string>> = {
  '{article}': (chance) =>
    `${between(chance, 1, 60)}${chance() < 0.3 ? `(${between(chance, 1, 6)})` : ''}`,
  '{paragraph}': (chance) => `${between(chance, 1, 9)}`,
  '{days}': (chance) => oneOf(chance, ['30', '60', '90', '120', '180']),
  '{date}': (chance) =>
    `${between(chance, 1, 28)} ${oneOf(chance, MONTHS)} ${between(chance, 2024, 2035)}`,
  '{amount}': (chance) => `${between(chance, 1, 900)},${between(chance, 100, 999)}`,
  '{percent}': (chance) => `${between(chance, 5, 95)}`,
  '{symbol}': (chance) => `${between(chance, 1, 40)}/CP.${between(chance, 1, 29)}`,
};

const formula = (chance: Chance): string =>
  oneOf(chance, FORMULAS).replace(/\{\w+\}/gu, (field) => FILLED[field]?.(chance) ?? field);

/** Sentences of 12 to 40 words, about so many words in all; a formula every twenty words or so. */
function prose(chance: Chance, words: number): string {
  const written: string[] = [];
  while (written.length < words) {
    const end = Math.min(words, written.length + between(chance, 12, 40));
    const start = written.length;
    while (written.length < end) {
      if (chance() < 0.05) written.push(...formula(chance).split(' '));
      else written.push(chance() < 0.06 ? `${word(chance)},` : word(chance));
    }
    written[start] = capital(written[start] ?? '');
    const last = (written.pop() ?? '').replace(/,$/u, '');
    written.push(`${last}${chance() < 0.15 ? ';' : '.'}`);
  }
  return written.join(' ');
}

/**
 * A treaty of at least so many letters: articles with a heading, in each one to six paragraphs of
 * 20 to 120 words; one paragraph in four has sub-paragraphs of 20 to 60 words.
 */
export function treaty(seed: number, size: number): Point[] {
  const chance = chanceOf(seed);
  const points: Point[] = [];
  const room = { left: size };
  const add = (kind: PointKind, depth: number, label: string, text: string): void => {
    points.push({ id: pointId(`p${points.length + 1}`), label, kind, depth, text });
    room.left -= label.length + text.length + 3;
  };
  for (let article = 1; room.left > 0; article++) {
    const words = Array.from({ length: between(chance, 2, 4) }, () => word(chance, CONTENT_WORDS));
    add('heading', 0, `Article ${article}`, capital(words.join(' ')));
    const paragraphs = between(chance, 1, 6);
    for (let number = 1; number <= paragraphs && room.left > 0; number++) {
      add('point', 0, `${number}.`, prose(chance, between(chance, 20, 115)));
      const within = chance() < 0.25 ? between(chance, 2, 4) : 0;
      for (let place = 0; place < within; place++) {
        add('point', 1, `(${'abcd'.charAt(place)})`, prose(chance, between(chance, 20, 55)));
      }
    }
  }
  return points;
}

/** One paragraph of about so many letters. */
export function paragraph(seed: number, size: number): Point[] {
  const chance = chanceOf(seed);
  let text = '';
  while (text.length < size) text += `${text === '' ? '' : ' '}${prose(chance, 100)}`;
  return [{ id: pointId('p1'), kind: 'paragraph', depth: 0, text: text.slice(0, size).trim() }];
}

/** At the word `at`, so many words go `out` and others come `into` their place. */
interface Edit {
  readonly at: number;
  readonly out: number;
  readonly into: readonly string[];
}

const LONGEST = 4;
/** Of the edits, so many replace words by as many, put words in, and the rest take words out. */
const REPLACE = 0.6;
const INSERT = 0.2;
/** So many edits are taken from a list that all parties know, */
const COMMON = 0.1;
/** with one edit for so many words. */
const WORDS_PER_COMMON = 25;

function editAt(chance: Chance, at: number, length: number): Edit {
  const count = Math.min(between(chance, 1, LONGEST), length - at);
  const kind = chance();
  const into = kind < REPLACE + INSERT ? Array.from({ length: count }, () => word(chance)) : [];
  return { at, out: kind < REPLACE || kind >= REPLACE + INSERT ? count : 0, into };
}

/** The edits of one text that change such a part of its words, those in common among them. */
function editsOf(length: number, part: number, chance: Chance, common: readonly Edit[]): Edit[] {
  const rate = part / (((LONGEST + 1) / 2) * (1 - part * (1 - INSERT)));
  const edits: Edit[] = [];
  for (let at = 0; at < length; at++) {
    if (chance() >= rate) continue;
    const own = editAt(chance, at, length);
    edits.push(chance() < COMMON ? oneOf(chance, common) : own);
    at += own.out - (own.out > 0 ? 1 : 0);
  }
  let free = 0;
  return edits
    .toSorted((one, other) => one.at - other.at)
    .filter(({ at, out }) => {
      if (at < free) return false;
      free = at + Math.max(1, out);
      return true;
    });
}

/**
 * One party's revision of a text: about such a part (from 0 to 1) of the words of every paragraph
 * is changed by edits of one to four words, three in five replacing, one in five putting in, one
 * in five taking out; one edit in ten is one that other parties may make too. The party's seed
 * decides on the edits, the place of the paragraph on those in common.
 */
export function revised(points: readonly Point[], part: number, party: number): Point[] {
  const chance = chanceOf(party * 7919 + 1);
  return points.map((point, place) => {
    if (point.kind === 'heading') return point;
    const words = point.text.split(' ');
    const shared = chanceOf(place * 104_729 + 3);
    const common = Array.from({ length: Math.ceil(words.length / WORDS_PER_COMMON) }, () =>
      editAt(shared, between(shared, 0, words.length - 1), words.length),
    );
    return { ...point, text: edited(words, editsOf(words.length, part, chance, common)) };
  });
}

function edited(words: readonly string[], edits: readonly Edit[]): string {
  const written: string[] = [];
  let from = 0;
  for (const { at, out, into } of edits) {
    for (; from < at; from++) written.push(words[from] as string);
    written.push(...into);
    from = at + out;
  }
  for (; from < words.length; from++) written.push(words[from] as string);
  return written.join(' ');
}
