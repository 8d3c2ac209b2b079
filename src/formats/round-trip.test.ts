import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../core/text/compile.ts';
import { labelAt } from '../core/text/labels.ts';
import { partyId, pointId, type Point, type PointKind } from '../core/text/point.ts';
import { writeBrackets } from '../core/text/write-brackets.ts';
import { readMarkdown, writeMarkdown } from './markdown.ts';
import { readPlain, writePlain } from './plain.ts';

/** Brackets, backslashes and all that begins a line with a meaning, between words. */
const PIECES = fc.constantFrom(
  '[',
  ']',
  '\\',
  '\\\\',
  '\\[',
  '[map]',
  '\n',
  '\n# ',
  '\n- ',
  '\n1. ',
  '\n(b) ',
  '\n\\- ',
  '# ',
  '- ',
  '\\# ',
  '\\1. ',
  '(c) ',
  'maps',
  'Lake',
  ' ',
  '; ',
  '.',
  'é',
  '中',
);

const words = fc
  .array(PIECES, { minLength: 1, maxLength: 12 })
  .map((pieces) =>
    pieces
      .join('')
      .replace(/\n\s*\n/gu, '\n')
      .trim(),
  )
  .filter((text) => text !== '');

const pointOf = (kind: PointKind, label: string | undefined, text: string): Point => ({
  id: pointId('p'),
  ...(label === undefined ? {} : { label }),
  kind,
  depth: 0,
  text,
});

const point: fc.Arbitrary<Point> = fc.oneof(
  words.map((text) => pointOf('paragraph', undefined, text)),
  fc
    .tuple(fc.constantFrom('1.', '2.', '(a)', '§ 3', '-'), words)
    .map(([label, text]) => pointOf('point', label, text)),
  words
    .filter((text) => !text.includes('\n') && labelAt(text) === undefined)
    .map((text) => pointOf('heading', undefined, text)),
);

const numbered = (points: readonly Point[]): Point[] =>
  points.map((one, place) => ({ ...one, id: pointId(`p${place + 1}`) }));

const texts = fc.array(point, { minLength: 1, maxLength: 6 }).map(numbered);

/** Labels, kinds and words: how deep points lie is said by their labels. */
const said = (points: readonly Point[]): unknown[] =>
  points.map(({ label, kind, text }) => [label, kind, text]);

/** Plain text cannot say that a line with a label, or a head, is only words. */
const plainly = (points: readonly Point[]): Point[] =>
  numbered(
    points.map((one) => ({
      ...one,
      kind: one.label === undefined ? 'paragraph' : 'point',
      text: one.text
        .split('\n')
        .map((line) => (labelAt(line.trimStart()) === undefined ? line : `x${line}`))
        .join('\n'),
    })),
  );

/** What all the parties want, as it is written for people. */
const agreed = (points: readonly Point[]): Point[] =>
  writeBrackets(
    compile(
      [],
      [
        { party: partyId('US'), points },
        { party: partyId('RU'), points },
      ],
    ),
  );

const SEED = { seed: 4, numRuns: 1500 };

describe('a text comes back as it was', () => {
  it('from Markdown', () => {
    fc.assert(
      fc.property(texts, (points) => {
        expect(said(readMarkdown(writeMarkdown(points)))).toEqual(said(points));
      }),
      SEED,
    );
  });

  it('from plain text', () => {
    fc.assert(
      fc.property(texts.map(plainly), (points) => {
        expect(said(readPlain(writePlain(points)))).toEqual(said(points));
      }),
      SEED,
    );
  });

  it('from a compiled text in which all is agreed', () => {
    fc.assert(
      fc.property(texts, (points) => {
        const written = writeMarkdown(agreed(points), { bracketed: true });
        expect(written).toBe(writeMarkdown(points));
        const plain = plainly(points);
        const text = writePlain(agreed(plain), { bracketed: true });
        expect(said(readPlain(text))).toEqual(said(plain));
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('from a compiled text whose brackets are settled by hand', () => {
    const [base, other] = [
      readPlain('1. See [map] within ten days.'),
      readPlain('1. See [map] within six days.'),
    ];
    const compiled = compile(base, [
      { party: partyId('US'), points: base },
      { party: partyId('RU'), points: other },
    ]);
    for (const [write, read] of [
      [writeMarkdown, readMarkdown],
      [writePlain, readPlain],
    ] as const) {
      const written = write(writeBrackets(compiled), { bracketed: true });
      expect(written).toBe('1. See \\[map\\] within [US: ten][RU: six] days.\n');
      expect(said(read(written.replace('[US: ten][RU: six]', 'six')))).toEqual(said(other));
    }
  });
});

it('says in Markdown which brackets are letters only where others are not', () => {
  expect(readMarkdown('See \\[map\\] or \\\\.')).toEqual(readMarkdown('See [map] or \\.'));
  expect(writeMarkdown(readMarkdown('See \\[map\\].'))).toBe('See [map].\n');
  expect(readMarkdown('See \\[map\\].', { asWritten: true })[0]?.text).toBe('See \\[map\\].');
});
