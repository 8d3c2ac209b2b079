import { align, type Identity } from './align.ts';
import { applyUnopposed } from './apply.ts';
import { columnOf, type Column } from './columns.ts';
import type { Compiled } from './compiled.ts';
import { compilePoints, type Made } from './compile-points.ts';
import type { PartyId, Point, PointId } from './point.ts';
import { Sequences } from './sequences.ts';
import { Vocabulary } from './vocabulary.ts';
import type { CompileWords } from './words.ts';

export interface CompileOptions {
  /** `apply`: what only one side changed goes in, as when forks are merged. */
  readonly unopposed?: 'bracket' | 'apply';
  /** `ids`: a point of a revision that bears the id of a base point is that point. */
  readonly identity?: Identity;
}

/**
 * A text that is compiled again and again while one party after the other changes its wording.
 * What a change does not touch is kept from before; the outcome is always that of compiling anew.
 */
export class Compilation {
  readonly #base: readonly Point[];
  readonly #options: CompileOptions;
  readonly #compileWords: CompileWords;
  readonly #sequences = new Sequences(new Vocabulary());
  readonly #columns = new Map<PartyId, Column>();
  #made: Made | undefined;

  constructor(base: readonly Point[], options: CompileOptions, words: CompileWords) {
    this.#base = base;
    this.#options = options;
    this.#compileWords = words;
  }

  /** Takes a party's full wording in place of what it had; a new party is the last in the order. */
  set(party: PartyId, points: readonly Point[], moved?: ReadonlySet<PointId>): void {
    const known = this.#columns.get(party);
    if (known?.points === points && known.declared === moved) return;
    const place = known?.party ?? this.#columns.size;
    const alignment = align(
      this.#base,
      points,
      this.#options.identity ?? 'words',
      this.#sequences.vocabulary,
      moved,
    );
    this.#columns.set(party, columnOf(place, this.#base, points, alignment, moved));
  }

  compiled(): Compiled {
    const parties = [...this.#columns.keys()];
    const made = compilePoints(
      {
        base: this.#base,
        columns: [...this.#columns.values()],
        parties,
        identity: this.#options.identity ?? 'words',
        sequences: this.#sequences,
        compileWords: this.#compileWords,
      },
      this.#made,
    );
    this.#made = made;
    const { points } = made;
    return {
      format: 'compiled/1',
      parties,
      points: this.#options.unopposed === 'apply' ? applyUnopposed(points) : points,
    };
  }
}
