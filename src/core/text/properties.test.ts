import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCompile } from './check.test-kit.ts';
import type { CompileOptions } from './compile.ts';
import { partyId, pointId, type Point } from './point.ts';
import { paragraphsOf, readPoints, writePoint } from './points.ts';
import { newerOf, olderOf, redline } from './redline.ts';
import { printBrackets, readBrackets } from './read-brackets.ts';
import { longScene, scene, VOCABULARIES } from './scene.test-kit.ts';
import { writeBrackets } from './write-brackets.ts';
import { tokensOf } from './tokens.ts';

const SEED = 28;

const OPTIONS: readonly CompileOptions[] = [
  {},
  { identity: 'ids' },
  { unopposed: 'apply' },
  { unopposed: 'apply', identity: 'ids' },
];

/** Tries a property; what it throws names the seed and the smallest counter-example. */
const always =
  <T>(values: fc.Arbitrary<T>, holds: (value: T) => boolean | void, numRuns: number) =>
  (): void => {
    fc.assert(fc.property(values, holds), { seed: SEED, numRuns, includeErrorInReport: true });
  };

describe('for every base and every set of revisions', () => {
  for (const options of OPTIONS) {
    it(`compiling keeps all its promises with ${JSON.stringify(options)}`, () => {
      expect(
        always(
          scene,
          ({ base, revisions }) => {
            checkCompile(base, revisions, options);
          },
          400,
        ),
      ).not.toThrow();
    });
  }

  it('compiling long paragraphs of up to nine parties keeps all its promises', () => {
    expect(
      always(
        longScene,
        ({ base, revisions }) => {
          checkCompile(base, revisions);
        },
        100,
      ),
    ).not.toThrow();
  });

  it('a long paragraph that many rewrote in many places keeps all promises', () => {
    const words = 'The Parties shall withdraw all forces from the line within thirty days of entry';
    const base = `${words}, and ${words}; then ${words}.`.split(' ');
    const edit = fc.record({
      at: fc.nat(base.length),
      out: fc.nat(6),
      into: fc.array(fc.constantFrom('of', 'the', 'arms', 'without', 'delay,'), { maxLength: 5 }),
    });
    const many = fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), {
      minLength: 4,
      maxLength: 9,
    });
    const pointOfWords = (text: readonly string[]): Point => ({
      id: pointId('p1'),
      kind: 'paragraph',
      depth: 0,
      text: text.join(' '),
    });
    expect(
      always(
        many,
        (parties) => {
          const revisions = parties.map((edits, place) => ({
            party: partyId(`P${place}`),
            points: [
              pointOfWords(
                edits.reduce((all, { at, out, into }) => all.toSpliced(at, out, ...into), base),
              ),
            ],
          }));
          checkCompile([pointOfWords(base)], revisions);
        },
        60,
      ),
    ).not.toThrow();
  });

  it('a redline gives both texts back', () => {
    expect(
      always(
        scene,
        ({ base, revisions }) => {
          const newer = revisions[0]?.points ?? [];
          const made = redline(base, newer);
          const written = (points: readonly Point[]) => points.map((one) => [one.label, one.text]);
          return (
            JSON.stringify(written(olderOf(made))) === JSON.stringify(written(base)) &&
            JSON.stringify(written(newerOf(made))) === JSON.stringify(written(newer))
          );
        },
        400,
      ),
    ).not.toThrow();
  });

  it('the brackets that are written match', () => {
    expect(
      always(
        scene,
        ({ base, revisions }) => {
          const written = writeBrackets(checkCompile(base, revisions)).map(writePoint);
          return written.every((line) => readBrackets(line).unmatched.length === 0);
        },
        300,
      ),
    ).not.toThrow();
  });
});

describe('for every text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('[', ']', '\\', '/', 'a', ' ', ':', 'US') }),
  );

  it('the words and the white space between them are the text', () => {
    expect(
      always(
        anyText,
        (text) => {
          const tokens = tokensOf(text);
          return tokens.map(({ space, word }) => space + word).join('') === text;
        },
        500,
      ),
    ).not.toThrow();
  });

  it('no word begins or ends inside what a reader sees as one sign', () => {
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
    const text = fc
      .constantFrom(...VOCABULARIES)
      .chain((words) => fc.array(fc.constantFrom(...words)));
    expect(
      always(
        text,
        (words) => {
          const whole = words.join('');
          const starts = new Set([...graphemes.segment(whole)].map(({ index }) => index));
          let at = 0;
          for (const { space, word } of tokensOf(whole)) {
            if (word !== '' && !starts.has(at + space.length)) return false;
            at += space.length + word.length;
          }
          return true;
        },
        500,
      ),
    ).not.toThrow();
  });

  it('reading brackets loses no character', () => {
    expect(
      always(anyText, (text) => printBrackets(readBrackets(text).nodes) === text, 1000),
    ).not.toThrow();
  });

  it('points in normal form come back from plain text with the same labels and words', () => {
    const paragraph = fc.record({
      label: fc.constantFrom(
        '',
        '1.',
        '2)',
        '(a)',
        '(iv)',
        '5 bis.',
        'Article 4',
        '§ 12',
        '-',
        '第四条',
      ),
      text: fc
        .array(fc.constantFrom('The Parties', 'shall', 'in 1990', 'agree.', '各缔约方', 'المادة'), {
          minLength: 1,
        })
        .map((words) => `Now ${words.join(' ')}`),
    });
    expect(
      always(
        fc.array(paragraph),
        (paragraphs) => {
          const plain = paragraphs.map(writePoint).join('\n\n');
          const points = readPoints(paragraphsOf(plain));
          const written = points.map(({ label = '', text }) => ({ label, text }));
          return JSON.stringify(written) === JSON.stringify(paragraphs);
        },
        300,
      ),
    ).not.toThrow();
  });
});
