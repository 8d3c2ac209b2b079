import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitCommon } from './bit-parallel.ts';
import { commonWords } from './common-words.ts';
import { editsBetween } from './diff.ts';
import { Ints } from './ints.ts';
import { commonPlaces } from './naive.test-kit.ts';
import { Sequences } from './sequences.ts';
import { shortestEdit } from './shortest-edit.ts';
import { Vocabulary } from './vocabulary.ts';

const SEED = 28;
const words = (alphabet: number, length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.nat(alphabet), { maxLength: length })
    .map((all) => all.map((word) => `w${word}`).join(' '));

/** Two texts over alphabets from tiny to rich; often one is the other with changes. */
const twoTexts = fc.constantFrom(1, 2, 20, 400).chain((alphabet) =>
  fc.oneof(
    fc.tuple(words(alphabet, 90), words(alphabet, 90)),
    fc
      .tuple(
        words(alphabet, 90),
        fc.array(fc.tuple(fc.nat(90), fc.nat(3), words(alphabet, 3)), { maxLength: 6 }),
      )
      .map(([text, changes]) => [
        text,
        changes
          .reduce((all, [at, out, into]) => all.toSpliced(at, out, into), text.split(' '))
          .join(' '),
      ]),
  ),
);

interface Read {
  readonly vocabulary: Vocabulary;
  readonly base: Int32Array;
  readonly other: Int32Array;
}

const read = (one: string, two: string): Read => {
  const vocabulary = new Vocabulary();
  return { vocabulary, base: vocabulary.atoms(one), other: vocabulary.atoms(two) };
};

const wordsIn = (atoms: Int32Array): number[] =>
  [...atoms].filter((_atom, place) => place % 2 === 1);

const boxOf = ({ base, other }: Read) => ({
  fromBase: 0,
  toBase: base.length >> 1,
  from: 0,
  to: other.length >> 1,
});

/** Pairs rise on both sides and pair the same word. */
function expectPairs({ base, other }: Read, pairs: Int32Array): void {
  for (let at = 0; at < pairs.length; at += 2) {
    const [b, o] = [pairs[at] ?? -1, pairs[at + 1] ?? -1];
    expect(base[2 * b + 1]).toBe(other[2 * o + 1]);
    if (at === 0) continue;
    expect(b).toBeGreaterThan(pairs[at - 2] ?? -1);
    expect(o).toBeGreaterThan(pairs[at - 1] ?? -1);
  }
}

const always = (holds: (texts: readonly string[]) => void, numRuns = 600): void => {
  fc.assert(fc.property(twoTexts, holds), { seed: SEED, numRuns });
};

describe('common words', () => {
  it('are the same words in the same order', () => {
    always(([one = '', two = '']) => {
      const texts = read(one, two);
      const pairs = commonWords(texts.base, texts.other, texts.vocabulary);
      expectPairs(texts, pairs);
      expect(pairs.length % 2).toBe(0);
    });
  });

  it('by the shortest edit are as many as can be', () => {
    always(([one = '', two = '']) => {
      const texts = read(one, two);
      const pairs = new Ints();
      if (!shortestEdit({ ...texts, pairs }, boxOf(texts))) return;
      expectPairs(texts, pairs.copy());
      const most = commonPlaces(wordsIn(texts.base), wordsIn(texts.other)).length;
      expect(pairs.length / 2).toBe(most);
    });
  });

  it('by bits are as many as can be', () => {
    always(([one = '', two = '']) => {
      const texts = read(one, two);
      const pairs = new Ints();
      expect(bitCommon({ ...texts, pairs }, boxOf(texts))).toBe(true);
      expectPairs(texts, pairs.copy());
      const most = commonPlaces(wordsIn(texts.base), wordsIn(texts.other)).length;
      expect(pairs.length / 2).toBe(most);
    });
  });

  it('of long texts leave hardly more to change than has changed', () => {
    const prose = Array.from({ length: 6000 }, (_none, at) => `w${(at * 7919) % 1500}`);
    const changed = prose.map((word, at) => (at % 10 === 3 ? `new${at % 50}` : word));
    const texts = read(prose.join(' '), changed.join(' '));
    const pairs = commonWords(texts.base, texts.other, texts.vocabulary);
    expectPairs(texts, pairs);
    expect(pairs.length / 2).toBeGreaterThan(5300);
  });

  it('are only those at the ends where one text replaces the other', () => {
    const one = Array.from({ length: 900 }, (_none, at) => `beginning${at} the`).join(' ');
    const two = Array.from({ length: 900 }, (_none, at) => `otherwise${at} the`).join(' ');
    const texts = read(one, two);
    expect(commonWords(texts.base, texts.other, texts.vocabulary)).toHaveLength(2);
  });
});

describe('edits', () => {
  it('make the other text of the base, to the character', () => {
    always(([one = '', two = '']) => {
      const { vocabulary, base, other } = read(one, two);
      const sequences = new Sequences(vocabulary);
      let text = '';
      let at = 0;
      const textOf = (from: number, to: number): string =>
        [...base.subarray(from >> 1, to >> 1)].map((atom) => vocabulary.textOf(atom)).join('');
      for (const { from, to, written } of editsBetween(base, other, sequences)) {
        expect(from).toBeGreaterThanOrEqual(at);
        text += textOf(at, from) + sequences.textOf(written);
        at = to;
      }
      expect(text + textOf(at, 2 * base.length + 1)).toBe(two);
    });
  });
});
