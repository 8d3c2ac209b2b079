import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutChain } from './cuts.ts';
import { Ground } from './ground.ts';
import { partyId } from './point.ts';
import { overlaps, Region, type Field, type Variant } from './regions.ts';
import { Sequences } from './sequences.ts';
import { Vocabulary } from './vocabulary.ts';
import { compileWords } from './words.ts';

const vocabulary = new Vocabulary();
const sequences = new Sequences(vocabulary);
const base = 'one two three four five six seven eight';
const ground = new Ground(base, vocabulary.atoms(base), sequences, true);
const parties = 'ABCDEF'.split('').map(partyId);

interface Said {
  readonly from: number;
  readonly to: number;
  /** Words; where an edit begins or ends with white space, that is written too. */
  readonly words: string;
}

/** The region from place 2 to 32 in which each party has one edit. */
function regionOf(all: readonly Said[]): Region {
  const variants = all.map(({ from, to, words }, id): Variant => ({
    id,
    by: [id],
    edits: [{ from, to, written: written(from, to, words) }],
  }));
  const field: Field = { ground, variants, silent: 0, holders: [...variants.keys()], parties };
  return new Region(field, 2, 32, variants);
}

/** Begins and ends with white space or a word as that which it replaces does. */
function written(from: number, to: number, words: string): number {
  const atoms = [...vocabulary.atoms(words)];
  const begun = (from >> 1) % 2 === 0 ? atoms : atoms.slice(1);
  return sequences.of(Int32Array.from((to >> 1) % 2 === 1 ? begun : begun.slice(0, -1)));
}

/** What each says in the region, made of what it says in the pieces and what is between them. */
function wordings(region: Region, pieces: readonly Region[]): string[] {
  return region.field.variants.map(({ id }) => {
    let text = '';
    let at = region.from;
    for (const piece of pieces) {
      const edits = piece.touched.find((variant) => variant.id === id)?.edits ?? [];
      text += ground.words(at, piece.from);
      text += sequences.textOf(ground.sequence(piece.from, piece.to, edits));
      at = piece.to;
    }
    return text + ground.words(at, region.to);
  });
}

describe('cutChain', () => {
  const chain = regionOf([
    { from: 4, to: 16, words: ' something else entirely ' },
    { from: 13, to: 24, words: ' brief ' },
    { from: 21, to: 32, words: ' something else entirely ' },
  ]);

  it('cuts a chain of overlapping edits and leaves every wording as it was', () => {
    const pieces = cutChain(chain);
    expect(pieces.length).toBeGreaterThan(1);
    expect(wordings(chain, pieces)).toEqual(wordings(chain, [chain]));
  });

  it('leaves every wording as it was, wherever edits begin and end', () => {
    const edit = fc.record({
      from: fc.integer({ min: 2, max: 31 }),
      length: fc.integer({ min: 2, max: 14 }),
      words: fc.constantFrom(' brief ', ' two  words ', ' nine', 'none ', ' nine, three four '),
    });
    const keepsWordings = (
      drawn: readonly { from: number; length: number; words: string }[],
    ): void => {
      const region = regionOf(
        drawn.map(({ from, length, words }) => ({ from, to: Math.min(32, from + length), words })),
      );
      const pieces = cutChain(region);
      expect(pieces.every(({ from, to }) => from < to)).toBe(true);
      expect(wordings(region, pieces)).toEqual(wordings(region, [region]));
    };
    const edits = fc.array(edit, { minLength: 2, maxLength: 6 });
    fc.assert(fc.property(edits, keepsWordings), { seed: 28, numRuns: 1000 });
  });

  it('says each contested word once, and each writing once', () => {
    const pieces = cutChain(chain);
    const said = pieces.flatMap(({ groups }) => groups.map((one) => sequences.textOf(one.written)));
    for (const word of ['brief', 'two', 'eight']) {
      expect(said.filter((text) => text.includes(word))).toHaveLength(1);
    }
  });

  it('leaves apart what overlaps with nothing', () => {
    const { field } = chain;
    expect(overlaps(field, field.variants)).toHaveLength(1);
  });
});

describe('compileWords', () => {
  it('leaves a text whole beside a rewriting where the others share its words', () => {
    const words =
      'Each island keeps a ferry in service from dawn to dusk for as long as the sea is calm';
    const shared = compileWords(
      words,
      [
        { by: [0], text: 'Boats cross, under a timetable that a board makes each year' },
        { by: [1], text: words.replace('ferry', 'fast ferry') },
        { by: [2], text: words.replace('ferry', 'small ferry') },
        { by: [3], text: words },
      ],
      true,
      parties,
      sequences,
    );
    expect(shared).toHaveLength(1);
  });
});
