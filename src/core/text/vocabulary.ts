import { Ints } from './ints.ts';
import { Likeness } from './likeness.ts';
import { hashOf, Scanner, standsAlone } from './scan.ts';
import { pauseOf, weightOf } from './weigh.ts';
import { isWord } from './tokens.ts';

/**
 * Numbers for words, so that two words are compared by comparing two integers. Each distinct word
 * and each distinct run of white space has one; which, depends on what was read before, so
 * nothing may be put in order by it. Lives as long as one compilation, or as a session of
 * them; texts that were read once are remembered.
 */
export class Vocabulary {
  readonly #texts: string[] = [];
  readonly #hashes = new Ints();
  /** The signs of all words, one word after the other, and where each begins. */
  readonly #signs = new Ints(1 << 14);
  readonly #starts = new Ints();
  readonly #weights = new Ints();
  readonly #sizes = new Ints();
  readonly #letters = new Ints();
  readonly #pauses = new Ints();
  readonly #kinds = new Ints();
  /** Open addressing (Knuth 1973, 6.4): a word's number plus one, at its hash or behind it. */
  #table = new Int32Array(1 << 14);
  readonly #read = new Map<string, Int32Array>();
  readonly #scanner = new Scanner();
  /** Compares texts by their words. */
  readonly likeness = new Likeness(this.#weights);
  readonly #pool = new Pool();

  constructor() {
    this.#starts.push(0);
    this.#add('', 0, 0);
    this.#add(' ', 1, 1);
  }

  /** How many numbers are given: all are below this. */
  get size(): number {
    return this.#texts.length;
  }

  /**
   * The atoms of a text as numbers: white space at even places (often empty), words at odd ones,
   * white space last; so always an odd number of them. Not to be written to.
   */
  atoms(text: string): Int32Array {
    const known = this.#read.get(text);
    if (known) return known;
    const atoms = this.stretch(text, 0, text.length);
    this.#read.set(text, atoms);
    return atoms;
  }

  /** The atoms of `text[from, to)`, whose ends are ends or breaks of the text (see `scan.ts`). */
  stretch(text: string, from: number, to: number): Int32Array {
    const scanner = this.#scanner;
    scanner.scan(text, from, to);
    const { bounds, hashes, signs, count } = scanner;
    const atoms = this.#pool.take(2 * count + 1);
    let space = from;
    for (let at = 0; at < count; at++) {
      const start = bounds[2 * at] as number;
      const end = bounds[2 * at + 1] as number;
      atoms[2 * at] = this.#spaceNumber(signs, space, start);
      atoms[2 * at + 1] = this.#number(signs, start, end, hashes[at] as number);
      space = end;
    }
    atoms[2 * count] = this.#spaceNumber(signs, space, to);
    return atoms;
  }

  textOf(atom: number): string {
    return this.#texts[atom] ?? '';
  }

  /** How much a word says about what a text is about; 0 for white space and punctuation. */
  weightOf(atom: number): number {
    return this.#weights.items[atom] ?? 0;
  }

  /** The length of a word; 0 for white space and punctuation. */
  lettersOf(atom: number): number {
    return this.#letters.items[atom] ?? 0;
  }

  /** How much of a pause a word ends with: 3 a sentence, 2 a clause, 1 a phrase, 0 none. */
  pauseOf(atom: number): number {
    return this.#pauses.items[atom] as number;
  }

  /** Whether an atom is white space, be it none. */
  isSpace(atom: number): boolean {
    return this.#kinds.items[atom] === WHITE;
  }

  /** Whether a word is never part of a longer one that has white space inside, as a date is. */
  standsAlone(atom: number): boolean {
    return this.#kinds.items[atom] === ALONE;
  }

  /** The length of a word or of white space. */
  sizeOf(atom: number): number {
    return this.#sizes.items[atom] as number;
  }

  /** The number of white space; most is none or one space. */
  #spaceNumber(signs: Uint16Array, from: number, to: number): number {
    if (from === to) return NOTHING;
    if (to - from === 1 && signs[from] === 0x20) return ONE_SPACE;
    return this.#number(signs, from, to, hashOf(signs, from, to));
  }

  /** The number of `signs[from, to)`. */
  #number(signs: Uint16Array, from: number, to: number, hash: number): number {
    const mask = this.#table.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const number = (this.#table[slot] as number) - 1;
      if (number < 0) break;
      if (this.#hashes.items[number] === hash && this.#isAt(number, signs, from, to)) return number;
      slot = (slot + 1) & mask;
    }
    for (let at = from; at < to; at++) this.#signs.push(signs[at] as number);
    return this.#add(String.fromCharCode(...signs.subarray(from, to)), hash, slot);
  }

  #isAt(number: number, signs: Uint16Array, from: number, to: number): boolean {
    const start = this.#starts.items[number] as number;
    if ((this.#starts.items[number + 1] as number) - start !== to - from) return false;
    const own = this.#signs.items;
    for (let at = from; at < to; at++) if (own[start + at - from] !== signs[at]) return false;
    return true;
  }

  #add(word: string, hash: number, slot: number): number {
    const number = this.#texts.length;
    const counts = isWord(word);
    this.#texts.push(word);
    this.#hashes.push(hash);
    this.#starts.push(this.#signs.length);
    this.#weights.push(counts ? weightOf(word) : 0);
    this.#sizes.push(word.length);
    this.#letters.push(counts ? word.length : 0);
    this.#pauses.push(counts ? 0 : pauseOf(word));
    this.#kinds.push(word.trim() === '' ? WHITE : standsAlone(word) ? ALONE : 0);
    this.#table[slot] = number + 1;
    if (2 * this.#texts.length > this.#table.length) this.#widen();
    return number;
  }

  #widen(): void {
    const table = new Int32Array(2 * this.#table.length);
    const mask = table.length - 1;
    for (let number = 0; number < this.#texts.length; number++) {
      const hash = this.#hashes.items[number] as number;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = number + 1;
    }
    this.#table = table;
  }
}

/** The number of no white space at all. */
export const NOTHING = 0;
const ONE_SPACE = 1;
const [WHITE, ALONE] = [1, 2] as const;

/** Small arrays cut from large ones. */
class Pool {
  #items = new Int32Array(0);
  #used = 0;

  take(length: number): Int32Array {
    if (this.#used + length > this.#items.length) {
      this.#items = new Int32Array(Math.max(length, 1 << 16));
      this.#used = 0;
    }
    this.#used += length;
    return this.#items.subarray(this.#used - length, this.#used);
  }
}
