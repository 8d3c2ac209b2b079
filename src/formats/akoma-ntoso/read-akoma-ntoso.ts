import { kindWith, type Point, type PointKind } from '../../core/text/point.ts';
import type { View } from '../word/changes.ts';
import { LeftOut } from './left-out.ts';
import { parseAkomaNtoso, type AknElement } from './parse.ts';
import { PointIds } from './point-ids.ts';
import { GONE, wordsOf, type BlockWords } from './words.ts';

/** What an Akoma Ntoso file says. */
export interface AkomaNtosoText {
  readonly points: readonly Point[];
  /** What is not read, in words: `2 pictures`. Metadata is no part of the text. */
  readonly leftOut: readonly string[];
}

/**
 * Reads any Akoma Ntoso file (2.0, 3.0, all kinds of documents) into points. A part with a `heading`
 * is a heading, one with a `num` a point, every other block of words a paragraph; parts nest. Notes
 * stand behind what they are about. eIds become the ids of points where a record can hold them.
 * Throws FileRefused; see `parseAkomaNtoso`.
 */
export function readAkomaNtoso(bytes: Uint8Array, view: View = 'accepted'): AkomaNtosoText {
  const reader = new Reader(view);
  reader.readInside(parseAkomaNtoso(bytes), OUTERMOST);
  reader.readNotes();
  return { points: reader.points, leftOut: reader.left.said() };
}

/** How deep what is read lies, among heads and among points. */
interface Place {
  readonly heads: number;
  readonly depth: number;
}

const OUTERMOST: Place = { heads: 0, depth: 0 };
const deeper = ({ heads, depth }: Place): Place => ({ heads, depth: depth + 1 });

/** Lives while one file is read. */
class Reader {
  readonly points: Point[] = [];
  readonly left = new LeftOut();
  readonly #view: View;
  readonly #ids = new PointIds();
  /** Blocks that are the words of a part already. */
  readonly #read = new WeakSet<AknElement>();
  #notes: readonly AknElement[] = [];

  constructor(view: View) {
    this.#view = view;
  }

  readInside(element: AknElement, place: Place): void {
    for (const child of childrenOf(element)) this.#readAny(child, place);
  }

