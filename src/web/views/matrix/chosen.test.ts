import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Stage } from '../../../core/record/condition.ts';
import { entryIdOf, personId, roomId } from '../../../core/record/ids.ts';
import { positions, type Position } from '../../../core/record/instrument.ts';
import { partyId, pointId } from '../../../core/text/point.ts';
import { chosenFrom, foldable, type Folded, type Wanted } from './chosen.ts';
import type { Cell, Column, Matrix, Row } from './rows.ts';

const source = {
  room: roomId('r'),
  seq: 1,
  entry: entryIdOf('e'),
  by: personId('p'),
  happened: '2026-11-10',
  recorded: '2026-11-10T10:00:00.000Z',
};
const column = (number: string, stage: Stage = 'open'): Column => {
  const own = number.includes('(') ? number.slice(number.indexOf('(')) : number;
  const point = pointId(number);
  const standing = { point, stage, provisional: false, bracketed: false, counted: true };
  return { point, name: { number, own }, standing: { ...standing, held: new Map() } };
};
const cell = (point: string, counts: Position, lapsed = false): Cell => {
  const taken = { position: 'agreed', version: 1, wording: 'w', words: ['w'], source } as const;
  const held = lapsed ? { counts, taken: { ...taken, lapsed: source } } : { counts };
  return { point: pointId(point), held, own: false };
};
const row = (party: string, cells: readonly Cell[], more: Partial<Row> = {}): Row => ({
  party: partyId(party),
  cells,
  agreed: 0,
  lapsed: 0,
  ...more,
});
const nothing: Folded = { parties: new Set(), points: new Set() };
const all: Wanted = { party: '', point: '' };
const names = {
  party: (party: string) => `State of ${party}`,
  words: (point: string) => `The words of ${point}.`,
};
const numbers = ['1', '1(a)', '1(b)', '2', '3', '3(a)'];
const matrix: Matrix = {
  version: 1,
  columns: numbers.map((number) => column(number, number === '1(b)' ? 'open' : 'agreed')),
  rows: [
    row('AR', [
      cell('1', 'agreed'),
      cell('1(a)', 'in principle'),
      cell('1(b)', 'silent', true),
      cell('2', 'agreed'),
      cell('3', 'agreed'),
      cell('3(a)', 'objects'),
    ]),
    row(
      'UP',
      numbers.map((one) => cell(one, 'agreed')),
      { members: [partyId('CO')] },
    ),
    row(
      'CO',
      numbers.map((one) => cell(one, 'agreed')),
      { under: partyId('UP') },
    ),
  ],
};
const shown = (wanted: Partial<Wanted>, folded: Folded = nothing) => {
  const { columns, rows } = chosenFrom(matrix, { ...all, ...wanted }, folded, names);
  return { points: columns.map(({ point }) => point), parties: rows.map(({ party }) => party) };
};

test('every row has a cell for every column, whatever is looked for and folded', () => {
  const wanted = fc.record({
    party: fc.constantFrom('', 'ar', 'state of', 'nobody'),
    point: fc.constantFrom('', '1', '3(', 'words of 2', 'nothing'),
    standing: fc.constantFrom(undefined, 'open', 'agreed', 'lapsed'),
  });
  const sets = fc.record({
    parties: fc.subarray([partyId('UP')]).map((some) => new Set(some)),
    points: fc.subarray(numbers.map(pointId)).map((some) => new Set(some)),
  });
  const positioned = fc.array(fc.constantFrom(...positions), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(wanted, sets, positioned, (looked, folded, taken) => {
      const first = row(
        'AR',
        taken.map((position, at) => cell(numbers[at] ?? '', position)),
      );
      const of = { ...matrix, rows: [first, ...matrix.rows.slice(1)] };
      const { columns, rows } = chosenFrom(of, looked, folded, names);
      for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
      const points = columns.reduce((sum, one) => sum + (one.folded ? one.below : 0) + 1, 0);
      expect(points).toBeLessThanOrEqual(numbers.length);
    }),
    { seed: 3, numRuns: 200 },
  );
});

describe('what is looked for', () => {
  test('nothing: all of it stands there as it was', () => {
    expect(shown({})).toEqual({ points: numbers, parties: ['AR', 'UP', 'CO'] });
  });

  test('a number finds the points that begin with it, some words those that have them', () => {
    expect(shown({ point: '3' }).points).toEqual(['3', '3(a)']);
    expect(shown({ point: 'words of 2' }).points).toEqual(['2']);
  });

  test('a standing finds the points that stand so, and those on which a position has lapsed', () => {
    expect(shown({ standing: 'open' }).points).toEqual(['1(b)']);
    expect(shown({ standing: 'lapsed' }).points).toEqual(['1(b)']);
  });

  test('a party is found by its code or name, with the coalition that speaks for it', () => {
    expect(shown({ party: 'of ar' }).parties).toEqual(['AR']);
    expect(shown({ party: 'co' }).parties).toEqual(['UP', 'CO']);
  });
});

describe('what is folded', () => {
  test('a coalition stands without its members', () => {
    const folded = { ...nothing, parties: new Set([partyId('UP')]) };
    expect(shown({}, folded).parties).toEqual(['AR', 'UP']);
  });

  test('a point stands where the weakest below it does, and leads there', () => {
    const folded = { ...nothing, points: new Set([pointId('1'), pointId('3')]) };
    const { columns, rows } = chosenFrom(matrix, all, folded, names);
    expect(columns.map(({ point, below }) => [point, below])).toEqual([
      ['1', 2],
      ['2', 0],
      ['3', 1],
    ]);
    expect(columns.map(({ standing }) => standing.stage)).toEqual(['open', 'agreed', 'agreed']);
    expect(rows[0]?.cells.map(({ point }) => point)).toEqual(['1(b)', '2', '3(a)']);
  });

  test('what can be folded is what has something below it', () => {
    expect(foldable(matrix)).toEqual({
      parties: new Set(['UP']),
      points: new Set(['1', '3']),
    });
  });
});
