import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { compile } from '../../core/text/compile.ts';
import { partyId, pointId, type Point, type PointKind } from '../../core/text/point.ts';
import { redline } from '../../core/text/redline.ts';
import { tableOf } from '../../core/text/table.ts';
import { FileRefused } from '../refused.ts';
import { fontsFor } from './fonts.ts';
import { lettersOf, SEVEN } from './seven.test-kit.ts';
import { compiledPdf, pointsPdf, redlinePdf, tablePdf } from './write-pdf.ts';

const popplerIsHere = spawnSync('pdftotext', ['-v']).status === 0;
const without = popplerIsHere ? '' : ' (skipped: pdftotext and pdfinfo are not there)';

const point = (id: string, kind: PointKind, label: string | undefined, text: string): Point => ({
  id: pointId(id),
  ...(label === undefined ? {} : { label }),
  kind,
  depth: 0,
  text,
});
const DATE = { date: '2026-03-02' };
const FERRY = [
  point('p1', 'title', undefined, 'The ferry'),
  point('p2', 'heading', undefined, 'Times'),
  point('p3', 'point', '1.', 'Six times a day\nwithin thirty\tdays.'),
];

const asked = (program: string, file: Uint8Array, ...words: readonly string[]): string =>
  execFileSync(program, [...words, '-', ...(program === 'pdftotext' ? ['-'] : [])], {
    input: file,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  });

describe.skipIf(!popplerIsHere)(`a PDF as other programs read it${without}`, () => {
  test.each(Object.entries(SEVEN))(
    'is tagged and has its words in order: %s',
    async (lang, all) => {
      const points = all.map((text, at) =>
        point(`p${at}`, at === 0 ? 'title' : 'paragraph', undefined, text),
      );
      const file = await pointsPdf(points, { ...DATE, lang });
      const facts = asked('pdfinfo', file);
      expect(facts).toMatch(/^Tagged: +yes$/m);
      expect(facts).toMatch(/^Pages: +1$/m);
      const text = asked('pdftotext', file).replace(/1[\s\p{Cf}]*\/[\s\p{Cf}]*1[\s\p{Cf}]*$/u, '');
      expect(lettersOf(text)).toBe(lettersOf(all.join(' ')));
    },
  );

  test('has heads, whatever their levels, and tables with heads', async () => {
    const text = await pointsPdf(FERRY, DATE);
    expect(asked('pdfinfo', text, '-struct')).toMatch(/H1[^]*H2[^]*P /);
    const low = await pointsPdf([{ ...point('h', 'heading', undefined, 'Low'), depth: 3 }], DATE);
    expect(asked('pdfinfo', low, '-struct')).toContain('H1');
    const compiled = compile(FERRY, [{ party: partyId('US'), points: FERRY }]);
    const table = asked('pdfinfo', await tablePdf(tableOf(compiled), DATE), '-struct');
    expect(table).toMatch(/Table[^]*TH[^]*TD/);
  });

  test('says who wants what, and what changed', async () => {
    const sixty = FERRY.map((one) => ({ ...one, text: one.text.replace('thirty', 'sixty') }));
    const compiled = compile(FERRY, [
      { party: partyId('US'), points: sixty },
      { party: partyId('RU'), points: FERRY },
    ]);
    expect(asked('pdftotext', await compiledPdf(compiled, DATE))).toContain(
      '[US: sixty][RU: thirty]',
    );
    const changed = asked('pdftotext', await redlinePdf(redline(FERRY, sixty), DATE));
    expect(changed).toContain('\u2212thirty+sixty');
  });
});

describe('a PDF', () => {
  test('is the same bytes twice', async () => {
    const [one, other] = [await pointsPdf(FERRY, DATE), await pointsPdf(FERRY, DATE)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  test('can be of no words at all', async () => {
    expect((await pointsPdf([], DATE)).length).toBeGreaterThan(500);
  });

  test('takes words as words, whatever they mean to who sets it', async () => {
    const hostile = '#panic("x") #read("/etc/passwd") $x$ *b* _i_ `c` <l> @r // \\u{41} \\t ] } "';
    const file = await pointsPdf([point('p', 'paragraph', undefined, hostile)], DATE);
    const text = popplerIsHere ? asked('pdftotext', file).replaceAll(/\s+/g, ' ') : hostile;
    expect(text).toContain(hostile);
  });

  test.each([
    ['\u0e01', 'U+0E01'],
    ['\u0007', 'U+0007'],
    ['\ud83d', 'U+D83D'],
  ])('is refused for a sign that no font here has, and it is named: %j', async (sign, code) => {
    const given = pointsPdf([point('p', 'paragraph', undefined, `a ${sign} b`)], DATE);
    await expect(given).rejects.toThrow(FileRefused);
    await expect(given).rejects.toThrow(`cannot show the sign ${code}`);
  });
});

describe('fonts', () => {
  test('are opened only where a text needs them', () => {
    expect(fontsFor(['The Parties'], 'en').families).toEqual(['noto-serif-latin']);
    expect(fontsFor(['Стороны'], 'ru').families).toEqual([
      'noto-serif-latin',
      'noto-serif-cyrillic',
    ]);
    expect(fontsFor(['الأطراف'], 'ar').families).toEqual(['amiri-arabic', 'amiri-latin']);
    expect(
      fontsFor(['缔约方 丂'], 'zh').families.filter((name) => name.startsWith('noto-serif-sc')),
    ).toHaveLength(2);
  });
});
