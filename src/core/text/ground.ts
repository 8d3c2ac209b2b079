import type { Edit } from './diff.ts';
import { Ints } from './ints.ts';
import type { Sequences } from './sequences.ts';
import { NOTHING } from './vocabulary.ts';

/** Used again and again by `sequence`. */
const written = new Ints();

interface Place {
  readonly from: number;
  readonly to: number;
}

/** For each atom, and the end, what stands before it; and the sentences, once they are asked for. */
interface Sums {
  readonly offsets: Int32Array;
  readonly letters: Int32Array;
  readonly words: Int32Array;
  readonly signs: Int32Array;
  sentences?: readonly Place[];
}

function sumsOf(atoms: Int32Array, { vocabulary }: Sequences): Sums {
  const length = atoms.length + 1;
  const all = new Int32Array(4 * length);
  const [offsets, letters, words, signs] = [0, 1, 2, 3].map((n) =>
    all.subarray(n * length, (n + 1) * length),
  ) as [Int32Array, Int32Array, Int32Array, Int32Array];
  for (let at = 0; at < atoms.length; at++) {
    const atom = atoms[at] as number;
    const size = vocabulary.sizeOf(atom);
    const own = vocabulary.lettersOf(atom);
    offsets[at + 1] = (offsets[at] as number) + size;
    letters[at + 1] = (letters[at] as number) + own;
    words[at + 1] = (words[at] as number) + (own > 0 ? 1 : 0);
    signs[at + 1] = (signs[at] as number) + (at % 2 === 1 && own === 0 ? size : 0);
  }
  return { offsets, letters, words, signs };
}

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
  readonly #sums: Sums;

  constructor(
    text: string,
    atoms: Int32Array,
    sequences: Sequences,
    ofBase: boolean,
    depth = 0,
    sums = sumsOf(atoms, sequences),
  ) {
    this.text = text;
    this.atoms = atoms;
    this.sequences = sequences;
    this.ofBase = ofBase;
    this.depth = depth;
    this.#sums = sums;
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
    const { text, atoms, sequences, ofBase, depth } = this;
    return new Ground(text, atoms, sequences, ofBase, depth + 1, this.#sums);
  }

  /** The words at the places `from` to `to`. */
  words(from: number, to: number): string {
    return this.text.slice(this.#sums.offsets[from >> 1], this.#sums.offsets[to >> 1]);
  }

  /** Where the text of an atom begins, or for their number where the text ends. */
  offsetOf(atom: number): number {
    return this.#sums.offsets[atom] as number;
  }

  /** The last word that ends before an offset, as the number of its atom; -1 where none does. */
  lastWordBefore(offset: number): number {
    let [low, high] = [0, this.atoms.length >> 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sums.offsets[2 * middle + 2] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return 2 * low - 1;
  }

  sizeOf(from: number, to: number): number {
    return (this.#sums.offsets[to >> 1] as number) - (this.#sums.offsets[from >> 1] as number);
  }

  lettersAt(from: number, to: number): number {
    return (this.#sums.letters[to >> 1] as number) - (this.#sums.letters[from >> 1] as number);
  }

  /** The length of the punctuation. */
  signsAt(from: number, to: number): number {
    return (this.#sums.signs[to >> 1] as number) - (this.#sums.signs[from >> 1] as number);
  }

  wordsAt(from: number, to: number): number {
    return (this.#sums.words[to >> 1] as number) - (this.#sums.words[from >> 1] as number);
  }

  /** The sequence of what stands at the places `from` to `to` when `edits` are made there. */
  sequence(from: number, to: number, edits: readonly Edit[]): number {
    const [only] = edits;
    if (edits.length === 0) return this.sequences.of(this.atoms, from >> 1, to >> 1);
    if (edits.length === 1 && only?.from === from && only.to === to) return only.written;
    const atoms = written;
    atoms.length = 0;
    let at = from;
    for (const edit of edits) {
      atoms.append(this.atoms, at >> 1, edit.from >> 1);
      const own = this.sequences.atomsOf(edit.written);
      atoms.append(own, 0, own.length);
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
  sentences(): readonly Place[] {
    this.#sums.sentences ??= this.#findSentences();
    return this.#sums.sentences;
  }

  /** A mark that ends sentences, white space or another script's full stop, no small letter. */
  #findSentences(): Place[] {
    const { vocabulary } = this.sequences;
    const word = (at: number): string => vocabulary.textOf(this.atoms[at] as number);
    const found: Place[] = [];
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