  /** The notes that a file keeps with its metadata, as endnotes. */
  readNotes(): void {
    for (const notes of this.#notes) this.readInside(notes, OUTERMOST);
  }

  #readAny(element: AknElement, place: Place): void {
    const { name } = element;
    if (name === 'meta') this.#notes = [...this.#notes, ...childrenOf(element).filter(isNotes)];
    else if (name === GONE[this.#view]) this.left.add(name);
    else if (name === 'img') this.left.add('picture');
    else if (name === 'componentRef' || name === 'documentRef') this.left.add('elsewhere');
    else if (isPart(element)) this.#readPart(element, place);
    else if (isBlock(element)) this.#readBlock(element, place);
    else this.#ids.within(element, () => this.readInside(element, place));
  }

  #readPart(element: AknElement, place: Place): void {
    const number = child(element, 'num');
    const num = this.#wordsIn(number);
    const heading = child(element, 'heading');
    const block = heading ? undefined : this.#firstWords(element);
    const words = this.#wordsIn(heading ?? block);
    if (block) this.#read.add(block);
    const isStep = !heading && !block && !num.text;
    const inside = isStep ? stepDown(element, place) : insideOf(element, place);
    // More paragraphs of a part without a number stand beside its first one.
    const beside = !heading && !num.text ? place : inside;
    const readRest = (): void => {
      for (const apart of [...num.apart, ...words.apart]) this.#readAny(apart, inside);
      for (const one of childrenOf(element)) {
        if (one === number || one === heading || this.#read.has(one)) continue;
        this.#readAny(one, WORDS_OF_A_PART.has(one.name) ? beside : inside);
      }
    };
    if (isStep || isGone(num, words)) this.#ids.within(element, readRest);
    else {
      this.#add(element, { label: num.text, text: words.text, ...shapeIn(element, place) });
      readRest();
    }
  }

  #readBlock(element: AknElement, place: Place): void {
    if (this.#read.has(element)) return;
    const words = this.#wordsIn(element);
    const isTitle = isTitleBlock(element) && !this.points.some(({ kind }) => kind === 'title');
    if (isTitle) this.#add(element, { kind: 'title', depth: 0, text: words.text });
    else if (words.text !== '')
      this.#add(element, { kind: 'paragraph', depth: place.depth, text: words.text });
    for (const apart of words.apart) this.#readAny(apart, deeper(place));
  }

  /** The block that says what the number of a part stands for; not one that was taken already. */
  #firstWords(part: AknElement): AknElement | undefined {
    const first = childrenOf(part).find(({ name }) => name !== 'num');
    if (!first || this.#read.has(first)) return undefined;
    if (first.name === 'p' || first.name === 'listIntroduction') return first;
    const isAround = WORDS_OF_A_PART.has(first.name) || (LISTS.has(first.name) && !numbered(first));
    return isAround ? this.#firstWords(first) : undefined;
  }

  #wordsIn(element: AknElement | undefined): BlockWords {
    if (!element) return { text: '', apart: [], changed: 0, pictures: 0 };
    const words = wordsOf(element, this.#view);
    this.left.add('picture', words.pictures);
    this.left.add(GONE[this.#view], words.changed);
    return words;
  }

  #add(element: AknElement, { label, kind, ...point }: Omit<Point, 'id'>): void {
    const given = label ? { label } : {};
    this.points.push({
      id: this.#ids.idOf(element),
      ...given,
      kind: kindWith(label, kind),
      ...point,
    });
  }
}

const WORDS_OF_A_PART: ReadonlySet<string> = new Set(['content', 'intro']);
const LISTS: ReadonlySet<string> = new Set(['list', 'blockList']);
const BLOCKS: ReadonlySet<string> = new Set(['p', 'heading', 'subheading', 'crossHeading', 'num']);

const childrenOf = ({ children }: AknElement): readonly AknElement[] =>
  children.filter((one) => typeof one !== 'string');

const child = (element: AknElement, name: string): AknElement | undefined =>
  childrenOf(element).find((one) => one.name === name);

const numbered = (element: AknElement): boolean => child(element, 'num') !== undefined;

const isNotes = ({ name }: AknElement): boolean => name === 'notes';

/** What has a number, a heading or words as provisions have them; or is nothing but a step down. */
const isPart = (element: AknElement): boolean =>
  element.name === 'level' ||
  childrenOf(element).some(({ name }) => PART_SIGNS.has(name) || WORDS_OF_A_PART.has(name));

const PART_SIGNS: ReadonlySet<string> = new Set(['num', 'heading']);

/** What has words of its own, and not only in what it holds. */
const isBlock = ({ name, children }: AknElement): boolean =>
  BLOCKS.has(name) || children.some((one) => typeof one === 'string' && /[^ \t\r\n]/.test(one));

/** A paragraph that is the title of the document and nothing else. */
const isTitleBlock = ({ children }: AknElement): boolean => {
  const [only, ...more] = children.filter((one) => typeof one !== 'string' || one.trim() !== '');
  return more.length === 0 && typeof only === 'object' && only.name === 'docTitle';
};

/** Whether changes took all of it away. */
const isGone = (...words: readonly BlockWords[]): boolean =>
  words.some(({ changed }) => changed > 0) && words.every(({ text }) => text === '');

function shapeIn(element: AknElement, { heads, depth }: Place): { kind: PointKind; depth: number } {
  if (!child(element, 'heading')) return { kind: 'paragraph', depth };
  return isTitlePart(element) ? { kind: 'title', depth: 0 } : { kind: 'heading', depth: heads };
}

const isTitlePart = ({ name, attributes }: AknElement): boolean =>
  name === 'hcontainer' && attributes.get('name') === 'title';

function insideOf(element: AknElement, place: Place): Place {
  if (!child(element, 'heading')) return deeper(place);
  return { heads: isTitlePart(element) ? 0 : place.heads + 1, depth: 0 };
}

/** `level` without words is a step, among heads as among points; all else only holds things together. */
const stepDown = ({ name }: AknElement, { heads, depth }: Place): Place =>
  name === 'level' ? { heads: heads + 1, depth: depth + 1 } : { heads, depth };
