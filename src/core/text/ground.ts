import type { Edit } from './diff.ts';
import { Ints } from './ints.ts';
import type { Sequences } from './sequences.ts';
import { NOTHING } from './vocabulary.ts';

/**
 * The words that wordings are compared with: a point of the base, or a wording that others are
 * like. Places are counted as in `Edit`. Lives while one point is compiled.
 */
export class Ground {
  readonly atoms: Int32Array;
  readonly sequences: Sequences;
  /** Whether these are the base's words; only then is an alternative marked as the base's. */
  readonly ofBase: boolean;
  /** How many brackets stand around. */
  readonly depth: number;
  readonly text: string;
  /** For each atom, and the end: what stands before it. */
  readonly #offsets: Int32Array;
  readonly #letters: Int32Array;
  readonly #words: Int32Array;
  readonly #signs: Int32Array;
  #sentences: readonly { readonly from: number; readonly to: number }[] | undefined;

  constructor(text: string, atoms: Int32Array, sequences: Sequences, ofBase: boolean, depth = 0) {
    this.text = text;
    this.atoms = atoms;
    this.sequences = sequences;
    this.ofBase = ofBase;
    this.depth = depth;
    const { vocabulary } = sequences;
    const length = atoms.length + 1;
    const sums = new Int32Array(4 * length);
    this.#offsets = sums.subarray(0, length);
    this.#letters = sums.subarray(length, 2 * length);
    this.#words = sums.subarray(2 * length, 3 * length);
    this.#signs = sums.subarray(3 * length);
    let [offset, letters, words, signs] = [0, 0, 0, 0];
    for (let at = 0; at < atoms.length; at++) {
      const atom = atoms[at] as number;
      const size = vocabulary.sizeOf(atom);
      const own = vocabulary.lettersOf(atom);
      this.#offsets[at + 1] = offset += size;
      this.#letters[at + 1] = letters += own;
      this.#words[at + 1] = words += own > 0 ? 1 : 0;
      this.#signs[at + 1] = signs += at % 2 === 1 && own === 0 ? size : 0;
    }
  }

  /** A text within this one's brackets. */
  within(sequence: number, from: number): Ground {
    const atoms = this.whole(this.sequences.atomsOf(sequence), from);
    return new Ground(
      this.sequences.textOf(sequence),
      atoms,
      this.sequences,
      false,
      this.depth + 1,
    );
  }

  /** Atoms that stood at the places from `from` on as a text: white space at both ends. */
  whole(atoms: Int32Array, from: number): Int32Array {
    const begun = (from >> 1) % 2 === 0 ? [] : [NOTHING];
    const isEven = (atoms.length + begun.length) % 2 === 0;
    return Int32Array.from([...begun, ...atoms, ...(isEven ? [NOTHING] : [])]);
  }

  /** The same words, one bracket deeper. */
  deeper(): Ground {
    return new Ground(this.text, this.atoms, this.sequences, this.ofBase, this.depth + 1);
  }

  /** The words at the places `from` to `to`. */
  words(from: number, to: number): string {
    return this.text.slice(this.#offsets[from >> 1], this.#offsets[to >> 1]);
  }

  /** Where the text of an atom begins, or for their number where the text ends. */
  offsetOf(atom: number): number {
    return this.#offsets[atom] as number;
  }

  /** The last word that ends before an offset, as the number of its atom; -1 where none does. */
  lastWordBefore(offset: number): number {
    let [low, high] = [0, this.atoms.length >> 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#offsets[2 * middle + 2] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return 2 * low - 1;
  }

  sizeOf(from: number, to: number): number {
    return (this.#offsets[to >> 1] as number) - (this.#offsets[from >> 1] as number);
  }

  lettersAt(from: number, to: number): number {
    return (this.#letters[to >> 1] as number) - (this.#letters[from >> 1] as number);
  }

  /** The length of the punctuation. */
  signsAt(from: number, to: number): number {
    return (this.#signs[to >> 1] as number) - (this.#signs[from >> 1] as number);
  }

  wordsAt(from: number, to: number): number {
    return (this.#words[to >> 1] as number) - (this.#words[from >> 1] as number);
  }

  /** The sequence of what stands at the places `from` to `to` when `edits` are made there. */
  sequence(from: number, to: number, edits: readonly Edit[]): number {
    const [only] = edits;
    if (edits.length === 0) return this.sequences.of(this.atoms, from >> 1, to >> 1);
    if (edits.length === 1 && only?.from === from && only.to === to) return only.written;
    const atoms = new Ints(to - from);
    let at = from;
    for (const edit of edits) {
      atoms.append(this.atoms, at >> 1, edit.from >> 1);
      const written = this.sequences.atomsOf(edit.written);
      atoms.append(written, 0, written.length);
      at = edit.to;
    }
    atoms.append(this.atoms, at >> 1, to >> 1);
    return this.sequences.of(atoms.items, 0, atoms.length);
  }

  /** Several edits, and what stands between and around them, as one. */
  oneEdit(from: number, to: number, edits: readonly Edit[]): Edit {
    return { from, to, written: this.sequence(from, to, edits) };
  }

  /** How much of a pause a word ends with: a sentence, a clause, a phrase, none. */
  pauseAt(atom: number | undefined): number {
    return atom === undefined ? 3 : this.sequences.vocabulary.pauseOf(atom);
  }

  /** The places of the sentences, from the first word to the last mark. */
  sentences(): readonly { readonly from: number; readonly to: number }[] {
    this.#sentences ??= this.#findSentences();
    return this.#sentences;
  }

  /** A mark that ends sentences, white space or another script's full stop, no small letter. */
  #findSentences(): { from: number; to: number }[] {
    const { vocabulary } = this.sequences;
    const word = (at: number): string => vocabulary.textOf(this.atoms[at] as number);
    const found: { from: number; to: number }[] = [];
    const last = this.atoms.length - 2;
    let start = 1;
    for (let at = 1; at <= last; at += 2) {
      if (
        at < last &&
        !(
          vocabulary.pauseOf(this.atoms[at] as number) === 3 &&
          mayBegin(word(at), word(at + 1), word(at + 2))
        )
      )
        continue;
      found.push({ from: 2 * start + 1, to: 2 * at + 2 });
      start = at + 2;
    }
    return found;
  }
}

const mayBegin = (mark: string, space: string, next: string): boolean =>
  /[。！？]/u.test(mark) ? !/^["'”’»）)\]]/u.test(next) : space !== '' && !/^\p{Ll}/u.test(next);
