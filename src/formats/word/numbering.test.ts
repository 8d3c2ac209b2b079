import { describe, expect, test } from 'vitest';
import { docx, paragraph } from './docx.test-kit.ts';
import { formatNumber } from './number-format.ts';
import { wordParagraphs } from './word-text.test-kit.ts';

interface LevelOptions {
  readonly start?: number;
  readonly restart?: number;
  readonly digits?: boolean;
  readonly style?: string;
}

function level(at: number, format: string, text: string, options: LevelOptions = {}): string {
  const restart = options.restart === undefined ? '' : `<w:lvlRestart w:val="${options.restart}"/>`;
  const digits = options.digits ? '<w:isLgl/>' : '';
  const style = options.style === undefined ? '' : `<w:pStyle w:val="${options.style}"/>`;
  return `<w:lvl w:ilvl="${at}"><w:start w:val="${options.start ?? 1}"/><w:numFmt w:val="${format}"/>${restart}${style}${digits}<w:lvlText w:val="${text}"/></w:lvl>`;
}

const TREATY =
  level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '(%2)') + level(2, 'lowerRoman', '(%3)');

const list = (levels: string, more = '', overrides = ''): string =>
  `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${more}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>${overrides}</w:num>`;

const item = (at: number, id = 1): string =>
  paragraph('x', `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);

async function labels(body: string, numbering: string, styles = ''): Promise<unknown[]> {
  const found = await wordParagraphs(docx({ body, numbering, styles }));
  return found.map((one) => one.label ?? null);
}

describe('the numbers that Word shows', () => {
  test('count level by level and begin anew under the next point', async () => {
    const body = [0, 1, 1, 2, 2, 1, 0, 1].map((at) => item(at)).join('');
    expect(await labels(body, list(TREATY))).toEqual([
      '1.',
      '(a)',
      '(b)',
      '(i)',
      '(ii)',
      '(c)',
      '2.',
      '(a)',
    ]);
  });

  test('come with the depth of their level', async () => {
    const body = [0, 1, 2].map((at) => item(at)).join('');
    const found = await wordParagraphs(docx({ body, numbering: list(TREATY) }));
    expect(found.map((one) => one.depth)).toEqual([undefined, 1, 2]);
  });

  test('make a provision of a heading, unless they name an article or a chapter', async () => {
    const levels =
      level(0, 'decimal', 'Article %1') +
      level(1, 'decimal', '%2.') +
      level(2, 'lowerRoman', '%3)');
    const styles =
      '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style>';
    const body = [0, 1, 2]
      .map((at) =>
        paragraph(
          'x',
          `<w:pStyle w:val="H"/><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`,
        ),
      )
      .join('');
    const found = await wordParagraphs(docx({ body, numbering: list(levels), styles }));
    expect(found.map(({ heading, label, depth }) => [heading, label, depth])).toEqual([
      [3, 'Article 1', undefined],
      [undefined, '1.', 1],
      [undefined, 'i)', 2],
    ]);
  });

  test('show the numbers of the levels above, as digits where asked', async () => {
    const levels =
      level(0, 'upperRoman', 'Article %1') + level(1, 'decimal', '%1.%2', { digits: true });
    expect(await labels([0, 1, 1].map((at) => item(at)).join(''), list(levels))).toEqual([
      'Article I',
      '1.1',
      '1.2',
    ]);
  });

  test('start where the level says, and go on past an unnumbered paragraph', async () => {
    const body = item(0) + paragraph('between') + item(0);
    expect(await labels(body, list(level(0, 'decimal', '%1)', { start: 5 })))).toEqual([
      '5)',
      null,
      '6)',
    ]);
  });

  test('go on in a second list of the same kind, or begin anew where it says so', async () => {
    const body = item(0, 1) + item(0, 1) + item(0, 2);
    const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    expect(await labels(body, list(TREATY))).toEqual(['1.', '2.', '3.']);
    expect(await labels(body, list(TREATY, '', again))).toEqual(['1.', '2.', '1.']);
  });

  test('begin anew in that list alone, however often the others begin again', async () => {
    const levels = level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '(%2)');
    const third = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="3"/></w:lvlOverride>';
    const body = item(0, 1) + item(1, 2) + item(1, 2) + item(0, 1) + item(1, 1) + item(1, 2);
    expect(await labels(body, list(levels, '', third))).toEqual([
      '1.',
      '(c)',
      '(d)',
      '2.',
      '(a)',
      '(b)',
    ]);
  });

  test('go on over the points above where the level never restarts', async () => {
    const levels = level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '(%2)', { restart: 0 });
    expect(await labels([0, 1, 0, 1].map((at) => item(at)).join(''), list(levels))).toEqual([
      '1.',
      '(a)',
      '2.',
      '(b)',
    ]);
  });

  test('come from the style of the paragraph, on the level that names the style', async () => {
    const numbering = list(
      level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '(%2)', { style: 'Sub' }),
    );
    const styles =
      '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const body = item(0) + paragraph('x', '<w:pStyle w:val="Sub"/>');
    expect(await labels(body, numbering, styles)).toEqual(['1.', '(a)']);
  });

  test('are absent where the paragraph leaves the list of its style', async () => {
    expect(await labels(item(0, 0), list(TREATY))).toEqual([null]);
  });

  test('are a dash for bullets', async () => {
    expect(await labels(item(0), list(level(0, 'bullet', '\uf0b7')))).toEqual(['-']);
  });

  test('do not count a paragraph that a deletion joins to the next', async () => {
    const gone = paragraph(
      'a',
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>',
    );
    const found = await wordParagraphs(docx({ body: gone + item(0), numbering: list(TREATY) }));
    expect(found.map((one) => [one.label, one.text])).toEqual([['1.', 'ax']]);
  });
});

test.each([
  [4, 'decimal', '4'],
  [4, 'decimalZero', '04'],
  [27, 'lowerLetter', 'aa'],
  [2, 'upperLetter', 'B'],
  [1994, 'upperRoman', 'MCMXCIV'],
  [0, 'lowerRoman', ''],
  [13, 'ordinal', '13th'],
  [22, 'ordinal', '22nd'],
  [3, 'russianLower', 'в'],
  [14, 'chineseCounting', '十四'],
  [20, 'chineseCounting', '二十'],
  [3, 'decimalEnclosedCircle', '③'],
  [7, 'none', ''],
  [7, 'someFutureFormat', '7'],
  [-1, 'lowerLetter', '-1'],
  [1_000_000, 'upperRoman', '1000000'],
])('the number %i in the format %s is written %s', (value, format, written) => {
  expect(formatNumber(value, format)).toBe(written);
});
