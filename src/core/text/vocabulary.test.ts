import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensOf } from './tokens.ts';
import { Vocabulary } from './vocabulary.ts';

const SEED = 28;

/** The naive twin: what `tokensOf` finds, white space and word in turn. */
const atomsOf = (text: string): string[] =>
  tokensOf(text)
    .flatMap(({ space, word }) => [space, word])
    .slice(0, -1);

const read = (vocabulary: Vocabulary, text: string): string[] =>
  [...vocabulary.atoms(text)].map((atom) => vocabulary.textOf(atom));

const PIECES = [
  ...'The Parties shall withdraw within thirty days Article Articles Art. Annex A I IV b de bis'.split(
    ' ',
  ),
  ...'12 May mai 2025 2025, 12. 1er 250 000 4(2)(b) (b) (iv) (the (the) § §§ 12 A/RES/77/1 1/CP.17'.split(
    ' ',
  ),
  ..."long-term Parties’ states' it's e.g. i.e. and/or U.S. office@example.org https://example.org/a".split(
    ' ',
  ),
  ...'“forces” «силы» (“a”) ... – — -го го mid-May de, x_y 10% 40–70 controller(s) Статья статьи 5 січня'.split(
    ' ',
  ),
  ...'المادة 4 يناير ، الأطراف 年 各缔约方 ประเทศ 😀 e\u0301 \u0301 \ud83d \u00ad © ª 5º ½'.split(
    ' ',
  ),
  ',',
  '.',
  ';',
  ')',
  '(',
  '"',
  "'",
  '’',
  '-',
  '‑',
  ':',
  '/',
  '%',
  '_',
];
const SPACES = [' ', ' ', ' ', ' ', '', '  ', '\n', '\t', '\u00a0', '\u202f', '\r\n'];

const text = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...SPACES)), { maxLength: 14 })
  .map((all) => all.flat().join(''));

describe('a vocabulary', () => {
  it('finds in every text the words that are found one by one', () => {
    const vocabulary = new Vocabulary();
    const holds = (written: string): void => {
      expect(read(vocabulary, written)).toEqual(atomsOf(written));
    };
    fc.assert(fc.property(text, holds), { seed: SEED, numRuns: 4000 });
    fc.assert(fc.property(fc.string({ unit: 'binary' }), holds), { seed: SEED, numRuns: 1000 });
  });
});
