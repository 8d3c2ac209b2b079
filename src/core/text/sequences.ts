import { Ints } from './ints.ts';
import { NOTHING, type Vocabulary } from './vocabulary.ts';

const [FIRST, LAST] = [1, 2] as const;
/** Rooms of the table: at first, and with more than which it is not kept. */
const [SMALL, LARGE] = [1 << 10, 1 << 14] as const;

/**
 * Numbers for stretches of atoms, so that two wordings of a place are compared by comparing two
 * integers: equal sequences have one number (hash consing). 0 is the empty one.
 */
export class Sequences {
  readonly vocabulary: Vocabulary;
  readonly #pool = new Ints(1 << 14);
  readonly #starts = new Ints();
  readonly #hashes = new Ints();
  readonly #texts: (string | undefined)[] = [];
  readonly #letters = new Ints();
  readonly #words = new Ints();
  readonly #sizes = new Ints();
  /** Where its text has white space: first, last. */
  readonly #edges = new Ints();
  #table = new Int32Array(SMALL);

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.#addEmpty();
  }

  /** Forgets all sequences; what was numbered before is not to be used any more. */
  clear(): void {
    this.#pool.length = 0;
    for (const list of [
      this.#starts,
      this.#hashes,
      this.#letters,
      this.#words,
      this.#sizes,
      this.#edges,
    ])
      list.length = 0;
    this.#texts.length = 0;
    this.#addEmpty();
    if (this.#table.length > LARGE) this.#table = new Int32Array(SMALL);
    else this.#table.fill(0);
  }

  /** How many numbers are given: all are below this. */
  get size(): number {
    return this.#hashes.length;
  }

  #addEmpty(): void {
    this.#starts.pushPair(0, 0);
    this.#texts.push('');
    for (const list of [this.#hashes, this.#letters, this.#words, this.#sizes]) list.push(0);
    this.#edges.push(FIRST | LAST);
  }

  /** The number of `atoms[from, to)`. */
  of(atoms: Int32Array, from = 0, to = atoms.length): number {
    if (from === to) return 0;
    let hash = to - from;
    for (let at = from; at < to; at++)
      hash = Math.imul(hash ^ (atoms[at] as number), 0x9e3779b1) ^ (hash >>> 13);
    hash ^= hash >>> 16;
    const mask = this.#table.length - 1;
    let slot = hash & mask;
    for (;;) {
      const sequence = this.#table[slot] as number;
      if (sequence === 0) break;
      if (this.#hashes.items[sequence] === hash && this.#isAt(sequence, atoms, from, to))
        return sequence;
      slot = (slot + 1) & mask;
    }
    return this.#add(atoms, from, to, hash, slot);
  }

  /** How many atoms it has. */
  lengthOf(sequence: number): number {
    return (this.#starts.items[sequence + 1] as number) - (this.#starts.items[sequence] as number);
  }

  /** Its atoms; good until the next sequence is added, and not to be written to. */
  atomsOf(sequence: number): Int32Array {
    const { items } = this.#starts;
    return this.#pool.items.subarray(items[sequence] as number, items[sequence + 1] as number);
  }

  /** The letters of its words, white space and punctuation not counted. */
  lettersOf(sequence: number): number {
    return this.#letters.items[sequence] as number;
  }

  wordsOf(sequence: number): number {
    return this.#words.items[sequence] as number;
  }

  /** The length of its text. */
  sizeOf(sequence: number): number {
    return this.#sizes.items[sequence] as number;
  }

  /** Whether its text is empty or has white space first. */
  beginsWithSpace(sequence: number): boolean {
    return ((this.#edges.items[sequence] as number) & FIRST) !== 0;
  }

  /** Whether its text is empty or has white space last. */
  endsInSpace(sequence: number): boolean {
    return ((this.#edges.items[sequence] as number) & LAST) !== 0;
  }

  textOf(sequence: number): string {
    const known = this.#texts[sequence];
    if (known !== undefined) return known;
    const text = this.#textOf(this.atomsOf(sequence));
    this.#texts[sequence] = text;
    return text;
  }

  #textOf(atoms: Int32Array): string {
    if (atoms.length === 1) return this.vocabulary.textOf(atoms[0] as number);
    const parts: string[] = [];
    for (const atom of atoms) if (atom !== NOTHING) parts.push(this.vocabulary.textOf(atom));
    // one flat string: a chain of sums would take many times the room
    return parts.join('');
  }

  /** Whether atoms that are cut in another way have the same text. */
  saysSame(sequence: number, atoms: Int32Array, from: number, to: number): boolean {
    let size = 0;
    for (let at = from; at < to; at++) size += this.vocabulary.sizeOf(atoms[at] as number);
    return (
      size === this.sizeOf(sequence) &&
      this.textOf(this.of(atoms, from, to)) === this.textOf(sequence)
    );
  }

  #isAt(sequence: number, atoms: Int32Array, from: number, to: number): boolean {
    if (this.lengthOf(sequence) !== to - from) return false;
    const start = this.#starts.items[sequence] as number;
    const own = this.#pool.items;
    for (let at = from; at < to; at++) if (own[start + at - from] !== atoms[at]) return false;
    return true;
  }

  #add(atoms: Int32Array, from: number, to: number, hash: number, slot: number): number {
    const sequence = this.#hashes.length;
    let [letters, words, size] = [0, 0, 0];
    for (let at = from; at < to; at++) {
      const own = this.vocabulary.lettersOf(atoms[at] as number);
      letters += own;
      words += own > 0 ? 1 : 0;
      size += this.vocabulary.sizeOf(atoms[at] as number);
    }
    this.#words.push(words);
    this.#sizes.push(size);
    this.#edges.push(this.#edgesOf(atoms, from, to));
    this.#pool.append(atoms, from, to);
    this.#starts.push(this.#pool.length);
    this.#hashes.push(hash);
    this.#letters.push(letters);
    this.#texts.push(undefined);
    this.#table[slot] = sequence;
    if (2 * sequence > this.#table.length) this.#widen();
    return sequence;
  }

  #edgesOf(atoms: Int32Array, from: number, to: number): number {
    const isSpace = (at: number): boolean => this.vocabulary.isSpace(atoms[at] as number);
    let [first, last] = [from, to - 1];
    while (first < last && atoms[first] === NOTHING) first++;
    while (last > first && atoms[last] === NOTHING) last--;
    return (isSpace(first) ? FIRST : 0) | (isSpace(last) ? LAST : 0);
  }

  #widen(): void {
    const table = new Int32Array(2 * this.#table.length);
    const mask = table.length - 1;
    for (let sequence = 1; sequence < this.#hashes.length; sequence++) {
      let slot = (this.#hashes.items[sequence] as number) & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = sequence;
    }
    this.#table = table;
  }
}
