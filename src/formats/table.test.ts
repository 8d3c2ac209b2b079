import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../core/text/compile.ts';
import { partyId, pointId, type Point } from '../core/text/point.ts';
import { writePoint } from '../core/text/points.ts';
import { project, projectBase } from '../core/text/project.ts';
import { scene } from '../core/text/scene.test-kit.ts';
import { tableOf, textOfCell } from '../core/text/table.ts';
import { tableHtml } from './table-html.ts';
import { tableCsv, tableJson, tableMarkdown } from './table-text.ts';

const SEED = 28;

const points = (...texts: string[]): Point[] =>
  texts.map((text, place) => ({
    id: pointId(`p${place + 1}`),
    label: `${place + 1}.`,
    kind: 'point',
    depth: 0,
    text,
  }));

const ferry = compile(points('Six times a day.', 'Within thirty days.', 'Free | for "all".'), [
  {
    party: partyId('US'),
    points: points('Eight times a day.', 'Within thirty days.', 'Free | for "all".'),
  },
  { party: partyId('RU'), points: points('Six times a day.', 'Within ninety days.') },
]);

/** Reads comma-separated values as RFC 4180 has them. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of csv
    .slice(1)
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    const cell = quoted?.replaceAll('""', '"') ?? plain ?? '';
    row.push(cell.replace(/^'(?='*[=+\-@\t\r])/u, ''));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Reads the cells of a Markdown table. */
const readMarkdown = (markdown: string): string[][] =>
  markdown
    .trimEnd()
    .split('\n')
    .filter((_line, place) => place !== 1)
    .map((line) =>
      line
        .slice(2, -2)
        .split(/(?<=(?<!\\)(?:\\\\)*) \| /u)
        .map((cell) => cell.replaceAll(/\\([\\|<])|<br>/gu, (_all, sign?: string) => sign ?? '\n')),
    );

describe('columns', () => {
  it('are the wording of each party and the base, to the character', () => {
    fc.assert(
      fc.property(scene, ({ base, revisions }) => {
        const compiled = compile(base, revisions);
        const { parties, rows } = tableOf(compiled);
        const column = (place: number): string[] =>
          rows.flatMap(({ base: own, cells }) => {
            const cell = place < 0 ? own : cells[place];
            return cell ? [`${cell.label ?? ''}\n${textOfCell(cell)}`] : [];
          });
        const read = (all: readonly Point[]): string[] =>
          all.map(({ label = '', text }) => `${label}\n${text}`);
        expect(column(-1)).toEqual(read(projectBase(compiled)));
        for (const [place, party] of parties.entries())
          expect(column(place)).toEqual(read(project(compiled, party)));
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('are read from comma-separated values as they were written', () => {
    fc.assert(
      fc.property(scene, ({ base, revisions }) => {
        const compiled = compile(base, revisions);
        const [head = [], ...rows] = readCsv(tableCsv(tableOf(compiled)));
        const columns = [
          projectBase(compiled),
          ...revisions.map(({ party }) => project(compiled, party)),
        ];
        for (const [place, own] of columns.entries()) {
          const cells = rows.map((row) => row[place + 3] ?? '').filter(Boolean);
          expect(cells).toEqual(own.map(writePoint).filter(Boolean));
        }
        expect(head.slice(4, -1)).toEqual(compiled.parties);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('say what no one changes, what is the same, and where a point is not', () => {
    expect(readMarkdown(tableMarkdown(tableOf(ferry)))).toEqual([
      ['Point', 'On the table', 'US', 'RU', 'Compromise'],
      [
        '1.',
        '1. Six times a day.',
        '1. Eight times a day.',
        'same',
        '1. [US: Eight][RU: Six] times a day.',
      ],
      [
        '2.',
        '2. Within thirty days.',
        'same',
        '2. Within ninety days.',
        '2. Within [US: thirty][RU: ninety] days.',
      ],
      [
        '3.',
        '3. Free | for "all".',
        'same',
        '— (deleted)',
        '[US: 3. Free | for "all".][RU: delete]',
      ],
    ]);
    const agreed = tableOf(
      compile(points('One.'), [{ party: partyId('US'), points: points('One.') }]),
    );
    expect(readMarkdown(tableMarkdown(agreed))[1]).toEqual([
      '1. (no change)',
      '1. One.',
      'same',
      '1. One.',
    ]);
  });

  it('keep the ids of rows when wordings change', () => {
    const ids = tableOf(ferry).rows.map(({ id }) => id);
    expect(ids).toEqual(['p1', 'p2', 'p3']);
    expect(JSON.parse(tableJson(tableOf(ferry)))).toMatchObject({
      format: 'columns/1',
      parties: ['US', 'RU'],
      rows: [
        { id: 'p1', columns: [{ text: 'Eight times a day.' }, {}] },
        {},
        { columns: [{}, null] },
      ],
    });
  });

  it('give no spreadsheet a formula to reckon', () => {
    const formula = compile([{ id: pointId('p1'), kind: 'paragraph', depth: 0, text: '=1+1' }], []);
    expect(tableCsv(tableOf(formula))).toContain(",'=1+1,'=1+1\r\n");
  });

  it('are a page on which nothing of a text is taken for a tag', () => {
    const evil = compile(points('<script>alert(1)</script> & so on'), []);
    const page = tableHtml(tableOf(evil));
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; so on');
    expect(tableHtml(tableOf(ferry), { lang: 'ar' })).toContain('<html lang="ar" dir="rtl">');
    expect(tableHtml(tableOf(ferry))).toContain('<td>1. <strong>Eight</strong> times a day.</td>');
  });
});
