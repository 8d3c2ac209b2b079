import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, type Revision } from './compile.ts';
import { piecesOf, type Piece } from './pieces.ts';
import { partyId, pointId, type Point } from './point.ts';
import { writePoint } from './points.ts';
import { printBrackets, readBrackets } from './read-brackets.ts';
import { longScene, scene } from './scene.test-kit.ts';
import { writeBrackets } from './write-brackets.ts';

const unattributed = (base: readonly Point[], revisions: readonly Revision[]): readonly string[] =>
  writeBrackets(compile(base, revisions), { attribution: false }).map(writePoint);

/** The brackets of a text, those within others too. */
const bracketsIn = (pieces: readonly Piece[]): readonly (readonly (readonly Piece[])[])[] =>
  pieces.flatMap((piece) =>
    typeof piece === 'string'
      ? []
      : [
          piece.alternatives.map((one) => one.pieces),
          ...piece.alternatives.flatMap((one) => bracketsIn(one.pieces)),
        ],
  );

/** Words as they look: a soft hyphen, a joiner or a mark of direction does not; any space is a space. */
const lookOf = (words: string): string =>
  words
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .split(/\s+/u)
    .join(' ')
    .trim();

const always = <T>(
  values: fc.Arbitrary<T>,
  holds: (value: T) => boolean | void,
  numRuns = 400,
): void => fc.assert(fc.property(values, holds), { seed: 11, numRuns, includeErrorInReport: true });

describe('for every base and every set of revisions', () => {
  it('a text without names is the same whatever the order of the parties', () => {
    always(scene, ({ base, revisions }) => {
      expect(unattributed(base, revisions.toReversed())).toEqual(unattributed(base, revisions));
    });
  });

  it('a text without names is the same for parties with other names', () => {
    always(scene, ({ base, revisions }) => {
      const renamed = revisions.map(({ points }, place) => ({
        party: partyId(`Q${revisions.length - place}`),
        points,
      }));
      expect(unattributed(base, renamed)).toEqual(unattributed(base, revisions));
    });
  });

  it('no alternative looks empty, or like another one of the same bracket', () => {
    always(fc.oneof(scene, longScene), ({ base, revisions }) => {
      const { points, parties } = compile(base, revisions);
      for (const { content, in: held } of points) {
        const pieces = piecesOf(content, held?.by ?? parties, new Set(parties));
        for (const alternatives of bracketsIn(pieces)) {
          const plain = alternatives.flatMap(([words, ...others]) =>
            typeof words === 'string' && others.length === 0 ? [lookOf(words)] : [],
          );
          expect(plain).not.toContain('');
          expect(new Set(plain).size).toBe(plain.length);
        }
      }
    });
  });

  it('what is written is read back to the character', () => {
    always(scene, ({ base, revisions }) => {
      for (const line of writeBrackets(compile(base, revisions)).map(writePoint)) {
        const { nodes, unmatched } = readBrackets(line);
        expect([printBrackets(nodes), unmatched]).toEqual([line, []]);
      }
    });
  });
});

describe('characters that no one would see', () => {
  const paragraph = (text: string): readonly Point[] => [
    { id: pointId('p1'), kind: 'paragraph', depth: 0, text },
  ];
  const written = (...wordings: readonly string[]): string | undefined => {
    const revisions = wordings.map((text, place) => ({
      party: partyId(['US', 'RU', 'FR'][place] ?? ''),
      points: paragraph(text),
    }));
    return writeBrackets(compile(paragraph(wordings.at(-1) ?? ''), revisions)).map(writePoint)[0];
  };

  it.each([
    ['a no-break space', '5\u00a0km', '5 km', '5[US: ⍽][RU: ␣]km'],
    ['two spaces', 'The  Parties', 'The Parties', 'The[US: ␣␣][RU: ␣]Parties'],
    ['a tab', 'Done\tin Geneva', 'Done in Geneva', 'Done[US: ⇥][RU: ␣]in Geneva'],
    ['a new line', 'Done\nin Geneva', 'Done in Geneva', 'Done[US: ↵][RU: ␣]in Geneva'],
    ['a narrow space, by its number', '5\u202fkm', '5\u00a0km', '[US: 5‹U+202F›km][RU: 5⍽km]'],
  ])('shows %s', (_what, one, other, line) => {
    expect(written(one, other)).toBe(line);
  });

  it('shows what tells words apart that look alike', () => {
    expect(written('see Article\u00a04 below', 'see Article 4 below')).toBe(
      'see [US: Article⍽4][RU: Article 4] below',
    );
    expect(written('a co\u00adoperation plan', 'a cooperation plan')).toBe(
      'a [US: co‹U+00AD›operation][RU: cooperation] plan',
    );
  });

  it('shows it also beside an alternative in which others differ', () => {
    expect(written('at 40\u00a0km there', 'at 40\u202fkm there', 'at 40 km there')).toBe(
      'at [US, FR: 40[US: ⍽][FR: ␣]km][RU: 40‹U+202F›km] there',
    );
  });

  it('leaves white space alone where the words tell enough', () => {
    expect(written('see Article\u00a04 below', 'see Article 5 below')).toBe(
      'see [US: Article\u00a04][RU: Article 5] below',
    );
  });
});
