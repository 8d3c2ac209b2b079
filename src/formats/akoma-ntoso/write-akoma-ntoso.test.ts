import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../core/text/compile.ts';
import { partyId, pointId, type Point } from '../../core/text/point.ts';
import { writePoint } from '../../core/text/points.ts';
import { literalText } from '../../core/text/read-brackets.ts';
import { newerOf, olderOf, redline } from '../../core/text/redline.ts';
import { writeBrackets } from '../../core/text/write-brackets.ts';
import { readMarkdown } from '../markdown.ts';
import { canValidate, cannotValidate, invalidity, texts } from './akoma-ntoso.test-kit.ts';
import { readAkomaNtoso } from './read-akoma-ntoso.ts';
import { compiledAkomaNtoso, pointsAkomaNtoso, redlineAkomaNtoso } from './write-akoma-ntoso.ts';

const ON = { date: '2026-03-02' };
const read = (xml: string, view?: 'accepted' | 'rejected'): readonly Point[] =>
  readAkomaNtoso(Buffer.from(xml), view).points;

const said = (points: readonly Point[]): unknown[] =>
  points.map(({ label = '', kind, text }) => [label, kind, text]);

describe('a text comes back as it was', () => {
  test('with labels, kinds, levels, words and ids', () => {
    fc.assert(
      fc.property(texts, (points) => {
        expect(read(pointsAkomaNtoso(points, ON))).toEqual(points);
      }),
      { seed: 5, numRuns: 1500 },
    );
  });

  test('and a compiled one with all its brackets', () => {
    fc.assert(
      fc.property(texts, texts, (base, other) => {
        const compiled = compile(base, [
          { party: partyId('US'), points: base },
          { party: partyId('RU'), points: other },
        ]);
        const shown = writeBrackets(compiled).map((point) => literalText(writePoint(point)));
        expect(read(compiledAkomaNtoso(compiled, ON)).map(writePoint)).toEqual(shown);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  test('and so do both texts of a redline', () => {
    fc.assert(
      fc.property(texts, texts, (older, newer) => {
        const changes = redline(older, newer);
        const xml = redlineAkomaNtoso(changes, ON);
        const words = (points: readonly Point[]): unknown[] =>
          said(points.filter(({ label, text }) => label !== undefined || text !== ''));
        expect(words(read(xml))).toEqual(words(newerOf(changes)));
        expect(words(read(xml, 'rejected'))).toEqual(words(olderOf(changes)));
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

describe.skipIf(!canValidate)(`the strict schema of Akoma Ntoso 3.0${cannotValidate}`, () => {
  const sample = fc.sample(texts, { seed: 11, numRuns: 300 });

  test('is kept by every text', () => {
    expect(invalidity(sample.map((points) => pointsAkomaNtoso(points, ON)))).toBe('');
  });

  test('is kept by compiled texts and redlines', () => {
    const pairs = sample.slice(0, 60).map((base, at) => [base, sample[at + 60] ?? []] as const);
    const compiled = pairs.map(([base, other]) =>
      compiledAkomaNtoso(
        compile(base, [
          { party: partyId('European Union'), points: other },
          { party: partyId('RU'), points: base },
        ]),
        ON,
      ),
    );
    const redlines = pairs.map(([older, newer]) => redlineAkomaNtoso(redline(older, newer), ON));
    expect(invalidity([...compiled, ...redlines])).toBe('');
  });

  test('is kept by an empty text and by eIds that look like ours', () => {
    const ids = ['parley', 'parties', 'party_1', 'para_1', 'para_1__content', 'content', 'al_1'];
    const points = ids.map((id): Point => ({
      id: pointId(id),
      kind: 'paragraph',
      depth: 0,
      text: id,
    }));
    const one: Point = { id: pointId('p9'), label: '1.', kind: 'point', depth: 0, text: 'One.' };
    expect(invalidity([pointsAkomaNtoso([], ON), pointsAkomaNtoso([...points, one], ON)])).toBe('');
  });
});

test('eIds are named as the naming convention says', () => {
  const points = readMarkdown(`# Accord

## Chapter II Water

### Article 4 Sharing

1. Shares.

(a) Half.

(b) The rest.

(i) Of it.

Each Party shall publish its data.

## Annex A

- A list.
`);
  const ids = pointsAkomaNtoso(points, ON).matchAll(/ eId="([^"]*)" GUID="([^"]*)"/g);
  expect([...ids].map(([, eId]) => eId)).toEqual([
    'longTitle_1',
    'chp_II',
    'art_4',
    'art_4__para_1',
    'art_4__para_1__subpara_a',
    'art_4__para_1__subpara_b',
    'art_4__para_1__subpara_b__point_i',
    'art_4__al_1',
    'annex_A',
    'annex_A__indent_1',
  ]);
});

test('a file says its language and its day, and nothing that was not given', () => {
  const points = readMarkdown('# ميثاق\n\n1. المياه مشتركة.\n');
  const xml = pointsAkomaNtoso(points, ON);
  expect(xml).toContain('<FRBRuri value="/akn/zz/doc/2026-03-02/nn/ara@2026-03-02"/>');
  expect(xml).toContain('<mainBody xml:lang="ar">');
  expect(pointsAkomaNtoso(points, { ...ON, lang: 'fa' })).toContain('language="fas"');
  expect(pointsAkomaNtoso(points, ON)).toBe(xml);
});

test('brackets stand as people write them, with the parties that want them', () => {
  const base = readMarkdown('1. Within sixty days.');
  const compiled = compile(base, [
    { party: partyId('US'), points: base },
    { party: partyId('RU'), points: readMarkdown('1. Within ninety days.') },
  ]);
  const xml = compiledAkomaNtoso(compiled, ON);
  expect(xml).toContain('<inline name="bracket" refersTo="#party_1">[US: sixty]</inline>');
  expect(read(xml)[0]?.text).toBe('Within [US: sixty][RU: ninety] days.');
  const unnamed = compiledAkomaNtoso(compiled, { ...ON, attribution: false });
  expect(unnamed).not.toMatch(/US|RU|party_/);
});

test('what no file can hold is refused', () => {
  const [point] = readMarkdown('1. Water.');
  if (!point) throw new Error('no point');
  expect(() => pointsAkomaNtoso([{ ...point, text: 'a\u0001' }], ON)).toThrow('U+0001');
  expect(() => pointsAkomaNtoso([{ ...point, depth: 1e9 }], ON)).toThrow('100 levels');
  const deep = { ...point, depth: 100 };
  const head: Point = { id: pointId('p2'), kind: 'heading', depth: 100, text: 'Deep' };
  expect(read(pointsAkomaNtoso([head, deep], ON))).toEqual([head, deep]);
});
